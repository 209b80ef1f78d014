import { defineConfig } from 'prisma/config';

// Generating the client needs no engine; without this Prisma tries to download one.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= '/bin/true';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://localhost/crucible' },
});
