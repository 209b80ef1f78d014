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
/** Addresses, and names of repositories, from which the engine itself would fetch. */
const FETCHED = /:\/\/|git@|\$|\\/;

/**
 * Refuses a Dockerfile that would have the engine fetch anything but images of ours, and of allowed registries by their digests: those
 * are what `FROM` and `COPY --from` name, besides earlier stages. What the classic builder does not have is refused too.
 */
export function checkDockerfile(text: string, rules: DockerfileRules): void {
  const stages = new Set<string>();
  const given = new Map<string, string>();
  let hasStage = false;
  let count = 0;
  for (const { instruction, rest } of parseDockerfile(text)) {
    if (instruction === 'ARG' && !hasStage) addArgument(given, rest, rules.buildArguments);
    else if (instruction === 'FROM') {
      const { image, stage } = readFrom(rest, given);
      if (image !== 'scratch') requireImage(image, stages, rules);
      if (stage !== null) stages.add(stage.toLowerCase());
      stages.add(`${count}`);
      count += 1;
      hasStage = true;
    } else if (instruction === 'ONBUILD') throw refused('has ONBUILD', rest);
    else if (instruction === 'ADD' && FETCHED.test(rest)) throw refused('adds what is fetched', rest);
    else if (instruction === 'COPY' || instruction === 'ADD' || instruction === 'RUN') {
      checkFlags(rest, (image) => requireImage(image, stages, rules));
    }
  }
}

function addArgument(
  given: Map<string, string>,
  rest: string,
  fromQuery: DockerfileRules['buildArguments'],
): void {
  for (const word of rest.split(/\s+/)) {
    const [, name = '', value = ''] = /^([A-Za-z_]\w*)(?:=(.*))?$/.exec(word) ?? [];
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
    const [, name = '', value = ''] = /^--([a-z-]+)(?:=(.*))?$/.exec(word) ?? [];
    if (name === 'from') require(value);
    else if (name !== 'chown' && name !== 'chmod') throw refused(`has the flag --${name}`, rest);
  }
}

function requireImage(image: string, stages: ReadonlySet<string>, rules: DockerfileRules): void {
  if (stages.has(image.toLowerCase()) || isDigest(image)) return;
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
