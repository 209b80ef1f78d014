import { describe, expect, it } from 'vitest';
import { createStageReporter } from './stage-reporter.ts';

const chunk = (
  step: 'compile' | 'run',
  data: string | Uint8Array,
  stream: 'stdout' | 'stderr' = 'stdout',
) => ({
  step,
  stream,
  data: Buffer.from(data),
});
const DONE = { status: 'completed', phase: 'run', exitCode: 0, signal: null, limitHit: null } as const;

describe('createStageReporter', () => {
  it('tells of one stage where nothing is compiled', () => {
    const reporter = createStageReporter({ isCompiled: false });
    expect([
      ...reporter.progress({ phase: null }),
      ...reporter.progress({ phase: null }),
      ...reporter.output(1, [chunk('run', 'out'), chunk('run', 'err', 'stderr')]),
      ...reporter.end(DONE),
    ]).toEqual([
      { type: 'stage', stage: 'run' },
      { type: 'data', stream: 'stdout', data: 'out' },
      { type: 'data', stream: 'stderr', data: 'err' },
      { type: 'exit', stage: 'run', code: 0, signal: null },
    ]);
  });

  it.each([
    ['by the state', true],
    ['by the output', false],
  ])('tells of two stages where something is, as it becomes known %s', (_how, byState) => {
    const reporter = createStageReporter({ isCompiled: true });
    expect([
      ...reporter.progress({ phase: null }),
      ...reporter.output(1, [chunk('compile', 'warning')]),
      ...(byState ? reporter.progress({ phase: 'run' }) : []),
      ...reporter.output(1, [chunk('run', 'out')]),
      ...reporter.end(DONE),
    ]).toEqual([
      { type: 'stage', stage: 'compile' },
      { type: 'data', stream: 'stdout', data: 'warning' },
      { type: 'exit', stage: 'compile', code: 0, signal: null },
      { type: 'stage', stage: 'run' },
      { type: 'data', stream: 'stdout', data: 'out' },
      { type: 'exit', stage: 'run', code: 0, signal: null },
    ]);
  });

  it('ends with the stage that failed', () => {
    const reporter = createStageReporter({ isCompiled: true });
    const end = reporter.end({ ...DONE, status: 'compile_error', phase: 'compile', exitCode: 2 });
    expect(end).toEqual([
      { type: 'stage', stage: 'compile' },
      { type: 'exit', stage: 'compile', code: 2, signal: null },
    ]);
  });

  it.each([
    [{ status: 'time_limit' }, { code: null, signal: 'SIGKILL' }],
    [
      { status: 'signalled', signal: 'SIGTERM', exitCode: null },
      { code: null, signal: 'SIGTERM' },
    ],
    [
      { status: 'nonzero_exit', exitCode: 3 },
      { code: 3, signal: null },
    ],
    [{ status: 'internal_error' }, { code: null, signal: null, error: 'Internal error' }],
  ] as const)('tells how a program ended: %j', (state, exit) => {
    const reporter = createStageReporter({ isCompiled: false });
    expect(reporter.end({ ...DONE, ...state }).at(-1)).toEqual({ type: 'exit', stage: 'run', ...exit });
  });

  it('puts characters together that arrive in pieces, and keeps the streams apart', () => {
    const reporter = createStageReporter({ isCompiled: false });
    const euro = Buffer.from('€');
    expect(
      reporter
        .output(1, [
          chunk('run', euro.subarray(0, 1)),
          chunk('run', 'ä', 'stderr'),
          chunk('run', euro.subarray(1)),
          chunk('run', euro.subarray(0, 2)),
        ])
        .slice(1),
    ).toEqual([
      { type: 'data', stream: 'stderr', data: 'ä' },
      { type: 'data', stream: 'stdout', data: '€' },
    ]);
    expect(reporter.end(DONE)[0]).toEqual({ type: 'data', stream: 'stdout', data: '\uFFFD' });
  });

  it('begins again when another worker takes over', () => {
    const reporter = createStageReporter({ isCompiled: false });
    reporter.output(1, [chunk('run', 'lost')]);
    expect(reporter.output(2, [chunk('run', 'again')])).toEqual([
      { type: 'stage', stage: 'run' },
      { type: 'data', stream: 'stdout', data: 'again' },
    ]);
  });
});
