import { z } from 'zod';
import { Refusal } from './refusal.ts';

const COMPONENT = String.raw`[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*`;
const TAG = String.raw`[A-Za-z0-9_][A-Za-z0-9._-]{0,127}`;
const DIGEST = 'sha256:[0-9a-f]{64}';
const REPOSITORY = new RegExp(
  `^(?:(?<registry>[a-z0-9.-]*[.:][a-z0-9.:-]*|localhost)/)?(?<path>${COMPONENT}(?:/${COMPONENT})*)$`,
);

export const tag = z.string().regex(new RegExp(`^${TAG}$`));
export const isDigest = (text: string) => new RegExp(`^${DIGEST}$`).test(text);

/** `repository:tag` or `repository@digest`, taken apart; null when it is neither. */
export function parseReference(text: string): { repository: string; tag: string } | null {
  const found = new RegExp(`^(?<repository>[^@:][^@]*?)(?:@(?<digest>${DIGEST})|:(?<tag>${TAG}))?$`).exec(
    text,
  )?.groups;
  if (found?.['repository'] === undefined || text.length > 255) return null;
  return { repository: found['repository'], tag: found['digest'] ?? found['tag'] ?? '' };
}

/** A repository without a registry in one of the namespaces: `crucible/python` in `crucible`. */
export function requireOwnRepository(repository: string, namespaces: readonly string[]): string {
  const found = REPOSITORY.exec(repository)?.groups;
  const path = found?.['path'] ?? '';
  const namespace = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  if (found !== undefined && found['registry'] === undefined && namespaces.includes(namespace))
    return repository;
  throw new Refusal('image_not_allowed', 'Only images of this installation may be called so.', {
    field: repository.slice(0, 100),
  });
}

/** True when every name is one of ours. */
export function areOwnTags(tags: readonly string[], namespaces: readonly string[]): boolean {
  return tags.every((name) => {
    const repository = parseReference(name)?.repository ?? '';
    return namespaces.includes(repository.slice(0, Math.max(0, repository.lastIndexOf('/'))));
  });
}

/** Whether a whole name, with a tag or digest, is one of an allowed registry. */
export function isPullable(name: string, registries: readonly string[]): boolean {
  const reference = parseReference(name);
  const found = REPOSITORY.exec(reference?.repository ?? '')?.groups;
  return (
    found !== undefined && reference?.tag !== '' && registries.includes(found['registry'] ?? 'docker.io')
  );
}

/** The registry that a repository is of; the public one where it names none. */
export function registryOf(repository: string): string {
  return REPOSITORY.exec(repository)?.groups?.['registry'] ?? 'docker.io';
}

/** A repository that may be pulled: one of an allowed registry, which has to be named. */
export function requirePullable(repository: string, registries: readonly string[]): string {
  const found = REPOSITORY.exec(repository)?.groups;
  if (found !== undefined && registries.includes(found['registry'] ?? 'docker.io')) return repository;
  throw new Refusal('registry_not_allowed', 'Images of this registry may not be pulled here.', {
    field: repository.slice(0, 100),
  });
}
