import type { Benchmark } from '@crucible/contracts/benchmark';
import { Archive, Lock, Snowflake } from 'lucide-react';
import { Badge } from '../../components/ui/badge.tsx';

/** How a benchmark stands, where that is worth a word. */
export function BenchmarkBadges({ benchmark }: { benchmark: Benchmark }) {
  const { visibility, archivedAt, frozenAt, current } = benchmark;
  return (
    <>
      {visibility === 'private' && <Badge icon={Lock}>Private</Badge>}
      {current === null && <Badge tone="wait">Not published</Badge>}
      {frozenAt !== null && (
        <Badge tone="accent" icon={Snowflake}>
          Frozen
        </Badge>
      )}
      {archivedAt !== null && <Badge icon={Archive}>Archived</Badge>}
    </>
  );
}
