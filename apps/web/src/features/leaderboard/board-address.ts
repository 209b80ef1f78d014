import { BoardMetricSchema } from '@crucible/contracts/leaderboard';
import type { BoardMetric } from '@crucible/contracts/leaderboard';

export const BOARD_VIEWS = ['table', 'time', 'cost', 'problems'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

/** What of a leaderboard is shown; all of it is in the address, so that a link shows the same. */
export type BoardAddress = {
  metric: BoardMetric;
  /** Null: the current version. */
  versionNumber: number | null;
  view: BoardView;
  text: string;
  verifiedOnly: boolean;
  withoutBaselines: boolean;
  ofAllProblems: boolean;
  /** The row that a link is about. */
  entryId: string | null;
};

export const PLAIN_ADDRESS: BoardAddress = {
  metric: 'pass@1',
  versionNumber: null,
  view: 'table',
  text: '',
  verifiedOnly: false,
  withoutBaselines: false,
  ofAllProblems: false,
  entryId: null,
};

/** Reads what stands behind the `?`; what is missing or makes no sense is as if it were not there. */
export function readAddress(params: { get: (name: string) => string | null }): BoardAddress {
  const metric = BoardMetricSchema.safeParse(params.get('metric'));
  const version = params.get('version') ?? '';
  return {
    metric: metric.success ? metric.data : PLAIN_ADDRESS.metric,
    versionNumber: /^[1-9]\d{0,5}$/.test(version) ? Number(version) : null,
    view: BOARD_VIEWS.find((view) => view === params.get('view')) ?? PLAIN_ADDRESS.view,
    text: params.get('q') ?? '',
    verifiedOnly: params.get('verified') === '1',
    withoutBaselines: params.get('baselines') === '0',
    ofAllProblems: params.get('problems') === 'all',
    entryId: params.get('entry'),
  };
}

/** The same as it stands in the address, with its `?`; what is as usual is left out, and nothing is an empty text. */
export function writeAddress(address: BoardAddress): string {
  const params = new URLSearchParams();
  if (address.metric !== PLAIN_ADDRESS.metric) params.set('metric', address.metric);
  if (address.versionNumber !== null) params.set('version', String(address.versionNumber));
  if (address.view !== PLAIN_ADDRESS.view) params.set('view', address.view);
  if (address.text !== '') params.set('q', address.text);
  if (address.verifiedOnly) params.set('verified', '1');
  if (address.withoutBaselines) params.set('baselines', '0');
  if (address.ofAllProblems) params.set('problems', 'all');
  if (address.entryId !== null) params.set('entry', address.entryId);
  return params.size === 0 ? '' : `?${params.toString()}`;
}
