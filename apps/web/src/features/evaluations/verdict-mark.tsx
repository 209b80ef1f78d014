import type { SampleStatus } from '@crucible/contracts/evaluation-sample';
import { ToneIcon } from '../../components/ui/tone-icon.tsx';
import { sampleLook } from './status-words.ts';

/** A sample's verdict: a sign and the word for it. */
export function VerdictMark({ sample }: { sample: { status: SampleStatus | null; isWithheld: boolean } }) {
  const { text, tone } = sampleLook(sample);
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <ToneIcon tone={tone} />
      {text}
    </span>
  );
}
