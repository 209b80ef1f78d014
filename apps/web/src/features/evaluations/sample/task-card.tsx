import type { BenchmarkProblem } from '@crucible/contracts/benchmark-problem';
import type { EvaluationSample } from '@crucible/contracts/evaluation-sample';
import { CodeText } from '../../../components/code-text.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { FactList } from '../../../components/ui/fact-list.tsx';
import { testText } from './test-text.ts';

type CardProps = { problem: BenchmarkProblem | null; sample: EvaluationSample };

const OWN_KEYS = ['task_id', 'completion', 'solution'];

/** What was asked, by what it is judged, and what was sent beside the program. */
export function TaskCard({ problem, sample }: CardProps) {
  const sent = Object.entries(sample.record).filter(([key]) => !OWN_KEYS.includes(key));
  return (
    <Card title="Problem">
      {problem !== null && (
        <>
          <p className="flex flex-wrap gap-1.5">
            {problem.difficulty !== null && <Badge tone="accent">{problem.difficulty}</Badge>}
            {problem.tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </p>
          <CodeText title="Prompt" code={problem.prompt} language="python" />
          {problem.test === null ? (
            <p className="text-sm text-muted">Its test is for those who keep the benchmark.</p>
          ) : (
            <CodeText title="Test" code={testText(problem.test)} language="python" />
          )}
        </>
      )}
      {sent.length > 0 && (
        <section className="grid gap-1.5">
          <h3 className="text-sm font-medium">Sent with it</h3>
          <FactList
            facts={sent.map(([key, value]) => [
              key,
              typeof value === 'string' ? value : JSON.stringify(value),
            ])}
          />
        </section>
      )}
    </Card>
  );
}
