import pg from 'pg';

/** Connections that nobody uses may end with their database: unheard, that would end whatever runs then, too. */
export function poolOf(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', () => {});
  return pool;
}
