import type { EvaluationScores } from '@crucible/contracts/evaluation-score';
import { Card } from '../../../components/ui/card.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { formatDuration } from '../../../lib/format-duration.ts';
import { FactList } from '../../../components/ui/fact-list.tsx';
import { formatCost } from '../format-cost.ts';

const UNKNOWN = 'not known';

/** What the samples took to run, and to write. */
export function ResourcesCard({ scores }: { scores: EvaluationScores }) {
  const { cpuMs, memoryBytes, tokens, cost } = scores;
  return (
    <Card title="What it took">
      <FactList
        facts={[
          [
            'CPU time',
            cpuMs === null
              ? UNKNOWN
              : `${formatDuration(cpuMs.mean)} a sample, ${formatDuration(cpuMs.sum)} in all`,
          ],
          [
            'Memory',
            memoryBytes === null
              ? UNKNOWN
              : `${formatBytes(memoryBytes.mean)} a sample, ${formatBytes(memoryBytes.max)} at most`,
          ],
          ['Tokens', tokens === null ? UNKNOWN : tokens.toLocaleString('en')],
          ['Cost', cost === null ? UNKNOWN : formatCost(cost)],
        ]}
      />
      {(tokens === null || cost === null) && (
        <p className="text-xs text-muted">
          Tokens and cost are known where samples tell them, as <code>tokens</code> and <code>cost</code>.
        </p>
      )}
    </Card>
  );
}
