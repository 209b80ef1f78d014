import { lenientTextOf } from '../file-text.ts';
import { asCodeBlock } from '../latex/latex-text.ts';
import { childrenOf } from '../package-files.ts';
import type { PackageFiles } from '../package-files.ts';

const ENDING = '.interaction';

/** The sample conversations of an interactive problem, for its statement: they cannot be run. */
export function readInteractions(files: PackageFiles): string {
  const names = childrenOf(files, 'data/sample').files.filter((name) => name.endsWith(ENDING));
  const parts = names.map((name, index) => {
    const lines = lenientTextOf(files.get(`data/sample/${name}`) ?? new Uint8Array()).split(/\r?\n/);
    const said = lines
      .filter((line) => line !== '')
      .map((line) => line.replace(/^>/, '→ ').replace(/^</, '← '));
    return `### Sample interaction ${index + 1}\n${asCodeBlock(said.join('\n'))}`.trim();
  });
  if (parts.length === 0) return '';
  const key = 'What your program writes is marked with →, what it reads with ←.';
  return `\n${[`## Sample interactions\n\n${key}`, ...parts].join('\n\n')}\n`;
}
