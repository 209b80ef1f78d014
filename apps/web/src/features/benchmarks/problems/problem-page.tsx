'use client';

import type { BenchmarkDetail, BenchmarkVersion } from '@crucible/contracts/benchmark';
import type { BenchmarkProblem } from '@crucible/contracts/benchmark-problem';
import { Lock } from 'lucide-react';
import { CodeText } from '../../../components/code-text.tsx';
import { LanguageName } from '../../../components/language-name.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { formatDuration } from '../../../lib/format-duration.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { isPromptText } from './is-prompt-text.ts';
import { ProblemTestCard } from './problem-test-card.tsx';
import { ProblemTurns } from './problem-turns.tsx';
import { TryButton } from './try-button.tsx';
import { versionQuery } from './shown-version.ts';
import { Withheld } from './withheld.tsx';

type ProblemPageProps = {
  benchmark: BenchmarkDetail;
  version: BenchmarkVersion;
  problem: BenchmarkProblem;
};

/** A problem as whoever looks may see it. */
export function ProblemPage({ benchmark, version, problem }: ProblemPageProps) {
  const { key, prompt, entryPoint, tags, difficulty, split, solution, position } = problem;
  const { language, limits } = version;
  const list = `/benchmarks/${benchmark.slug}/problems`;
  const query = versionQuery(benchmark, version);
  useDocumentTitle(`${key} · ${benchmark.name}`);
  return (
    <Page
      title={key}
      crumbs={
        <Crumbs
          label="Where you are in the benchmark"
          items={[{ href: `${list}${query}`, text: 'Problems' }]}
        />
      }
      description={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {entryPoint !== '' && (
            <span>
              Function <code className="font-mono text-ink">{entryPoint}</code>
            </span>
          )}
          <span>
            <LanguageName id={language} />, {formatDuration(limits.wallMs)}, {formatBytes(limits.memoryBytes)}
          </span>
          {difficulty !== null && <Badge tone="accent">{difficulty}</Badge>}
          {tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
          {split === 'private' && <Badge icon={Lock}>Private</Badge>}
        </span>
      }
      actions={<TryButton problem={problem} language={language} />}
    >
      <Card title="Prompt" description="What a model is given.">
        {isPromptText(problem) ? (
          <p className="max-w-prose text-sm leading-relaxed wrap-anywhere whitespace-pre-wrap">{prompt}</p>
        ) : (
          <CodeText title="Beginning of the program" code={prompt} language={language} />
        )}
      </Card>
      <ProblemTestCard problem={problem} language={language} />
      <Card title="Solution">
        {solution === null ? (
          <Withheld />
        ) : (
          <CodeText
            title={isPromptText(problem) ? 'The program' : 'What follows the prompt'}
            code={solution}
            language={language}
          />
        )}
      </Card>
      <ProblemTurns
        position={position}
        count={version.problems}
        addressOf={(other) => `${list}/${other}${query}`}
      />
    </Page>
  );
}
