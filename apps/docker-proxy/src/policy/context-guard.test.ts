import { describe, expect, it } from 'vitest';
import { tarOf, tarOfEntries } from '../tar-fixture.ts';
import type { TestEntry } from '../tar-fixture.ts';
import { createContextGuard } from './context-guard.ts';
import { Refusal } from './refusal.ts';

const RULES = {
  dockerfile: 'Dockerfile',
  buildArguments: { BASE: 'crucible/base:bookworm' },
  namespaces: ['crucible', 'custom'],
  registries: ['registry.test:5000'],
};
const DIGEST = `sha256:${'a'.repeat(64)}`;
const FROM = 'FROM crucible/base:bookworm\n';

/** What becomes of a context: the reason of the refusal, or null. */
function judge(context: Buffer, pieceBytes = context.length): string | null {
  const guard = createContextGuard(RULES);
  try {
    for (let at = 0; at < context.length; at += pieceBytes) guard.push(context.subarray(at, at + pieceBytes));
    guard.end();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

const dockerfile = (text: string) => judge(tarOf('Dockerfile', text));
const entries = (...listed: TestEntry[]) =>
  judge(tarOfEntries([{ name: 'Dockerfile', content: FROM }, ...listed]));
const record = (key: string, value: string) => {
  const text = ` ${key}=${value}\n`;
  const length = text.length + String(text.length + 2).length;
  return `${length}${text}`;
};

describe('a context', () => {
  const whole = tarOfEntries([
    { name: './', kind: '5' },
    { name: './Dockerfile', content: FROM },
    { name: 'a/b', content: 'x'.repeat(1000) },
    { name: 'a/link', kind: '2', target: '../Dockerfile' },
    { name: 'more', kind: 'x', content: record('path', 'long/name') },
    { name: 'cut', content: 'y' },
  ]);

  it.each([1, 100, 511, 512, 513, 10_000])('passes in pieces of %i bytes', (pieceBytes) => {
    expect(judge(whole, pieceBytes)).toBeNull();
  });

  it('is whole, and nothing comes after its end', () => {
    expect(judge(whole.subarray(0, 2000))).toBe('context_not_allowed');
    expect(judge(Buffer.concat([whole, whole]))).toBe('context_not_allowed');
  });

  it.each<[string, Buffer]>([
    ['text', Buffer.alloc(1024, 'x')],
    ['compressed', Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), Buffer.alloc(1021)])],
    [
      'an archive with a wrong sum',
      Buffer.concat([tarOf('Dockerfilf', FROM).fill('e', 9, 10), Buffer.alloc(0)]),
    ],
  ])('is not %s', (_what, context) => {
    expect(judge(context)).toBe('context_not_allowed');
  });

  it.each<[string, TestEntry]>([
    ['an absolute name', { name: '/etc/passwd' }],
    ['a name that leaves it', { name: '../x' }],
    ['a name that leaves it later', { name: 'a/../../x' }],
    ['a name with dots that stays', { name: 'a/../x' }],
    ['a name with a backslash', { name: 'a\\..\\x' }],
    ['a long name that leaves it', { name: 'm', kind: 'x', content: record('path', '../x') }],
    ['a size that is said twice', { name: 'm', kind: 'x', content: record('size', '5') }],
    ['a long name that is none', { name: 'm', kind: 'x', content: record('path', '') }],
    ['a file that may be a folder', { name: 'x/', kind: '\0', content: 'x'.repeat(512) }],
    ['a name that is the beginning of a compressed file', { name: 'BZh91' }],
    ['a sparse file', { name: 'm', kind: 'x', content: record('GNU.sparse.name', 'x') }],
    ['a link to the machine', { name: 'l', kind: '2', target: '/etc' }],
    ['a link out of it', { name: 'a/l', kind: '2', target: '../../etc' }],
    ['a hard link out of it', { name: 'l', kind: '1', target: '../x' }],
    ['a device', { name: 'd', kind: '3' }],
    ['a disk', { name: 'd', kind: '4' }],
    ['a pipe', { name: 'p', kind: '6' }],
    ['a global header', { name: 'g', kind: 'g', content: record('path', 'x') }],
    ["a long name of GNU's", { name: '././@LongLink', kind: 'L', content: 'x' }],
    ['a link for a Dockerfile', { name: 'dockerfile', kind: '2', target: 'other' }],
    ['a second Dockerfile', { name: './/Dockerfile', content: 'FROM evil.test/x:1\n' }],
  ])('has not %s', (_what, entry) => {
    expect(entries(entry, { name: 'next' })).not.toBeNull();
  });

  it('has no file behind a link', () => {
    expect(entries({ name: 'd', kind: '2', target: '.' }, { name: 'd/Dockerfile', content: 'x' })).toBe(
      'context_not_allowed',
    );
  });
});

describe('a Dockerfile', () => {
  it.each([
    'FROM scratch\nCOPY a /\n',
    `FROM ${DIGEST} AS agent\nFROM scratch\nCOPY --from=agent /x /x\nCOPY --from=0 /y /y\n`,
    'ARG BASE=debian:12\nFROM ${BASE} AS a\nfrom $BASE as b\nCOPY --chown=1:1 --from=A /x /\n',
    `FROM registry.test:5000/x@${DIGEST}\nADD file.tar /\nRUN a \\\n  # why\n\n  b\n`,
    '\u{FEFF}FROM custom/physics:1\r\nUSER 10001\r\n',
  ])('passes: %j', (text) => {
    expect(dockerfile(text)).toBeNull();
  });

  it.each([
    ['registry_not_allowed', `FROM evil.test/x@${DIGEST}`],
    ['image_not_allowed', 'FROM debian:12'],
    ['image_not_allowed', 'FROM registry.test:5000/x:1'],
    ['image_not_allowed', 'FROM localhost:5000/crucible/x:1'],
    ['image_not_allowed', 'ARG X=debian:12\nFROM $X'],
    ['image_not_allowed', `${FROM}COPY --from=nginx:1 /etc /`],
    ['image_not_allowed', `${FROM}copy --chown=1 --from=nginx:1 /etc /`],
    ['image_not_allowed', `${FROM}RUN x \\\\\nFROM debian:12`],
    ['image_not_allowed', `${FROM}# x \\\nFROM debian:12`],
    ['context_not_allowed', 'FROM ${X:-debian:12}'],
    ['context_not_allowed', 'ARG X=crucible\nARG Y=${X}/x:1\nFROM $Y'],
    ['context_not_allowed', 'FROM --platform=linux/arm64 crucible/x:1'],
    ['context_not_allowed', `${FROM}ADD http://169.254.169.254/ /x`],
    ['context_not_allowed', `${FROM}ADD ["https://evil.test/x", "/"]`],
    ['context_not_allowed', `${FROM}ADD git@evil.test:x /`],
    ['context_not_allowed', `${FROM}ADD ht\\\ntp://evil.test/x /`],
    ['context_not_allowed', `${FROM}ENV U=https://evil.test\nADD $U /`],
    ['context_not_allowed', `${FROM}ADD http:"//"evil.test/x /`],
    ['context_not_allowed', `ARG X=evil.test/x:1\nARG Y="a X=crucible/x:1 b=c"\nFROM $X`],
    ['context_not_allowed', `${FROM}COPY --chown="a b" --from=evil.test/x:1 / /`],
    ['context_not_allowed', `${FROM}COPY --chown=a\\ b --from=evil.test/x:1 / /`],
    ['context_not_allowed', `${FROM}COPY --chown=\u{E0}--from=evil.test/x:1 / /`],
    ['context_not_allowed', `${FROM}RUN a \\\n\u{FEFF}# x \\\nFROM evil.test/x:1`],
    ['context_not_allowed', `${FROM}RUN a \\\n\u{85}\nFROM scratch as x\nFROM x`],
    ['context_not_allowed', `${FROM}RUN a \\\r\r\nFROM scratch as x\nFROM x`],
    ['context_not_allowed', `${FROM}RUN cat <<1\nFROM scratch as x\n1\nFROM x`],
    ['image_not_allowed', 'FROM scratch AS nginx\nCOPY --from=nginx /etc /'],
    ['image_not_allowed', 'FROM scratch\nFROM 0'],
    ['image_not_allowed', 'FROM scratch\nCOPY --from=0 /etc /'],
    ['context_not_allowed', `${FROM}ONBUILD RUN x`],
    ['context_not_allowed', `${FROM}RUN --mount=type=bind,from=nginx,target=/x x`],
    ['context_not_allowed', `${FROM}RUN --network=host x`],
    ['context_not_allowed', `${FROM}RUN <<EOF\nx\nEOF`],
    ['context_not_allowed', `# syntax=evil.test/frontend\n${FROM}`],
    ['context_not_allowed', `# escape=\`\n${FROM}`],
  ])('%s: %j', (reason, text) => {
    expect(dockerfile(text)).toBe(reason);
  });
});
