import type { AdminImage, ImageOrigin, ImageStatus } from '@crucible/contracts/admin-image';

export type ImageFilter = { text: string; status: ImageStatus | ''; origin: ImageOrigin | '' };

type Filtered = Pick<AdminImage, 'name' | 'description' | 'digest' | 'status' | 'origin' | 'languages'>;

/** The images that a filter lets through: each word typed is in the name, the description, a language or the digest. */
export function filterImages<Image extends Filtered>(images: readonly Image[], filter: ImageFilter): Image[] {
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return images.filter((image) => {
    if (filter.status !== '' && image.status !== filter.status) return false;
    if (filter.origin !== '' && image.origin !== filter.origin) return false;
    const languages = image.languages.flatMap(({ id, name, version }) => [id, name, version]);
    const text = [image.name, image.description, image.digest ?? '', ...languages].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
