'use client';

import type { BenchmarkDetail, BenchmarkVersion } from '@crucible/contracts/benchmark';
import type { BenchmarkProblem } from '@crucible/contracts/benchmark-problem';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { FormError } from '../../../components/ui/form.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import type { RenderField } from '../render-code.ts';
import { beginProgram } from './begin-program.ts';
import { useUpload } from './use-upload.ts';
import { writtenFile } from './written-samples.ts';
import type { WrittenSamples } from './written-samples.ts';

const MOST_PROBLEMS = 500;
const EXTENSIONS: Readonly<Record<string, string>> = { python: 'py', javascript: 'js', typescript: 'ts' };

type WritePartProps = {
  benchmark: BenchmarkDetail;
  version: BenchmarkVersion;
  renderField: RenderField;
  getEvaluationId: () => Promise<string | null>;
  onTaken: (evaluationId: string) => void;
};

/** Programs that are written here, for one or several problems, and sent together. */
export function WritePart({ benchmark, version, ...rest }: WritePartProps) {
  const trpc = useTRPC();
  const problems = useQuery(
    trpc.benchmarks.problems.queryOptions({
      ...{ slug: benchmark.slug, versionNumber: version.number, limit: MOST_PROBLEMS },
    }),
  );
  return (
    <QueryView query={problems} what="the problems">
      {(list) => {
        const [first] = list;
        return first === undefined ? null : (
          <Writing problems={list} first={first} language={version.language} {...rest} />
        );
      }}
    </QueryView>
  );
}

type WritingProps = Omit<WritePartProps, 'benchmark' | 'version'> & {
  problems: readonly BenchmarkProblem[];
  first: BenchmarkProblem;
  language: string;
};

function Writing({ problems, first, language, renderField, getEvaluationId, onTaken }: WritingProps) {
  const { state, send } = useUpload();
  const [key, setKey] = useState(first.key);
  const [texts, setTexts] = useState<WrittenSamples>({});
  const [written, setWritten] = useState<WrittenSamples>({});
  const problem = problems.find((one) => one.key === key) ?? first;
  const text = texts[key] ?? beginProgram(problem, language);
  const count = Object.keys(written).length;

  async function sendAll(): Promise<void> {
    const evaluationId = await getEvaluationId();
    if (evaluationId !== null && (await send(evaluationId, writtenFile(written)))) onTaken(evaluationId);
  }

  return (
    <div className="grid gap-4">
      <SelectField
        label="Problem"
        value={key}
        onChange={({ target }) => setKey(target.value)}
        options={problems.map((one) => ({
          value: one.key,
          text: one.key in written ? `${one.key} (written)` : one.key,
        }))}
      />
      <div className="h-80 overflow-hidden rounded-lg border border-line">
        {renderField({
          label: `Program for ${key}`,
          path: `program.${EXTENSIONS[language] ?? 'txt'}`,
          value: text,
          onChange: (next) => setTexts((before) => ({ ...before, [key]: next })),
        })}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => setWritten({ ...written, [key]: text })}>
          <Plus aria-hidden className="size-4" />
          {key in written ? 'Take it as it is now' : 'Take it as a sample'}
        </Button>
        <Button
          look="primary"
          disabled={count === 0 || state.kind === 'sending'}
          onClick={() => void sendAll()}
        >
          {count === 0 ? 'Send the samples' : `Send ${countOf(count, 'sample')}`}
        </Button>
      </div>
      {count > 0 && (
        <ul aria-label="Samples that were written" className="flex flex-wrap gap-2 text-sm">
          {Object.keys(written).map((one) => (
            <li key={one} className="flex items-center gap-1 rounded-md bg-canvas pl-3">
              {one}
              <IconButton
                icon={X}
                label={`Leave out ${one}`}
                onClick={() =>
                  setWritten(Object.fromEntries(Object.entries(written).filter(([name]) => name !== one)))
                }
              />
            </li>
          ))}
        </ul>
      )}
      <FormError>{state.kind === 'refused' ? state.error.message : undefined}</FormError>
    </div>
  );
}
