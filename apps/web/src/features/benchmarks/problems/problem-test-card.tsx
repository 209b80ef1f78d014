import type { BenchmarkProblem, ProblemTest } from '@crucible/contracts/benchmark-problem';
import { CodeText } from '../../../components/code-text.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Withheld } from './withheld.tsx';

type ProblemTestCardProps = { problem: BenchmarkProblem; language: string };

/** By what programs for a problem are judged. */
export function ProblemTestCard({ problem: { test }, language }: ProblemTestCardProps) {
  return (
    <Card title="Test">
      {test === null ? <Withheld /> : <CodeText {...shown(test)} language={language} />}
    </Card>
  );
}

function shown(test: ProblemTest): { title: string; code: string } {
  switch (test.kind) {
    case 'check':
      return { title: 'Called with the function', code: test.code };
    case 'asserts':
      return {
        title: 'Statements that have to hold',
        code: [...test.imports, ...test.asserts].join('\n'),
      };
    default:
      return { title: 'What it is judged by', code: JSON.stringify(test, null, 2) };
  }
}
