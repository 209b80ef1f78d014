import type { Evaluation } from '@crucible/contracts/evaluation';
import { Badge } from '../../components/ui/badge.tsx';
import { STATE_WORDS } from './state-words.ts';

export function StateBadge({ state }: { state: Evaluation['state'] }) {
  const { text, tone } = STATE_WORDS[state];
  return <Badge tone={tone}>{text}</Badge>;
}
