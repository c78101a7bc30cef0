import { codeOf, isOutOfReach, reasonOf } from './reasons.ts';

type Fault = readonly [says: string, todo: string];

/** What to do where a driver is not installed. */
export const MISSING = 'Install it where the server runs, too.';

const REFUSED: Fault = [
  'The database refuses the user or the password.',
  'Compare both with those of the database. In an address, signs like @, / and # are percent-encoded.',
];
const NO_RIGHT: Fault = [
  'The user of DATABASE_URL may not write there.',
  'Grant it INSERT, UPDATE, DELETE and SELECT on the tables that begin with connect_, and CREATE where the server makes them.',
];
const FULL: Fault = ['The disk of the database is full.', 'Make room on it.'];
const NOT_WRITABLE: Fault = [
  'The file cannot be written by the user that runs this.',
  'Give the file and its folder to the user of the server, and run the doctor as that one.',
];
const NO_FOLDER: Fault = [
  'Its folder cannot be made: a file is in its place, or nothing can be kept there.',
  'Set CONNECT_DATA_DIR to a folder on a disk that lasts.',
];
const NO_DATABASE: Fault = [
  'The file is no database, or a damaged one.',
  'Put a backup in its place, and call `await connect.afterRestore()` once.',
];

/** By the codes of PostgreSQL and of SQLite. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const FAULTS: Readonly<Record<string, Fault>> = {
  '28P01': REFUSED,
  '28000': REFUSED,
  '3D000': ['There is no database of that name.', 'Create it, or correct the end of DATABASE_URL.'],
  '42501': NO_RIGHT,
  '25006': ['The database can be read only; it may be a standby.', 'Set DATABASE_URL to the primary server.'],
  '53300': [
    'The database takes no more connections.',
    'Raise max_connections, lower poolSize of postgresStore, or put a pooler before it.',
  ],
  '57P03': ['The database is starting or shutting down.', 'Try again in a minute.'],
  '53100': FULL,
  ERR_INVALID_URL: [
    'DATABASE_URL is no address that can be read.',
    'Set it like "postgres://user:password@host:5432/database", with signs like @, / and # percent-encoded.',
  ],
  SQLITE_READONLY: NOT_WRITABLE,
  SQLITE_CANTOPEN: NOT_WRITABLE,
  SQLITE_PERM: NOT_WRITABLE,
  EACCES: NOT_WRITABLE,
  EPERM: NOT_WRITABLE,
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EROFS: NO_FOLDER,
  SQLITE_BUSY: [
    'The file was busy for five seconds.',
    'End what keeps it, a backup or an open SQLite shell, and try again.',
  ],
  SQLITE_NOTADB: NO_DATABASE,
  SQLITE_CORRUPT: NO_DATABASE,
  SQLITE_FULL: FULL,
};

/** What a failure of the database is, why it matters, and what to do; by its code alone, since its text may quote anything. */
export function databaseFault(error: unknown, why: string): [says: string, why: string, todo: string] {
  const code = codeOf(error);
  // SQLite says SQLITE_READONLY_DBMOVED and the like.
  const short = code.split('_').slice(0, 2).join('_');
  const name = [code, short].find((one) => Object.hasOwn(FAULTS, one));
  const [says, todo] = (name && FAULTS[name]) || unnamed(code);
  return [says, why, todo];
}

const unnamed = (code: string): Fault =>
  isOutOfReach(code)
    ? [
        `It cannot be reached from here: ${reasonOf(code)}.`,
        'Start it, and let this machine reach it: name, port, firewall. Where it wants TLS, add ?sslmode=require.',
      ]
    : [
        `The database fails${code ? ` with ${code}` : ''}.`,
        'Look into its log, and try the same address with psql or sqlite3.',
      ];
