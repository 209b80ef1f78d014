'use client';

import type { BenchmarkVersion } from '@crucible/contracts/benchmark';
import { BoardMetricSchema } from '@crucible/contracts/leaderboard';
import type { Leaderboard } from '@crucible/contracts/leaderboard';
import { Checkbox } from '../../components/ui/checkbox.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import type { BoardAddress } from './board-address.ts';
import { knownMetrics } from './board-columns.ts';
import { isMoreBetter, metricName } from './score-words.ts';

type FiltersProps = {
  board: Leaderboard;
  /** Those that can be chosen. */
  versions: readonly BenchmarkVersion[];
  address: BoardAddress;
  onChange: (part: Partial<BoardAddress>) => void;
};

/** By what rows are ranked, and which of them are shown. */
export function BoardFilters({ board, versions, address, onChange }: FiltersProps) {
  const metrics = knownMetrics(board.entries, address.metric);
  const published = versions.filter(({ publishedAt }) => publishedAt !== null);
  const current = board.benchmark.current?.number;
  return (
    <div role="search" aria-label="Leaderboard" className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <SelectField
        label="Ranked by"
        className="w-56"
        value={address.metric}
        onChange={({ target }) => onChange({ metric: BoardMetricSchema.parse(target.value) })}
        options={metrics.map((metric) => ({
          value: metric,
          text: `${metricName(metric)} (${isMoreBetter(metric) ? 'more' : 'less'} is better)`,
        }))}
      />
      {published.length > 1 && (
        <SelectField
          label="Version"
          className="w-36"
          value={String(board.version.number)}
          onChange={({ target }) =>
            onChange({ versionNumber: Number(target.value) === current ? null : Number(target.value) })
          }
          options={published.map(({ number }) => ({
            value: String(number),
            text: number === current ? `${number} (current)` : String(number),
          }))}
        />
      )}
      <TextField
        label="Find"
        type="search"
        className="w-64 phone:w-full"
        placeholder="Candidate, person or note"
        value={address.text}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      <div className="flex flex-wrap gap-x-4 gap-y-2 pb-2">
        <Checkbox
          label="Run here only"
          checked={address.verifiedOnly}
          onChange={({ target }) => onChange({ verifiedOnly: target.checked })}
        />
        <Checkbox
          label="Without baselines"
          checked={address.withoutBaselines}
          onChange={({ target }) => onChange({ withoutBaselines: target.checked })}
        />
      </div>
    </div>
  );
}
