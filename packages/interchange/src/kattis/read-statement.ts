import { AssetSchema } from '@crucible/contracts/assignment-content';
import { lenientTextOf } from '../file-text.ts';
import type { ImportNotes } from '../imported-package.ts';
import { latexToMarkdown } from '../latex/latex-to-markdown.ts';
import { childrenOf, filesBelow } from '../package-files.ts';
import type { PackageFiles } from '../package-files.ts';

const FOLDERS = ['statement', 'problem_statement'];
const NAME = /^problem(?:\.([A-Za-z-]+))?\.(md|tex)$/;
const MEDIA_TYPES: Record<string, (typeof AssetSchema.shape.mediaType.options)[number]> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' },
  svg: 'image/svg+xml',
};

type Asset = {
  path: string;
  mediaType: (typeof AssetSchema.shape.mediaType.options)[number];
  content: string;
};
export type KattisStatement = { statement: string; assets: Asset[]; language: string };

/** The statement of a problem in English, or else in the first language that it has, with its pictures. */
export function readStatement(files: PackageFiles, notes: ImportNotes): KattisStatement {
  const folder = FOLDERS.find((name) => childrenOf(files, name).files.some((file) => NAME.test(file)));
  if (folder === undefined) {
    notes.warn('', 'The package has no statement.');
    return { statement: '', assets: [], language: 'en' };
  }
  const own = filesBelow(files, folder);
  const texts = [...own.keys()].flatMap((path) => {
    const found = NAME.exec(path);
    return found === null ? [] : [{ path, language: found[1] ?? 'en', isLatex: found[2] === 'tex' }];
  });
  const rank = (language: string) => (language === 'en' ? 0 : 1);
  const [chosen, ...others] = texts.toSorted(
    (a, b) => rank(a.language) - rank(b.language) || Number(a.isLatex) - Number(b.isLatex),
  );
  for (const { path } of others)
    notes.info(`${folder}/${path}`, 'Only one statement is kept; this one was left out.');
  const path = chosen?.path ?? '';
  const text = lenientTextOf(own.get(path) ?? new Uint8Array());
  const statement = chosen?.isLatex === true ? fromLatex(text, `${folder}/${path}`, notes) : text;
  const assets = [...own].flatMap(([name, bytes]) => toAsset(name, bytes, { statement, notes, folder }));
  return { statement, assets, language: chosen?.language ?? 'en' };
}

function fromLatex(text: string, path: string, notes: ImportNotes): string {
  const { markdown, unknown } = latexToMarkdown(text);
  if (unknown.length > 0)
    notes.warn(
      path,
      `Some of its LaTeX is not known here; only the text of it was kept: ${unknown.join(', ')}.`,
    );
  return markdown;
}

type Showing = { statement: string; notes: ImportNotes; folder: string };

/** Pictures that the statement shows; the others are of no use. */
function toAsset(path: string, bytes: Uint8Array, { statement, notes, folder }: Showing): Asset[] {
  const mediaType = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  if (mediaType === undefined) return [];
  if (!statement.includes(path)) {
    notes.info(`${folder}/${path}`, 'The statement does not show it; it was left out.');
    return [];
  }
  const asset = AssetSchema.safeParse({ path, mediaType, content: Buffer.from(bytes).toString('base64') });
  if (asset.success) return [asset.data];
  notes.warn(`${folder}/${path}`, 'The picture is too large and was left out.');
  return [];
}
