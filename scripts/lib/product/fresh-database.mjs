import pg from 'pg';

/** Makes an empty database called `name` on the server of `url`, in place of an earlier one; answers its URL. */
export async function freshDatabase(url, name) {
  const server = new URL(url);
  server.pathname = '/postgres';
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  server.pathname = `/${name}`;
  return server.href;
}
