import type { EvaluationSample } from '@crucible/contracts/evaluation-sample';
import { Card } from '../../../components/ui/card.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { formatDuration } from '../../../lib/format-duration.ts';
import { FactList } from '../../../components/ui/fact-list.tsx';
import { sampleLook } from '../status-words.ts';

/** What became of a sample: the verdict, what its test said, and what it wrote. */
export function VerdictCard({ sample }: { sample: EvaluationSample }) {
  const { message, detail, wallMs, cpuMs, memoryBytes, isFromCache, line } = sample;
  return (
    <Card title="Verdict" description={sampleLook(sample).meaning}>
      {message !== '' && <Text title="What was said" text={message} />}
      {detail?.testLine !== undefined && <Text title="The line of the test" text={detail.testLine} />}
      {detail !== null && detail.stdout !== '' && <Text title="What it wrote" text={detail.stdout} />}
      {detail !== null && detail.stderr !== '' && <Text title="Its errors" text={detail.stderr} />}
      {detail?.truncated === true && <p className="text-xs text-muted">It wrote more than is kept here.</p>}
      <FactList
        facts={[
          ...(wallMs === null ? [] : [['Time', formatDuration(wallMs)] as const]),
          ...(cpuMs === null ? [] : [['CPU time', formatDuration(cpuMs)] as const]),
          ...(memoryBytes === null ? [] : [['Memory', formatBytes(memoryBytes)] as const]),
          ...(typeof detail?.exitCode === 'number' ? [['Exit code', detail.exitCode] as const] : []),
          ...(isFromCache ? [['Known', 'from an equal sample that was run before'] as const] : []),
          ['Line of the upload', line],
        ]}
      />
    </Card>
  );
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <section className="grid min-w-0 gap-1">
      <h3 className="text-xs font-semibold text-muted">{title}</h3>
      <pre
        tabIndex={0}
        aria-label={title}
        className="max-h-72 overflow-auto rounded-md bg-canvas px-3 py-2 font-mono text-xs whitespace-pre-wrap wrap-anywhere"
      >
        {text}
      </pre>
    </section>
  );
}
