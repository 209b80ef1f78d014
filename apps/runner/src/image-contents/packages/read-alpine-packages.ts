import type { InstalledPackage } from './installed-package.ts';

/** Packages of Alpine's database: a letter, a colon and a value to the line, a paragraph for each. */
export function readAlpinePackages(text: string): InstalledPackage[] {
  return text.split(/\n\n+/).flatMap((paragraph) => {
    const fields = new Map(paragraph.split('\n').map((line) => [line.slice(0, 1), line.slice(2).trim()]));
    const name = fields.get('P');
    const version = fields.get('V');
    if (!name || !version) return [];
    const origin = fields.get('o');
    return [
      {
        ...{ type: 'apk', name, version },
        architecture: fields.get('A') ?? null,
        source: origin !== undefined && origin !== name ? origin : null,
        license: fields.get('L')?.slice(0, 200) || null,
      },
    ];
  });
}
