import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Check, ok, unknown, type Verdict, wrong } from './check.ts';
import { dataDir } from './check-database.ts';
import type { Deployment } from './deployment.ts';

/** Whether the folder of SQLite lasts, and belongs to the server alone. */
export const checkDataDir = ({ environment }: Deployment): Check => {
  const folder = dataDir(environment);
  return { id: 'data-dir', title: `Folder ${folder}`, run: () => checkFolder(resolve(folder)) };
};

const WHY = 'The file of SQLite is there, with every connection.';

async function checkFolder(folder: string): Promise<Verdict> {
  const there = await nearest(folder);
  const { mode, isFolder } = there;
  if (!isFolder) return wrong('It is a file, or lies below one.', WHY, 'Set CONNECT_DATA_DIR to a folder.');
  if (!(await isWritable(there.path))) {
    return wrong(
      'The user that runs this may not write into it.',
      WHY,
      'Give the folder to the user of the server, and run the doctor as that one.',
    );
  }
  const isShared = process.platform !== 'win32' && (mode & EVERYBODY) !== 0 && (mode & STICKY) === 0;
  if (isShared) {
    return wrong(
      'Everybody on this machine may write into it.',
      `${WHY} Anybody could put another file in its place.`,
      'Close it to others: chmod 700.',
    );
  }
  return await judgeDisk(there.path);
}

const EVERYBODY = 0o002;
const STICKY = 0o1000;

/** The folder, or the nearest one above that is there: the server makes what is missing. */
async function nearest(path: string): Promise<{ path: string; mode: number; isFolder: boolean }> {
  for (let at = path; ; at = dirname(at)) {
    const found = await stat(at).catch(() => undefined);
    if (found) return { path: at, mode: found.mode, isFolder: found.isDirectory() };
    if (at === dirname(at)) return { path: at, mode: 0, isFolder: true };
  }
}

const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );

/** Kinds of file systems on Linux. https://man7.org/linux/man-pages/man2/statfs.2.html */
const [TMPFS, RAMFS] = [0x01021994, 0x858458f6];
const [NFS, SMB, SMB2, CIFS] = [0x6969, 0x517b, 0xfe534d42, 0xff534d42];
const OVERLAYFS = 0x794c7630;

const DISKS: ReadonlyMap<number, 'memory' | 'network' | 'container'> = new Map([
  [TMPFS, 'memory'],
  [RAMFS, 'memory'],
  [NFS, 'network'],
  [SMB, 'network'],
  [SMB2, 'network'],
  [CIFS, 'network'],
  [OVERLAYFS, 'container'],
]);

async function judgeDisk(path: string): Promise<Verdict> {
  const type = process.platform === 'linux' ? (await statfs(path)).type : 0;
  switch (DISKS.get(type)) {
    case 'memory':
      return wrong(
        'It is kept in memory.',
        'With the next restart of the machine or the container every connection is gone.',
        'Set CONNECT_DATA_DIR to a folder on a disk that lasts, or use PostgreSQL (DATABASE_URL).',
      );
    case 'network':
      return wrong(
        'It is on a network drive.',
        'SQLite needs locks that network drives do not keep; a file there gets damaged.',
        'Set CONNECT_DATA_DIR to a folder on a disk of this machine, or use PostgreSQL (DATABASE_URL).',
      );
    case 'container':
      return unknown(
        'It is in the layer of a container, which goes with the container.',
        'Where your platform makes a new one at each deploy, mount a volume there, or use PostgreSQL (DATABASE_URL).',
      );
    default:
      return ok('It can be written.');
  }
}
