import { isDigest, parseReference, requireOwnRepository, requirePullable } from './image-names.ts';
import { parseDockerfile } from './parse-dockerfile.ts';
import { Refusal } from './refusal.ts';

export type DockerfileRules = {
  /** What the query gives for `ARG`s before the first `FROM`. */
  buildArguments: Readonly<Record<string, string>>;
  namespaces: readonly string[];
  /** Registries whose images may be named by digest. */
  registries: readonly string[];
};

const NAME = /^[a-z][a-z0-9_.-]*$/i;
/** Addresses, and names of repositories, from which the engine itself would fetch; with quotes or variables they could be put together. */
const FETCHED = /:\/\/|git@|[$\\"']/;
/** As plain as that, because the engine splits flags by rules of its own: quotes, backslashes, bytes that it takes for spaces. */
const FLAG = /^--(from|chown|chmod)=([A-Za-z0-9._/:@-]+)$/;

/**
 * Refuses a Dockerfile that would have the engine fetch anything but images of ours, and of allowed registries by their digests: those
 * are what `FROM` and `COPY --from` name, besides earlier stages. What the classic builder does not have is refused too. Returns the
 * images that are named by their ids alone, of which only the engine knows whose they are.
 */
export function checkDockerfile(text: string, rules: DockerfileRules): string[] {
  const ids: string[] = [];
  const require = (image: string) => {
    if (isDigest(image)) ids.push(image);
    else requireImage(image, rules);
  };
  const stages: Stages = { names: new Set(), count: 0 };
  const given = new Map<string, string>();
  let hasStage = false;
  /** The one that is under way: its own name means it to nobody, and the engine would fetch an image of that name. */
  let current: string | null = null;
  for (const { instruction, rest } of parseDockerfile(text)) {
    if (instruction === 'ARG' && !hasStage) addArgument(given, rest, rules.buildArguments);
    else if (instruction === 'FROM') {
      const { image, stage } = readFrom(rest, given);
      if (hasStage) stages.count += 1;
      if (current !== null) stages.names.add(current);
      if (image !== 'scratch' && !isStage(image, stages)) require(image);
      current = stage?.toLowerCase() ?? null;
      hasStage = true;
    } else if (instruction === 'ONBUILD') throw refused('has ONBUILD', rest);
    else if (instruction === 'ADD' && FETCHED.test(rest)) throw refused('adds what is fetched', rest);
    else if (instruction === 'COPY' || instruction === 'ADD' || instruction === 'RUN') {
      checkFlags(rest, (image) => {
        // Only here do numbers mean stages.
        const isNumber = /^\d{1,3}$/.test(image) && Number(image) < stages.count;
        if (!isNumber && !isStage(image, stages)) require(image);
      });
    }
  }
  return ids;
}

/** Those that are complete: what comes after them may name them. */
type Stages = { names: Set<string>; count: number };

function isStage(name: string, { names }: Stages): boolean {
  return names.has(name.toLowerCase());
}

function addArgument(
  given: Map<string, string>,
  rest: string,
  fromQuery: DockerfileRules['buildArguments'],
): void {
  for (const word of rest.split(/\s+/)) {
    const [, name = '', value = ''] = /^([A-Za-z_]\w*)(?:=([^"'\\]*))?$/.exec(word) ?? [];
    if (name === '') throw refused('has an ARG that cannot be read', rest);
    given.set(name, Object.hasOwn(fromQuery, name) ? (fromQuery[name] ?? '') : value);
  }
}

function readFrom(rest: string, given: ReadonlyMap<string, string>): { image: string; stage: string | null } {
  const [, named = '', stage = null] = /^(\S+)(?:\s+as\s+(\S+))?$/i.exec(rest) ?? [];
  const image = named.replaceAll(
    /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
    (_found, braced?: string, bare?: string) => given.get(braced ?? bare ?? '') ?? '',
  );
  if (!/^[a-z0-9]/i.test(image) || /[$"'\\{}]/.test(image))
    throw refused('has a FROM that cannot be read', rest);
  if (stage !== null && !NAME.test(stage)) throw refused('has a stage that cannot be named so', rest);
  return { image, stage };
}

/** Flags are the first words that begin with two dashes. */
function checkFlags(rest: string, require: (image: string) => void): void {
  for (const word of rest.split(/\s+/)) {
    if (!word.startsWith('--')) return;
    const [, name = '', value = ''] = FLAG.exec(word) ?? [];
    if (name === '') throw refused('has a flag that is not allowed', word);
    if (name === 'from') require(value);
  }
}

function requireImage(image: string, rules: DockerfileRules): void {
  const reference = parseReference(image);
  if (reference === null) throw refused('names no image', image);
  if (isDigest(reference.tag)) {
    requirePullable(reference.repository, rules.registries);
    return;
  }
  requireOwnRepository(reference.repository, rules.namespaces);
}

function refused(what: string, field: string): Refusal {
  return new Refusal('context_not_allowed', `The Dockerfile ${what}.`, { field: field.slice(0, 100) });
}
