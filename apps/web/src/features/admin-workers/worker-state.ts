import type { AdminWorker } from '@crucible/contracts/admin-workers';

const PARTS: Readonly<Record<string, string>> = {
  proxy: 'the docker proxy',
  docker: 'the engine',
  pools: 'its pools',
  images: 'its images',
  isolation: 'its isolation',
};

/** How a worker stands, in a word or a few. */
export function workerState({ isLost, report }: Pick<AdminWorker, 'isLost' | 'report'>): {
  text: string;
  tone: 'good' | 'bad' | 'wait';
} {
  if (isLost) return { text: 'Lost', tone: 'bad' };
  if (report === null) return { text: 'Of another version', tone: 'wait' };
  if (report.failing.length === 0) return { text: 'Well', tone: 'good' };
  return {
    text: `Trouble with ${report.failing.map((part) => PARTS[part] ?? part).join(', ')}`,
    tone: 'bad',
  };
}
