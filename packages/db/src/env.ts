/** The server that integration tests make their databases on; `npm test` sets it. */
export function testServerUrl(): string {
  const url = process.env['CRUCIBLE_TEST_DATABASE_URL'];
  if (url === undefined || url === '') {
    throw new Error(
      'CRUCIBLE_TEST_DATABASE_URL has to name a Postgres server on which tests may create databases.',
    );
  }
  return url;
}
