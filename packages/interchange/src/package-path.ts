import { PackageError } from './package-error.ts';

const MAX_LENGTH = 400;
const MAX_DEPTH = 16;

/** A path of a package as it is kept; throws `PackageError` for one that leads out of it or means something else elsewhere. */
export function toPackagePath(path: string): string {
  const parts = path.split('/').filter((part, index) => !(part === '.' && index === 0));
  const isHarmless = parts.every((part) => part !== '' && part !== '.' && part !== '..');
  // Control characters, and what separates folders or names drives on other systems.
  const isPlain = !/[\p{Cc}\p{Cs}\\]|^[A-Za-z]:/u.test(path);
  if (isHarmless && isPlain && path.length <= MAX_LENGTH && parts.length <= MAX_DEPTH) return parts.join('/');
  throw new PackageError(`The package has a file with a name that is not accepted: ${JSON.stringify(path)}.`);
}
