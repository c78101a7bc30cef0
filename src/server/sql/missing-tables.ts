/** How SQLite and PostgreSQL say that a table or a column is not there. */
const SQLITE = /^no such (?:table|column)\b/;
const POSTGRES = ['42P01', '42703'];

/** The same error; in words for whoever forgot the migration, where that is what it means. */
export function sayMigrate(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as { code?: unknown };
  if (!SQLITE.test(error.message) && !POSTGRES.some((one) => one === code)) return error;
  return new Error(
    'The database has not the tables of this version of connect-atlassian, so nothing can be kept: await connect.migrate() when the server starts, or run "npx connect-atlassian migrate" before.',
    { cause: error },
  );
}
