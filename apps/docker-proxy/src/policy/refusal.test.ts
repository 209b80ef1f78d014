import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REASONS } from './refusal.ts';

it('has exactly the reasons that docs/docker-proxy.md explains, with their statuses', () => {
  const text = readFileSync(new URL('../../../../docs/docker-proxy.md', import.meta.url), 'utf8');
  const explained = [...text.matchAll(/^\| `(\w+)` \| (\d{3}) \|/gm)].map((match) => [
    match[1],
    Number(match[2]),
  ]);
  expect(explained).toEqual(Object.entries(REASONS));
});
