import { checkDockerfile } from './check-dockerfile.ts';
import type { DockerfileRules } from './check-dockerfile.ts';
import { BLOCK_BYTES, notAllowed, readLongNames, readTarHeader } from './read-tar-header.ts';
import type { TarHeader } from './read-tar-header.ts';

/** Looks at a build context on its way to the engine, which begins a build when it has the whole of it. */
export type ContextGuard = {
  /** The next piece. @throws Refusal before anything of what is refused has gone on */
  push(chunk: Buffer): void;
  /** Images that it has named by their ids since the last time: whose they are has to be asked before more goes on. */
  takeIds(): string[];
  /** There is no more. @throws Refusal when that is not the end of an archive */
  end(): void;
};

export type ContextRules = DockerfileRules & {
  /** Path of the Dockerfile in the context. */
  dockerfile: string;
};

const MAX_KEPT_BYTES = 1024 * 1024;
const MAX_ENTRIES = 200_000;

type Wanted = { header: TarHeader; path: string; chunks: Buffer[] };

/**
 * Names that leave the context, links out of it, devices, and a Dockerfile that fetches what it may not are refused. So is everything
 * that the engine could read differently: other forms of archives, compression, files behind links.
 */
export function createContextGuard(rules: ContextRules): ContextGuard {
  const links = new Set<string>();
  let pending = Buffer.alloc(0);
  let contentLeft = 0;
  let paddingLeft = 0;
  let kept: Wanted | null = null;
  let longNames: { path?: string; linkpath?: string } = {};
  let entries = 0;
  let hasEnded = false;
  let ids: string[] = [];

  function begin(block: Buffer): void {
    const header = readTarHeader(block);
    if (header === null) {
      hasEnded = true;
      return;
    }
    if (hasEnded) throw notAllowed('goes on after its end');
    entries += 1;
    if (entries > MAX_ENTRIES) throw notAllowed('has too many files');
    contentLeft = header.sizeBytes;
    paddingLeft = (BLOCK_BYTES - (header.sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES;
    const path = header.kind === 'more' ? '' : admit(header);
    const isKept = header.kind === 'more' || isDockerfile(path);
    if (isKept && header.sizeBytes > MAX_KEPT_BYTES) throw notAllowed('has a Dockerfile that is too long');
    kept = isKept ? { header, path, chunks: [] } : null;
    if (contentLeft === 0) complete();
  }

  /** The path of an entry, once nothing is wrong with it. */
  function admit(header: TarHeader): string {
    const path = insideOf(longNames.path ?? header.name, '');
    const target = longNames.linkpath ?? header.target;
    longNames = {};
    const parents = path.split('/').map((_part, at, parts) => parts.slice(0, at).join('/'));
    if (parents.some((parent) => links.has(parent))) throw notAllowed('has a file behind a link', path);
    const isLink = header.kind === 'link' || header.kind === 'hard-link';
    if (!isLink) return path;
    insideOf(target, header.kind === 'link' ? path.split('/').slice(0, -1).join('/') : '');
    const dockerfile = rules.dockerfile.toLowerCase();
    if (`${dockerfile}/`.startsWith(`${path.toLowerCase()}/`))
      throw notAllowed('has a link for a Dockerfile', path);
    links.add(path);
    return path;
  }

  /** Where there is none of that name, the engine takes one in small letters. */
  function isDockerfile(path: string): boolean {
    return path.toLowerCase() === rules.dockerfile.toLowerCase();
  }

  function complete(): void {
    if (kept === null) return;
    const content = Buffer.concat(kept.chunks);
    if (kept.header.kind === 'more') longNames = readLongNames(content);
    else if (kept.header.kind === 'file') ids.push(...checkDockerfile(content.toString('utf8'), rules));
    kept = null;
  }

  function takeContent(chunk: Buffer): Buffer {
    const taken = chunk.subarray(0, contentLeft);
    contentLeft -= taken.length;
    if (kept !== null) kept.chunks.push(taken);
    if (contentLeft === 0) complete();
    return chunk.subarray(taken.length);
  }

  return {
    push(chunk) {
      let rest = chunk;
      while (rest.length > 0) {
        if (contentLeft > 0) rest = takeContent(rest);
        else if (paddingLeft > 0) {
          const skipped = Math.min(paddingLeft, rest.length);
          paddingLeft -= skipped;
          rest = rest.subarray(skipped);
        } else {
          const missing = BLOCK_BYTES - pending.length;
          pending = Buffer.concat([pending, rest.subarray(0, missing)]);
          rest = rest.subarray(missing);
          if (pending.length < BLOCK_BYTES) return;
          const block = pending;
          pending = Buffer.alloc(0);
          begin(block);
        }
      }
    },
    takeIds() {
      const taken = ids;
      ids = [];
      return taken;
    },
    end() {
      if (!hasEnded || contentLeft > 0 || pending.length > 0) throw notAllowed('is not whole');
    },
  };
}

/** A path inside the context in its shortest form, seen from a folder of it. */
function insideOf(path: string, from: string): string {
  const hasControls = [...path].some((letter) => letter < ' ' || letter === '\u007F');
  if (path.startsWith('/') || path.includes('\\') || hasControls)
    throw notAllowed('has a name that is not inside it', path);
  const parts = from === '' ? [] : from.split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      // In the name of an entry there is nothing to leave.
      if (from === '' || parts.length === 0) throw notAllowed('has a name that leaves it', path);
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
