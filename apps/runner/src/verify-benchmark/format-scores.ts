import type { Verified } from './verify-benchmark.ts';

/** What an evaluation came to, for people. */
export function formatScores({ scores, validationMs, evaluationMs }: Verified): string {
  const { problems, samples, passed, passAtK, statuses, cpuMs } = scores;
  const shares = passAtK.flatMap(({ k, value, interval }) =>
    value === null
      ? []
      : [
          `pass@${k}  ${value}${interval === null ? '' : `  (${percent(interval.low)} – ${percent(interval.high)})`}`,
        ],
  );
  return [
    `${problems} problems, whose own solutions all pass (${seconds(validationMs)})`,
    `${samples} samples, ${passed} passed (${seconds(evaluationMs)}, ${(evaluationMs / samples).toFixed(1)} ms each)`,
    ...shares,
    Object.entries(statuses)
      .map(([status, count]) => `${status} ${count}`)
      .join(', '),
    ...(cpuMs === null ? [] : [`CPU time ${cpuMs.mean.toFixed(1)} ms each`]),
  ].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}
