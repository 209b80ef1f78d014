import type { ImageEntry } from './image-entry.ts';

/** Which distribution an image's packages are of: `debian`, `12`, `bookworm`. */
export type Distribution = { id: string; version: string; codename: string };

/** What os-release says; null where there is none, as in an image that was put together from nothing. */
export function readDistribution(entries: ReadonlyMap<string, ImageEntry>): Distribution | null {
  const content = entries.get('etc/os-release')?.content ?? entries.get('usr/lib/os-release')?.content;
  if (!content) return null;
  const fields = new Map(
    content
      .toString('utf8')
      .split('\n')
      .map((line) => {
        const at = line.indexOf('=');
        return [line.slice(0, at), line.slice(at + 1).replaceAll(/^["']|["']$/g, '')] as const;
      }),
  );
  const id = fields.get('ID');
  if (!id) return null;
  return { id, version: fields.get('VERSION_ID') ?? '', codename: fields.get('VERSION_CODENAME') ?? '' };
}
