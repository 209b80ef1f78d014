import type { StaticRule } from '@crucible/contracts/assignment-test';
import type { Finding } from '@crucible/contracts/grading';
import type { Use } from './program-facts.ts';

export type ExaminedFile = {
  path: string;
  uses: readonly Use[];
  /** Where the text stops being a program of its language. */
  brokenAt: Place | null;
  /** What a rule's own query found, by the rule's place in the list. */
  matches: ReadonlyMap<number, readonly Place[]>;
};

export type Place = { line: number; column: number; within: readonly string[] };

/** What the program does against the rules: one finding for each place where it uses what it must not, and one for each thing that it lacks. */
export function checkRules(rules: readonly StaticRule[], files: readonly ExaminedFile[]): Finding[] {
  const broken = files.flatMap(({ path, brokenAt }) => (brokenAt === null ? [] : [{ path, ...brokenAt }]));
  const [first] = broken;
  // What cannot be read can hide anything.
  if (first !== undefined && rules.some(({ rule }) => rule === 'must_not_use'))
    return [finding(first, 'syntax', 'This cannot be read as a program, so the rules cannot be checked.')];
  return rules.flatMap((rule, index) => checkRule(rule, index, files));
}

function checkRule(rule: StaticRule, index: number, files: readonly ExaminedFile[]): Finding[] {
  const found = files.flatMap((file) =>
    placesOf(rule, index, file).map((place) => ({ path: file.path, ...place })),
  );
  const name = `${rule.rule}:${rule.construct}`;
  const message = rule.message === '' ? describeRule(rule) : rule.message;
  if (rule.rule === 'must_not_use') return found.map((place) => finding(place, name, message));
  if (found.length > 0) return [];
  return [{ path: files[0]?.path ?? '', line: null, column: null, rule: name, message }];
}

function placesOf(rule: StaticRule, index: number, file: ExaminedFile): readonly Place[] {
  const isWithin = ({ within }: Place) => rule.within === undefined || within.includes(rule.within);
  if (rule.construct === 'query') return (file.matches.get(index) ?? []).filter(isWithin);
  return file.uses.filter(
    (use) =>
      use.construct === rule.construct &&
      (rule.name === undefined || use.names.includes(rule.name.replaceAll('::', '.'))) &&
      (!use.isMention || (rule.rule === 'must_not_use' && rule.name !== undefined)) &&
      isWithin(use),
  );
}

type At = { path: string; line: number; column: number };

function finding({ path, line, column }: At, rule: string, message: string): Finding {
  return { path, line, column, rule, message };
}

const WORDS: Record<StaticRule['construct'], string> = {
  for_loop: 'a for loop',
  while_loop: 'a while loop',
  any_loop: 'a loop',
  recursion: 'recursion',
  comprehension: 'a comprehension',
  class: 'a class',
  function: 'a function',
  lambda: 'a lambda',
  import: 'an import',
  call: 'a call',
  conditional: 'a condition',
  exception_handling: 'exception handling',
  global_variable: 'a global variable',
  query: 'what the rule describes',
};

function describeRule({ rule, construct, name, within }: StaticRule): string {
  const what = name === undefined ? WORDS[construct] : `${WORDS[construct]} (${name})`;
  const where = within === undefined ? 'The program' : `The function ${within}`;
  return rule === 'must_use' ? `${where} must use ${what}.` : `${where} must not use ${what}.`;
}
