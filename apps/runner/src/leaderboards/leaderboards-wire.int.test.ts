import { NewApiKeySchema } from '@crucible/contracts/api-key';
import { LeaderboardSchema } from '@crucible/contracts/leaderboard';
import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { visit } from '../api/visitor-fixture.ts';
import type { Visitor } from '../api/visitor-fixture.ts';
import { addBenchmark, operationDeps, problemOf } from '../evaluations/evaluation-fixture.ts';
import { addEnded } from './board-fixture.ts';

const SECRET = {
  ...{ split: 'private' as const, solution: '# LEAK_solution\n' },
  test: { kind: 'check' as const, code: '# LEAK_test\ndef check(candidate):\n    pass\n' },
};
/** What may be seen of problems that are public. */
const LEAK = /LEAK_(?!(?:a|b)\b)\w+|"failed"/g;

let api: TestApi;
let keeper: SignedInVisitor;
let owner: SignedInVisitor;
let stranger: SignedInVisitor;
let visitor: Visitor;
let key: string;

beforeAll(async () => {
  api = await startTestApi();
  keeper = await signedIn(api, { role: 'teacher' });
  [owner, stranger, visitor] = await Promise.all([signedIn(api), signedIn(api), visit(api.url)]);
  const made = await stranger.mutate('apiKeys.create', { name: 'k', scopes: ['evaluations'] });
  key = NewApiKeySchema.parse(made.data).secret;
});
afterAll(() => api.stop());

/** A benchmark with an entry that has solved all but the private problem. */
async function board(): Promise<{ slug: string; entry: BoardEntry; evaluationId: string }> {
  const problems = [problemOf('a'), problemOf('b'), problemOf('secret', SECRET)];
  const { slug } = await addBenchmark(api, {
    ...{ owner: { personId: keeper.personId, role: 'teacher' }, problems },
  });
  return { slug, ...(await enter(slug)) };
}

async function enter(slug: string) {
  const entry = await addEnded(operationDeps(api), {
    actor: { personId: owner.personId, role: 'student' },
    ...{ slug, verdicts: { a: ['passed'], b: ['passed'], secret: ['failed'] } },
  });
  return { entry, evaluationId: entry.evaluationId ?? '' };
}

const byKey = (path: string) => fetch(`${api.url}${path}`, { headers: { authorization: `Bearer ${key}` } });
const change = async (slug: string, changes: object) =>
  expect((await keeper.mutate('benchmarks.update', { slug, changes })).status).toBe(200);

/** All that somebody can fetch about a board and an evaluation on it. */
async function everything(who: Visitor, at: Awaited<ReturnType<typeof board>>): Promise<string> {
  const { slug, entry, evaluationId } = at;
  const sample = { evaluationId, sampleIndex: 0 };
  const asked: [string, object][] = [
    ...([
      ['benchmarks.list', {}],
      ['benchmarks.get', { slug }],
    ] as [string, object][]),
    ['benchmarks.problems', { slug, versionNumber: 1 }],
    ['leaderboards.get', { slug }],
    ['leaderboards.map', { slug, entryIds: [entry.id] }],
    ['leaderboards.candidate', { entryId: entry.id }],
    ...['get', 'scores', 'samples'].map((name): [string, object] => [
      `evaluations.${name}`,
      { evaluationId },
    ]),
    ['evaluations.samples', { evaluationId, filter: { status: 'failed' } }],
    ['evaluations.compare', { evaluationId, otherId: evaluationId }],
    ...[0, 1].map((problemPosition): [string, object] => [
      ...(['evaluations.sample', { ...sample, problemPosition }] as const),
    ]),
  ];
  const texts = await Promise.all(
    asked.map(async ([name, input]) => {
      const { status, text } = await who.query(name, input);
      expect(status, `${name}: ${text}`).toBe(200);
      return text;
    }),
  );
  const files = [
    ...['csv', 'json'].map((format) => who.get(`/api/leaderboards/${slug}.${format}`)),
    who.get(`/api/leaderboards/${slug}/badge.svg?entry=${entry.id}`),
    ...['leaderboard', 'leaderboard.csv'].map((name) => byKey(`/benchmarks/${slug}/${name}`)),
    ...['', '/scores', '/samples', '/results.jsonl'].map((rest) =>
      byKey(`/evaluations/${evaluationId}${rest}`),
    ),
  ];
  for (const file of await Promise.all(files)) {
    expect(file.status, file.url).toBe(200);
    texts.push(await file.text());
  }
  return texts.join('\n');
}

describe('what crosses the wire', () => {
  it('of private problems is their scores alone, once they are revealed', async () => {
    const at = await board();
    for (const who of [visitor, stranger, owner]) {
      const text = await everything(who, at);
      expect(text).toContain('LEAK_a');
      expect(text.match(LEAK)).toBeNull();
      expect(text).not.toContain('0.666');
    }
    await change(at.slug, { isRevealed: true });
    for (const who of [visitor, stranger, owner]) {
      const text = await everything(who, at);
      expect(text.match(LEAK)).toBeNull();
      expect(text).toContain('0.666');
    }
    expect(await everything(keeper, at)).toContain('LEAK_solution');
    const ofSecret = { evaluationId: at.evaluationId, problemPosition: 2, sampleIndex: 0 };
    const asked = [visitor, stranger, owner, keeper].map((who) => who.query('evaluations.sample', ofSecret));
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 200, 200]);
    expect(answers.map(({ text }) => text.includes('LEAK_secret'))).toEqual([false, false, false, true]);
    const archive = await owner.get('/api/account/export.zip');
    const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    expect(strFromU8(files['leaderboards/entries.json'] ?? new Uint8Array())).toContain(at.entry.id);
    expect(
      Object.values(files)
        .map((file) => strFromU8(file))
        .join('\n')
        .match(LEAK),
    ).toBeNull();
  });

  it('of what is frozen is what was there before, by whichever way it is asked for', async () => {
    const { slug, entry } = await board();
    await change(slug, { isFrozen: true });
    const later = await enter(slug);
    const { evaluationId } = later;
    const refused = await Promise.all([
      visitor.query('evaluations.get', { evaluationId }),
      stranger.query('evaluations.samples', { evaluationId }),
      stranger.query('leaderboards.candidate', { entryId: later.entry.id }),
      visitor.get(`/api/leaderboards/${slug}/badge.svg?entry=${later.entry.id}`),
      byKey(`/evaluations/${evaluationId}/scores`),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    const seen = await Promise.all([
      visitor.query('leaderboards.get', { slug }).then(({ text }) => text),
      visitor
        .query('leaderboards.map', { slug, entryIds: [entry.id, later.entry.id] })
        .then(({ text }) => text),
      owner.query('leaderboards.get', { slug }).then(({ text }) => text),
      visitor.query('leaderboards.candidate', { entryId: entry.id }).then(({ text }) => text),
      ...['csv', 'json'].map(async (format) =>
        (await visitor.get(`/api/leaderboards/${slug}.${format}`)).text(),
      ),
      byKey(`/benchmarks/${slug}/leaderboard`).then((answer) => answer.text()),
    ]);
    for (const text of seen) {
      expect(text).toContain(entry.evaluationId);
      expect(text).not.toContain(evaluationId);
    }
    expect((await owner.query('evaluations.get', { evaluationId })).status).toBe(200);
    expect((await keeper.query('leaderboards.get', { slug })).text).toContain(evaluationId);
  });

  it('of a benchmark that is made private is nothing any more', async () => {
    const { slug, entry, evaluationId } = await board();
    await change(slug, { visibility: 'private' });
    const told = await Promise.all([
      visitor.query('leaderboards.get', { slug }),
      stranger.query('evaluations.get', { evaluationId }),
      visitor.get(`/api/leaderboards/${slug}.json`),
      visitor.get(`/api/leaderboards/${slug}/badge.svg?entry=${entry.id}`),
      byKey(`/benchmarks/${slug}/leaderboard`),
    ]);
    expect(told.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });
});

describe('files', () => {
  it('are a table that no spreadsheet takes for formulas, and the same as JSON', async () => {
    const { slug } = await board();
    const report = { candidateName: '=1+1', passAtK: [{ k: 1, value: 1 }], note: '@x', cost: 0.5 };
    expect((await stranger.mutate('leaderboards.report', { slug, ...report })).status).toBe(200);
    const file = await visitor.get(`/api/leaderboards/${slug}.csv?metric=cost&version=1`);
    expect(file.headers.get('content-disposition')).toContain(`${slug}-leaderboard-v1.csv`);
    const rows: Record<string, string>[] = parse(await file.text(), { columns: true });
    expect(rows).toMatchObject([
      { ...{ Rank: '1', Candidate: "'=1+1", Verified: 'no', Note: "'@x" }, 'Cost USD': '0.5', 'pass@1': '1' },
      { Rank: '', Verified: 'yes', Problems: '2', 'pass@1': '1' },
    ]);
    const json: unknown = await (await visitor.get(`/api/leaderboards/${slug}.json`)).json();
    expect(LeaderboardSchema.parse(json).entries.map(({ rank }) => rank)).toEqual([1, 1]);
    for (const wrong of [
      'x',
      `${slug}.xml`,
      `${slug}.csv?version=0`,
      `${slug}.csv?version=9`,
      `${slug}.csv?metric=x`,
    ])
      expect((await visitor.get(`/api/leaderboards/${wrong}`)).status).toBe(404);
  });

  it('of a badge may be shown by any page, for a while', async () => {
    const { slug, entry } = await board();
    const badge = await fetch(`${api.url}/api/leaderboards/${slug}/badge.svg?entry=${entry.id}`);
    expect(Object.fromEntries(badge.headers)).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=300',
    });
    expect(badge.headers.get('set-cookie')).toBeNull();
    expect(await badge.text()).toContain('#1 of 1 · 100.0 %');
    const wrong = await fetch(`${api.url}/api/leaderboards/${slug}/badge.svg`);
    expect(wrong.status).toBe(404);
  });
});
