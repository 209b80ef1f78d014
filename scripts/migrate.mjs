#!/usr/bin/env node
/** Brings the database that DATABASE_URL names up to the committed migrations, creating it if need be. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyMigrations } from './lib/database/apply-migrations.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const url = process.env.DATABASE_URL;

try {
  if (!url) throw new Error('DATABASE_URL has to name the database.');
  const applied = await applyMigrations({ root, url, log: (line) => console.log(line) });
  console.log(applied.length === 0 ? 'The database is up to date.' : `${applied.length} migrations applied.`);
} catch (error) {
  console.error(`The database could not be brought up to date: ${error.message}`);
  process.exitCode = 1;
}
