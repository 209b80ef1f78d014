import { describe, expect, it } from 'vitest';
import { filterImages } from './filter-images.ts';

const language = { roles: [], isEnabled: true, isDefault: false };
const IMAGES = [
  {
    ...{
      name: 'python',
      description: 'With its library',
      digest: 'sha256:abc',
      languages: [{ ...language, id: 'python', name: 'Python', version: '3.11' }],
    },
    ...({ status: 'enabled', origin: 'catalogue' } as const),
  },
  {
    ...{
      name: 'physics',
      description: 'Of a course',
      digest: null,
      languages: [{ ...language, id: 'julia', name: 'Julia', version: '1.9' }],
    },
    ...({ status: 'refused', origin: 'adopted' } as const),
  },
];

describe('filterImages', () => {
  it.each([
    [{ text: '' }, ['python', 'physics']],
    [{ text: 'JULIA' }, ['physics']],
    [{ text: 'python 3.11' }, ['python']],
    [{ text: 'python 1.9' }, []],
    [{ text: 'sha256:ab' }, ['python']],
    [{ status: 'refused' as const }, ['physics']],
    [{ origin: 'catalogue' as const }, ['python']],
    [{ origin: 'catalogue' as const, text: 'course' }, []],
  ])('%j finds %j', (part, names) => {
    const filter = { text: '', status: '' as const, origin: '' as const, ...part };
    expect(filterImages(IMAGES, filter).map(({ name }) => name)).toEqual(names);
  });
});
