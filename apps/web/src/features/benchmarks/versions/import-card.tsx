'use client';

import type { BenchmarkDetail, BenchmarkVersion } from '@crucible/contracts/benchmark';
import { BenchmarkFormatSchema, MAX_PROBLEM_FILE_BYTES } from '@crucible/contracts/benchmark';
import { Card } from '../../../components/ui/card.tsx';
import { FileDrop } from '../../../components/ui/file-drop.tsx';
import { FormError } from '../../../components/ui/form.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { FORMAT_OPTIONS } from './format-words.ts';
import { ImportForm } from './import-form.tsx';
import { RefusedRecords } from './refused-records.tsx';
import { useProblemFile } from './use-problem-file.ts';

type ImportCardProps = { benchmark: BenchmarkDetail; replaces: BenchmarkVersion | undefined };

/** Makes the version that is to come of a file of problems, which is looked at first. */
export function ImportCard({ benchmark: { slug }, replaces }: ImportCardProps) {
  const { file, wrong, preview, take, clear, setFormat } = useProblemFile(slug);
  return (
    <Card
      title={replaces === undefined ? 'Import problems' : 'Import another file'}
      description={
        replaces === undefined
          ? 'They become the next version.'
          : `It takes the place of version ${replaces.number}, as long as that is not published.`
      }
    >
      <FileDrop
        label={file === null ? 'File of problems' : 'Another file'}
        hint={`Lines of JSON, a list, or a folder as a zip archive; packed with gzip or not, at most ${formatBytes(MAX_PROBLEM_FILE_BYTES)}. Nothing is stored before you have seen what is in it.`}
        accept=".jsonl,.json,.gz,.zip,application/json,application/gzip,application/zip"
        onFiles={([chosen]) => chosen && void take(chosen)}
      />
      <FormError>{wrong}</FormError>
      {file !== null && (
        <>
          <SelectField
            label={`Form of ${file.name}`}
            className="max-w-md"
            options={
              file.format === null
                ? [{ value: '', text: 'Choose what it is' }, ...FORMAT_OPTIONS]
                : FORMAT_OPTIONS
            }
            value={file.format ?? ''}
            onChange={({ target }) => {
              const format = BenchmarkFormatSchema.safeParse(target.value);
              if (format.success) setFormat(format.data);
            }}
          />
          {preview.isPending && (
            <p role="status" className="text-sm text-muted">
              Reading…
            </p>
          )}
          <RefusedRecords error={preview.error} />
          {file.format !== null && preview.data !== undefined && (
            <ImportForm
              key={file.content}
              slug={slug}
              file={{ content: file.content, format: file.format }}
              preview={preview.data}
              onDone={clear}
            />
          )}
        </>
      )}
    </Card>
  );
}
