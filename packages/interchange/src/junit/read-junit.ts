import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { PackageError } from '../package-error.ts';

/** One test of a report. Of what is told of a failure only the message is kept: the rest may be the test's source. */
export type JunitCase = {
  suite: string;
  className: string;
  name: string;
  outcome: 'passed' | 'failed' | 'error' | 'skipped';
  message: string;
  durationMs: number | null;
  /** The property `points`, where the report has one. */
  points: number | null;
};

export type JunitCaps = { maxBytes: number; maxCases: number };
const CAPS: JunitCaps = { maxBytes: 8 * 1024 * 1024, maxCases: 5000 };
const MAX_TEXT_LENGTH = 4000;
const MAX_DEPTH = 64;

/** An element of the tree that keeps the order of its children. */
type Element = { name: string; attributes: Record<string, string>; children: Element[] };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  // Entities that a report could define are not expanded; those that every document has are decoded below.
  processEntities: false,
});

/**
 * Reads a report in JUnit XML, which nobody vouches for. Throws `PackageError` for what is too large, is no XML, or declares
 * a document type, by which it could refer to files or blow itself up.
 */
export function readJunit(xml: Uint8Array, caps: JunitCaps = CAPS): JunitCase[] {
  if (xml.length > caps.maxBytes) throw new PackageError('The report is too large.');
  const text = Buffer.from(xml).toString('utf8');
  if (/<!(DOCTYPE|ENTITY)/i.test(text))
    throw new PackageError('The report declares a document type, which is not read.');
  const cases = [...collect(parse(text), '', 0)];
  if (cases.length > caps.maxCases) throw new PackageError(`A report has at most ${caps.maxCases} tests.`);
  return cases;
}

function parse(text: string): Element[] {
  try {
    SyntaxValidator.validate(text);
    return toElements(parser.parse(text), 0);
  } catch (cause) {
    if (cause instanceof PackageError) throw cause;
    throw new PackageError('The report is no valid XML.', { cause });
  }
}

function toElements(nodes: unknown, depth: number): Element[] {
  if (!Array.isArray(nodes)) return [];
  if (depth > MAX_DEPTH) throw new PackageError('The report is nested too deeply.');
  return nodes.flatMap((node: Record<string, unknown>) => {
    const { ':@': attributes = {}, ...rest } = node;
    return Object.entries(rest)
      .filter(([name]) => !name.startsWith('#') && !name.startsWith('?'))
      .map(([name, children]) => ({
        name,
        attributes: attributes as Record<string, string>,
        children: toElements(children, depth + 1),
      }));
  });
}

function* collect(elements: readonly Element[], suite: string, depth: number): Generator<JunitCase> {
  for (const element of elements) {
    if (element.name === 'testcase') yield toCase(element, suite);
    else if (element.name === 'testsuites' || element.name === 'testsuite')
      yield* collect(element.children, attribute(element, 'name') || suite, depth + 1);
  }
}

function toCase(element: Element, suite: string): JunitCase {
  const child = (name: string) => element.children.find((candidate) => candidate.name === name);
  const problem = child('error') ?? child('failure') ?? child('skipped');
  const properties = child('properties')?.children ?? [];
  const points = properties.find((property) => attribute(property, 'name') === 'points');
  return {
    suite,
    className: attribute(element, 'classname'),
    name: attribute(element, 'name'),
    outcome:
      problem === undefined
        ? 'passed'
        : problem.name === 'failure'
          ? 'failed'
          : (problem.name as 'error' | 'skipped'),
    message: problem === undefined ? '' : attribute(problem, 'message'),
    durationMs: numberOrNull(attribute(element, 'time'), 1000),
    points: points === undefined ? null : numberOrNull(attribute(points, 'value'), 1),
  };
}

function attribute({ attributes }: Element, name: string): string {
  return decoded(attributes[name] ?? '').slice(0, MAX_TEXT_LENGTH);
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7}|x[0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (all, digits, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? all;
    // What begins with x is read as hexadecimal, as JavaScript would write it.
    const code = Number(String(digits).replace(/^x/i, '0x'));
    return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
  });
}

function numberOrNull(text: string, factor: number): number | null {
  const value = Number(text.replaceAll(',', ''));
  return text !== '' && Number.isFinite(value) && value >= 0 ? value * factor : null;
}
