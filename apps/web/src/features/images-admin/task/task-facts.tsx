import type { ImageTask } from '@crucible/contracts/image-task';
import type { ReactNode } from 'react';
import { FactList } from '../../../components/ui/fact-list.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { formatDuration } from '../../../lib/format-duration.ts';
import { SIGNATURE_WORDS } from '../image-words.ts';
import { ShortDigest } from '../short-digest.tsx';

/** Who asked for a task, when it was done, and what it fetched. */
export function TaskFacts({ task }: { task: ImageTask }) {
  const { askedBy, createdAt, startedAt, finishedAt, instance, reference, referenceDigest, signature } = task;
  const facts: [string, ReactNode][] = [
    ['Asked for', <Moment key="at" at={createdAt} />],
    ['By', askedBy ?? 'the installation itself'],
  ];
  if (instance !== null) facts.push(['On', instance]);
  if (startedAt !== null && finishedAt !== null)
    facts.push(['Took', formatDuration(Date.parse(finishedAt) - Date.parse(startedAt))]);
  if (reference !== null) facts.push(['Fetched', <code key="ref">{reference}</code>]);
  if (referenceDigest !== null)
    facts.push(['Its digest', <ShortDigest key="digest" digest={referenceDigest} />]);
  if (signature !== null) facts.push(['Signature', SIGNATURE_WORDS[signature]]);
  return <FactList layout="line" facts={facts} />;
}
