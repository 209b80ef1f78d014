import { expect, it } from 'vitest';
import { limitProblem } from './limit-problem.ts';

const MIB = 2 ** 20;

it.each([
  [{}, undefined],
  [{ wallMs: 1000, memoryBytes: 16 * MIB, pids: 16 }, undefined],
  [{ wallMs: 0 }, 'Time (seconds): more than 0, and at most 3,600.'],
  [{ outputBytes: -1 }, 'Output (MiB): more than 0, and at most 1,024.'],
  [{ memoryBytes: MIB }, 'Memory (MiB): at least 16, and at most 1,048,576.'],
  [{ pids: 5000 }, 'Processes: at least 16, and at most 4,096.'],
])('says of %j: %s', (limits, problem) => expect(limitProblem(limits)).toBe(problem));
