import { lenientTextOf } from '../file-text.ts';
import type { PackageFiles } from '../package-files.ts';

const PARTS = ['introduction', 'instructions', 'instructions.append'];
const NOTE_TITLES: Record<string, string> = { note: 'Note', caution: 'Caution', advanced: 'Advanced' };

/** Introduction and instructions of an exercise as one text. */
export function exerciseStatement(files: PackageFiles): string {
  const parts = PARTS.flatMap((name) => {
    const bytes = files.get(`.docs/${name}.md`);
    return bytes === undefined ? [] : [toPart(name, lenientTextOf(bytes))];
  });
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The first heading only says which of the files it is. */
function toPart(name: string, text: string): string {
  const body = withNotes(text.replaceAll('\r\n', '\n')).replace(/^\s*# [^\n]*(\n|$)/, '');
  const plain = body.replaceAll(/<!--[\s\S]*?-->\n?/g, '').trim();
  return name === 'instructions' && plain !== '' ? `## Instructions\n\n${plain}` : plain;
}

/** Fences of Exercism's own become quotations with a title. */
function withNotes(text: string): string {
  return text.replaceAll(/^(?<tildes>~{3,})exercism\/\w+\n[\s\S]*?\n\k<tildes>[ \t]*$/gm, (fence) => {
    const [, kind = '', body = ''] = /^~+exercism\/(\w+)\n([\s\S]*)\n~+[ \t]*$/.exec(fence) ?? [];
    const lines = body.split('\n').map((line) => `> ${line}`.trimEnd());
    return [`> **${NOTE_TITLES[kind] ?? 'Note'}**`, '>', ...lines].join('\n');
  });
}
