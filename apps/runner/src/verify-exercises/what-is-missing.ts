import { chooseFramework } from '../images/choose-framework.ts';
import type { VerifyWork } from './verify-work.ts';

/** Why a program in this language cannot be graded by the installation; null when it can. */
export function whatIsMissing(
  { catalog, content }: Pick<VerifyWork, 'catalog' | 'content'>,
  language: string,
): string | null {
  const isHere = catalog.images.some(({ manifest }) => manifest.languages.some(({ id }) => id === language));
  if (!isHere) return 'The language is not here.';
  for (const test of content.tests) {
    const isMissing =
      test.kind === 'unit' && chooseFramework(catalog, { framework: test.framework, language }) === null;
    if (isMissing) return `There is no ${test.framework} for the language here.`;
  }
  return null;
}
