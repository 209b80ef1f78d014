import type { ImageCatalog, OfferedImage } from '@crucible/contracts/offered-image';
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../runs/runs-fixture.ts';
import { chooseLanguage } from './choose-language.ts';
import { listLanguages, listVariants } from './list-languages.ts';

const [python] = CATALOG.images;
if (python === undefined) throw new Error('The catalog has no image.');
const scientific: OfferedImage = { ...python, name: 'scientific', versions: { python: '3.13.0' } };
const TWO: ImageCatalog = { images: [python, scientific] };
const DEFAULT: ImageCatalog = { images: [python, { ...scientific, defaultFor: ['python'] }] };

const shown = (languages: ReturnType<typeof listLanguages>) =>
  languages.map(({ id, name, image }) => [id, name, image]);

describe('languages that several images have', () => {
  it('are listed once, as whoever names no image gets them', () => {
    expect(shown(listLanguages({ catalog: TWO }))).toEqual([['python', 'Python', 'python']]);
    expect(shown(listLanguages({ catalog: DEFAULT }))).toEqual([['python', 'Python', 'scientific']]);
  });

  it('are listed with every image where one can be chosen', () => {
    expect(shown(listVariants({ catalog: TWO }))).toEqual([
      ['python', 'Python', 'python'],
      ['python@scientific', 'Python (scientific)', 'scientific'],
    ]);
    for (const { id, image } of listVariants({ catalog: DEFAULT }))
      expect(chooseLanguage(DEFAULT, { language: id }).image.name).toBe(image);
  });

  it.each(['python@', 'python@nowhere', '@python', 'python@scientific@python'])('%s is none', (language) => {
    expect(() => chooseLanguage(TWO, { language })).toThrow(
      expect.objectContaining({ code: 'language_unknown' }),
    );
  });
});
