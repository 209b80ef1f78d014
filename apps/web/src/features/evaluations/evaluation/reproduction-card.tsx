'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import { Copy } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { formatDuration } from '../../../lib/format-duration.ts';
import { FactList } from '../../../components/ui/fact-list.tsx';

/** Under which conditions every sample ran: all that is needed to run them again. */
export function ReproductionCard({ evaluation }: { evaluation: Evaluation }) {
  const { benchmark, version, limits, imageName, imageDigest, isolation, productVersion, seed, usesCache } =
    evaluation;
  async function copy(): Promise<void> {
    const conditions = { benchmark: benchmark.slug, version, imageName, imageDigest, limits, isolation };
    try {
      await navigator.clipboard.writeText(
        JSON.stringify({ ...conditions, productVersion, seed, usesCache }, null, 2),
      );
      toast.success('The conditions were copied.');
    } catch {
      toast.error('The browser did not allow copying. Select the text and copy it yourself.');
    }
  }
  return (
    <Card
      title="To run it again"
      description="Under these conditions every sample ran."
      actions={
        <Button onClick={() => void copy()}>
          <Copy aria-hidden className="size-4" /> Copy as JSON
        </Button>
      }
    >
      <FactList
        facts={[
          ['Benchmark', `${benchmark.slug}, version ${version.number}`],
          ['Problems (hash)', <Code key="hash" text={version.contentHash} />],
          ['Image', imageName],
          ['Image (digest)', <Code key="digest" text={imageDigest} />],
          ['Time of a sample', `${formatDuration(limits.wallMs)}, ${formatDuration(limits.cpuMs)} of CPU`],
          ['Memory', formatBytes(limits.memoryBytes)],
          ['Output', formatBytes(limits.outputBytes)],
          ['Processes', limits.pids],
          [
            'Isolation',
            isolation === 'gvisor' ? 'A container with a kernel of its own (gVisor)' : 'A container',
          ],
          ['Crucible', productVersion],
          ['Seed of the intervals', seed],
          [
            'Known results',
            usesCache ? 'Equal samples were run once' : 'Every sample was run, equal ones too',
          ],
        ]}
      />
    </Card>
  );
}

function Code({ text }: { text: string }) {
  return <code className="font-mono text-xs break-all">{text}</code>;
}
