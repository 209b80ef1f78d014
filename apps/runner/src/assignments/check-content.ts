import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { DraftProblem } from '@crucible/contracts/draft-check';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Limits } from '@crucible/contracts/limits';
import { chooseLanguage } from '../images/choose-language.ts';
import { AppError } from '../lib/app-error.ts';
import { resolveLimits } from '../runs/resolve-limits.ts';
import { checkTests } from './check-tests.ts';
import type { LanguageChoice } from './check-tests.ts';
import { contentPoints } from './rules/content-points.ts';

/** What there is to run things here. */
export type Installation = { catalog: ImageCatalog; maxLimits: Limits };

/**
 * What keeps a content from being published here (`error`), and what is probably not meant (`warning`). Whether the
 * solution passes is another matter: that takes a grading.
 */
export function checkContent(content: AssignmentContent, here: Installation): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const report = (severity: DraftProblem['severity'], path: string, message: string) =>
    problems.push({ severity, path, message });

  if (content.statement.trim() === '') report('warning', 'statement', 'There is no statement.');
  if (content.languages.length === 0)
    report('error', 'languages', 'It can be solved in no language: add one.');
  for (const [index, entry] of content.languages.entries()) {
    const path = `languages.${index}`;
    const { language, image, files, solution } = entry;
    const unknown = languageProblem({ language, image }, here);
    if (unknown !== null) report('error', `${path}.language`, unknown);
    if (!entry.allowsNewFiles && !files.some(({ access }) => access === 'editable'))
      report('error', `${path}.files`, 'There is no file that students may change, nor may they add one.');
    const isEntryThere = entry.entry === undefined || files.some((file) => file.path === entry.entry);
    if (!isEntryThere && !entry.allowsNewFiles)
      report('error', `${path}.entry`, 'There is no such file, and students cannot add it.');
    if (solution.length === 0)
      report('warning', `${path}.solution`, 'Without a solution nobody has tried the tests.');
    const problem = limitProblem(content.limits, { language, image }, here);
    if (problem !== null) report('error', 'limits', problem);
  }
  for (const [index, { language, limits = {} }] of content.programs.entries()) {
    const path = `programs.${index}`;
    const unknown = languageProblem({ language }, here);
    if (unknown !== null) report('error', `${path}.language`, unknown);
    else {
      const problem = limitProblem(limits, { language }, here);
      if (problem !== null) report('error', `${path}.limits`, problem);
    }
  }
  if (content.tests.length > 0 && contentPoints(content) === 0)
    report('warning', 'tests', 'The tests are worth no points at all.');
  const ofTests = checkTests(content, {
    limitProblem: (limits, choice) => limitProblem(limits, choice, here),
    languagesOfFramework: (framework) =>
      here.catalog.images
        .flatMap(({ manifest }) => manifest.frameworks)
        .flatMap(({ id, languages }) => (id === framework ? languages : [])),
  });
  return [...problems, ...ofTests];
}

function languageProblem(choice: LanguageChoice, { catalog }: Installation): string | null {
  return messageOf(() => chooseLanguage(catalog, choice));
}

/** Unknown languages are told of once, elsewhere. */
function limitProblem(
  requested: AssignmentContent['limits'],
  choice: LanguageChoice,
  { catalog, maxLimits: maxima }: Installation,
): string | null {
  if (languageProblem(choice, { catalog, maxLimits: maxima }) !== null) return null;
  const { defaultLimits: defaults } = chooseLanguage(catalog, choice).image.manifest;
  return messageOf(() => resolveLimits({ defaults, requested, maxima }));
}

function messageOf(attempt: () => unknown): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.userMessage;
    throw error;
  }
}
