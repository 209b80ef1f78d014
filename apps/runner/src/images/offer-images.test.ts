import { describe, expect, it } from 'vitest';
import { CATALOG, LIMITS } from '../runs/runs-fixture.ts';
import { chooseAccepted } from './choose-accepted.ts';
import { maximaOf } from './maxima-of.ts';
import { offerImages } from './offer-images.ts';
import type { KeptImage } from './offer-images.ts';

const [python] = CATALOG.images;
if (python === undefined) throw new Error('The catalog has no image.');

const BUILT = python;

function kept(name: string, change: Partial<KeptImage> = {}): KeptImage {
  const manifest = { ...BUILT.manifest, name, isCore: name === 'python' };
  return {
    image: { ...BUILT, name, manifest },
    ...{ isAdopted: false, isEnabled: true, settings: {}, languages: [], ...change },
  };
}
const setting = { languageId: 'python', isEnabled: true, roles: ['teacher'] as const, isDefault: false };
const names = (images: readonly KeptImage[], role: Parameters<typeof offerImages>[1]) =>
  offerImages(images, role).images.map(({ name }) => name);

describe('offerImages', () => {
  it('has what everybody has first, and what was adopted last', () => {
    const all = [kept('adopted', { isAdopted: true }), kept('base'), kept('zeta'), kept('python')];
    expect(names(all, null)).toEqual(['python', 'base', 'zeta', 'adopted']);
  });

  it('leaves out what was switched off, and for a role what is for others', () => {
    const all = [
      kept('off', { isEnabled: false }),
      kept('language-off', { languages: [{ ...setting, isEnabled: false }] }),
      kept('teachers', { languages: [setting] }),
    ];
    expect(names(all, null)).toEqual(['teachers']);
    expect(names(all, 'teacher')).toEqual(['teachers']);
    expect(names(all, 'admin')).toEqual([]);
    expect(offerImages(all, 'student').withheld?.map(({ image, reason }) => [image.name, reason])).toEqual([
      ['language-off', 'switched_off'],
      ['off', 'switched_off'],
      ['teachers', 'other_roles'],
    ]);
  });

  it('carries out what was accepted before it was switched off', () => {
    const catalog = offerImages([kept('python', { isEnabled: false })], null);
    expect(chooseAccepted(catalog, { language: 'python', image: 'python' }).image.name).toBe('python');
    expect(() => chooseAccepted(catalog, { language: 'lua', image: 'python' })).toThrow(
      'There is no language lua here.',
    );
  });

  it('gives what admins have set in place of the manifest', () => {
    const settings = { defaultLimits: { wallMs: 5 }, maxLimits: { wallMs: 7 } };
    const [image] = offerImages([kept('python', { settings })], null).images;
    expect(image?.manifest.defaultLimits).toEqual({ ...LIMITS, wallMs: 5 });
    expect(image && maximaOf(image, LIMITS)).toEqual({ ...LIMITS, wallMs: 7 });
    expect(image && maximaOf(image, { ...LIMITS, wallMs: 3 })).toEqual({ ...LIMITS, wallMs: 3 });
  });
});
