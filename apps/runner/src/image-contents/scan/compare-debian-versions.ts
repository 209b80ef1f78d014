/**
 * Compares versions of Debian packages (`[epoch:]upstream[-revision]`) as dpkg does: negative when `a` is the older one, 0 when they
 * are the same. Source: Debian Policy 5.6.12.
 */
export function compareDebianVersions(a: string, b: string): number {
  const left = split(a);
  const right = split(b);
  return (
    left.epoch - right.epoch ||
    compareParts(left.upstream, right.upstream) ||
    compareParts(left.revision, right.revision)
  );
}

function split(version: string) {
  const colon = version.indexOf(':');
  const rest = version.slice(colon + 1);
  const dash = rest.lastIndexOf('-');
  return {
    epoch: colon === -1 ? 0 : Number(version.slice(0, colon)),
    upstream: dash === -1 ? rest : rest.slice(0, dash),
    revision: dash === -1 ? '' : rest.slice(dash + 1),
  };
}

/** By turns what is no digit, letter by letter, and what is, as a number. */
function compareParts(a: string, b: string): number {
  const left = pieces(a);
  const right = pieces(b);
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one = '', other = ''] = [left[at], right[at]];
    const difference = at % 2 === 0 ? compareLetters(one, other) : compareNumbers(one, other);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `deb12u1` → `deb`, `12`, `u`, `1`; the first is empty where it begins with a digit. */
function pieces(part: string): string[] {
  return part.split(/(\d+)/);
}

/** Digits can be more than a number holds exactly. */
function compareNumbers(a: string, b: string): number {
  const [one, other] = [BigInt(a || '0'), BigInt(b || '0')];
  return one < other ? -1 : Number(one > other);
}

function compareLetters(a: string, b: string): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = weightOf(a[at]) - weightOf(b[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A tilde is before the end, the end before letters, letters before everything else. */
function weightOf(letter: string | undefined): number {
  if (letter === undefined) return 0;
  if (letter === '~') return -1;
  return letter.charCodeAt(0) + (/[A-Za-z]/.test(letter) ? 0 : 256);
}
