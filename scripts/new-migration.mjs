// Writes the next migration from the changes in prisma/schema.prisma: npm run db:migration -- add_courses
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeMigration } from './lib/database/write-migration.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const name = process.argv[2] ?? '';

if (!/^[a-z][a-z0-9_]{1,59}$/.test(name)) {
  console.error(
    'Say what the migration does: npm run db:migration -- add_courses (small letters, digits, underscores)',
  );
  process.exitCode = 2;
} else {
  const folder = await writeMigration({ root, name, now: new Date() });
  if (folder === null) console.log('The schema has not changed since the newest migration.');
  else
    console.log(
      `Wrote ${relative(root, folder)}. Read migration.sql, and add by hand what Prisma cannot say.`,
    );
}
