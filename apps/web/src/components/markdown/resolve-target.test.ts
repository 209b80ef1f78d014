import { describe, expect, it } from 'vitest';
import { resolveTarget } from './resolve-target.ts';

describe('resolveTarget', () => {
  it.each([
    [
      'https://example.com/a?b#c',
      { kind: 'outside', href: 'https://example.com/a?b#c', host: 'example.com' },
    ],
    ['HTTP://example.com', { kind: 'outside', href: 'http://example.com/', host: 'example.com' }],
    ['mailto:help@example.com', { kind: 'outside', href: 'mailto:help@example.com', host: 'mail' }],
    ['#note-fn-1', { kind: 'here', href: '#note-fn-1' }],
    ['picture.png', { kind: 'asset', path: 'picture.png' }],
    ['./img/a%20b.png', { kind: 'asset', path: 'img/a b.png' }],
    ['img/../../../etc/passwd', { kind: 'asset', path: 'etc/passwd' }],
  ])('%s leads somewhere', (address, target) => expect(resolveTarget(address)).toEqual(target));

  it.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>1</script>',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    '/api/trpc/account.delete',
    '//evil.example/x',
    '\\\\evil.example\\x',
    '/\\evil.example',
    'https://user:secret@evil.example/',
    'mailto:a@b.example?body=x',
    'http://[',
    '%E0%A4%A',
    '?query',
  ])('%j leads nowhere', (address) => expect(resolveTarget(address)).toEqual({ kind: 'nowhere' }));
});
