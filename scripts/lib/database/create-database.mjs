import pg from 'pg';

const DUPLICATE_DATABASE = '42P04';
const UNIQUE_VIOLATION = '23505';

/** Creates the database that `url` names if the server does not have it yet; true if it was created. */
export async function createDatabase(url) {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  if (name === '') throw new Error('The database URL names no database.');
  if (await exists(url)) return false;
  target.pathname = '/postgres';
  const client = new pg.Client({ connectionString: target.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    return true;
  } catch (error) {
    // Somebody else created it at the same moment.
    if (error.code === DUPLICATE_DATABASE || error.code === UNIQUE_VIOLATION) return false;
    throw error;
  } finally {
    await client.end();
  }
}

const INVALID_CATALOG_NAME = '3D000';

/** Asks by connecting, because the account may have no access to the `postgres` database. */
async function exists(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error.code === INVALID_CATALOG_NAME) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
