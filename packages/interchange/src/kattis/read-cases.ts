import { lenientTextOf, textOf } from '../file-text.ts';
import type { ImportNotes } from '../imported-package.ts';
import { childrenOf, folderOf } from '../package-files.ts';
import type { PackageFiles } from '../package-files.ts';
import { readGroupConfig } from './group-config.ts';
import type { GroupConfig } from './group-config.ts';

export type KattisCase = { path: string; input: string; answer: string };

/** A folder of tests that belong together. */
export type KattisGroup = {
  /** Below data/: `sample`, `secret/subtask1`. */
  path: string;
  config: GroupConfig;
  cases: KattisCase[];
};

type Reading = { files: PackageFiles; isInteractive: boolean; notes: ImportNotes };

const CONFIG_FILES = ['testdata.yaml', 'test_group.yaml'];

/** The groups of tests below a folder of data/, each with how it counts, and how the folder itself counts. */
export function readGroups(reading: Reading, folder: string, around: GroupConfig): KattisGroup[] {
  const { files, notes } = reading;
  const config = configOf(reading, folder, around);
  const { files: own, folders } = childrenOf(files, folder);
  const inputs = own.filter((name) => name.endsWith('.in'));
  const cases = inputs.map((name) => readCase(reading, `${folder}/${name.slice(0, -'.in'.length)}`));
  for (const name of folders)
    if (name.endsWith('.files'))
      notes.warn(`${folder}/${name}`, 'Files beside the input are not known here.');
  const below = folders
    .filter((name) => !name.endsWith('.files'))
    .flatMap((name) => readGroups(reading, `${folder}/${name}`, config));
  const group = { path: folder.slice('data/'.length), config, cases };
  return cases.length === 0 ? below : [group, ...below];
}

/** How a folder counts. */
export function configOf({ files, notes }: Reading, folder: string, around: GroupConfig): GroupConfig {
  const path = CONFIG_FILES.map((name) => `${folder}/${name}`).find((name) => files.has(name));
  const bytes = path === undefined ? undefined : files.get(path);
  if (path === undefined || bytes === undefined) return { ...around, range: null };
  return readGroupConfig({ path, text: lenientTextOf(bytes) }, around, notes);
}

function readCase(reading: Reading, path: string): KattisCase {
  const { files, isInteractive, notes } = reading;
  const answer = `${path}.ans`;
  if (!files.has(answer) && !isInteractive)
    notes.warn(answer, 'The answer is missing; an empty one is expected.');
  return {
    path: path.slice('data/'.length),
    input: readText(reading, `${path}.in`),
    answer: files.has(answer) ? readText(reading, answer) : '',
  };
}

function readText({ files, notes }: Reading, path: string): string {
  const bytes = files.get(linkedPath(files, path, notes)) ?? new Uint8Array();
  const text = textOf(bytes);
  if (text === null) notes.warn(path, 'The file is not UTF-8; what is no character of it was replaced.');
  return text ?? lenientTextOf(bytes);
}

const MAX_LINK_BYTES = 200;

/**
 * Git writes a link as a file with the path in it where there are no links: such a file, which names another one of the
 * same kind in the package, stands for it.
 */
function linkedPath(files: PackageFiles, path: string, notes: ImportNotes): string {
  const bytes = files.get(path);
  if (bytes === undefined || bytes.length > MAX_LINK_BYTES) return path;
  const text = lenientTextOf(bytes);
  const ending = path.slice(path.lastIndexOf('.'));
  if (!/^\.{1,2}\/[\w./-]+$/.test(text) || !text.endsWith(ending)) return path;
  const target = resolve(folderOf(path), text);
  if (!files.has(target) || target === path) return path;
  notes.info(path, `The file was taken for a link to ${target}.`);
  return target;
}

function resolve(folder: string, link: string): string {
  const parts = folder.split('/');
  for (const part of link.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
