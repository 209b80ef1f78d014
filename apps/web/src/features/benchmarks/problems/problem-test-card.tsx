import type { BenchmarkProblem } from '@crucible/contracts/benchmark-problem';
import { CodeText } from '../../../components/code-text.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { CallList } from './call-list.tsx';
import { CaseList } from './case-list.tsx';
import { Withheld } from './withheld.tsx';

type ProblemTestCardProps = { problem: BenchmarkProblem; language: string };

/** By what programs for a problem are judged. */
export function ProblemTestCard({ problem, language }: ProblemTestCardProps) {
  const { omitted = 0 } = problem;
  return (
    <Card title="Test">
      <Test problem={problem} language={language} />
      {omitted > 0 && <p className="figures text-sm text-muted">and {countOf(omitted, 'other', 'others')}</p>}
    </Card>
  );
}

function Test({ problem: { test, entryPoint }, language }: ProblemTestCardProps) {
  switch (test?.kind) {
    case 'check':
      return <CodeText title="Called with the function" code={test.code} language={language} />;
    case 'asserts':
      return (
        <CodeText
          title="Statements that have to hold"
          code={[...test.imports, ...test.asserts].join('\n')}
          language={language}
        />
      );
    case 'function':
      return <CallList test={test} entryPoint={entryPoint} language={language} />;
    case 'io':
      return <CaseList test={test} />;
    default:
      return <Withheld />;
  }
}
