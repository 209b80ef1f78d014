import type { WorkerReport } from '@crucible/contracts/worker-report';
import { expect, it } from 'vitest';
import { workerState } from './worker-state.ts';

const WELL: WorkerReport = {
  ...{ failing: [], running: 0, concurrency: 4, pools: [], nodeVersion: 'v24', engineVersion: '27' },
  ...{ isBehindProxy: true, slots: [], selfTests: [], isolationTests: [], disk: null },
};

it.each<[Parameters<typeof workerState>[0], string, string]>([
  [{ isLost: false, report: WELL }, 'Well', 'good'],
  [{ isLost: true, report: WELL }, 'Lost', 'bad'],
  [{ isLost: false, report: null }, 'Of another version', 'wait'],
  [
    { isLost: false, report: { ...WELL, failing: ['docker', 'pools'] } },
    'Trouble with the engine, its pools',
    'bad',
  ],
])('%#', (worker, text, tone) => expect(workerState(worker)).toEqual({ text, tone }));
