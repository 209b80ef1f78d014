import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { describe, expect, it } from 'vitest';
import { AppError } from '../lib/app-error.ts';
import { CATALOG } from '../runs/runs-fixture.ts';
import { chooseLanguage } from './choose-language.ts';

const [python] = CATALOG.images;
if (python === undefined) throw new Error('The catalog has no image.');

const TWO: ImageCatalog = {
  images: [
    python,
    { ...python, name: 'python-next', versions: { python: '3.13.1' }, manifest: { ...python.manifest } },
  ],
};

describe('chooseLanguage', () => {
  it.each([
    [{ language: 'python' }, 'python'],
    [{ language: 'py' }, 'python'],
    [{ image: 'python-next' }, 'python-next'],
    [{ language: 'py', image: 'python-next' }, 'python-next'],
    [{ language: 'python', version: '*' }, 'python-next'],
    [{ language: 'python', version: '3.x' }, 'python-next'],
    [{ language: 'python', version: '<3.12' }, 'python'],
    [{ language: 'python', version: '3.11.2' }, 'python'],
    [{ language: 'python', version: '~3.11', image: 'python' }, 'python'],
  ])('%j is the image %s', (choice, image) => {
    expect(chooseLanguage(TWO, choice).image.name).toBe(image);
  });

  it.each([
    [{ language: 'cobol' }, 'There is no language cobol here.'],
    [{ image: 'nowhere' }, 'There is no image nowhere.'],
    [{ language: 'python', version: '2' }, 'No version satisfies 2; there is 3.11.2, 3.13.1.'],
    [{ language: 'python', version: 'newest' }, 'No version satisfies newest; there is 3.11.2, 3.13.1.'],
    [
      { language: 'python', image: 'python', version: '>3.12' },
      'No version satisfies >3.12; there is 3.11.2.',
    ],
  ])('%j is unknown', (choice, userMessage) => {
    const choosing = () => chooseLanguage(TWO, choice);
    expect(choosing).toThrow(AppError);
    expect(choosing).toThrow(expect.objectContaining({ code: 'language_unknown', userMessage }));
  });
});
