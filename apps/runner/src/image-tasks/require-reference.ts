import { AppError } from '../lib/app-error.ts';

const COMPONENT = String.raw`[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*`;
const REFERENCE = new RegExp(
  String.raw`^(?:(?<registry>[a-z0-9][a-z0-9.-]*(?:\.[a-z0-9-]+|:\d{1,5})|localhost)/)?(?<path>${COMPONENT}(?:/${COMPONENT})*)(?:@(?<digest>sha256:[0-9a-f]{64})|:(?<tag>[A-Za-z0-9_][A-Za-z0-9._-]{0,127}))$`,
);

export type ImageReference = {
  /** As it was written. */
  text: string;
  /** Null for an image of the engine itself. */
  registry: string | null;
  /** With the registry, without tag and digest. */
  repository: string;
  /** Without the registry. */
  path: string;
  tag: string | null;
  digest: string | null;
};

/** Takes apart what an image is called by: with exactly one tag, or a digest. Throws `invalid_input` for anything else. */
export function requireReference(text: string): ImageReference {
  const found = REFERENCE.exec(text)?.groups;
  const path = found?.['path'];
  if (found === undefined || path === undefined || text.length > 255) {
    const message =
      'That is no name of an image with one tag or digest, like registry.example.org/team/python:3.';
    throw new AppError('invalid_input', { userMessage: message, issues: [{ path: 'reference', message }] });
  }
  const { registry = null, tag = null, digest = null } = found;
  return { text, registry, path, repository: registry === null ? path : `${registry}/${path}`, tag, digest };
}
