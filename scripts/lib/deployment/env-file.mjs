import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const LINE = /^\s*([A-Za-z_][A-Za-z0-9_]*)=(.*)$/;

/** The settings in the text of an .env file, as Compose reads them; later lines win. */
export function parseEnvFile(text) {
  const settings = {};
  for (const line of text.split('\n')) {
    const [, name, value] = LINE.exec(line) ?? [];
    if (name !== undefined) settings[name] = value.trim();
  }
  return settings;
}

/**
 * The text with those of the `settings` added that it does not have, or has without a value. What somebody wrote
 * stays as it is.
 * @returns the new `text`, and the names that were `added`
 */
export function completeEnvFile(text, settings) {
  const given = parseEnvFile(text);
  const added = Object.keys(settings).filter((name) => (given[name] ?? '') === '');
  const kept = text.split('\n').filter((line) => !added.includes(LINE.exec(line)?.[1] ?? ''));
  while (kept.at(-1) === '') kept.pop();
  const lines = [...kept, ...added.map((name) => `${name}=${settings[name]}`)];
  return { text: `${lines.join('\n')}\n`, added };
}

/** Completes an .env file, making it where there is none; only its owner may read it. Answers the names that were added. */
export function updateEnvFile(file, settings) {
  const { text, added } = completeEnvFile(readIfThere(file), settings);
  if (added.length > 0) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    renameSync(draft, file);
  }
  chmodSync(file, 0o600);
  return added;
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
