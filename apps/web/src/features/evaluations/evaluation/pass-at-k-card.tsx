'use client';

import type { EvaluationScores, PassAtK } from '@crucible/contracts/evaluation-score';
import { Info } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { CONTROL_LOOK } from '../../../components/ui/control-look.ts';
import { classNames } from '../../../lib/class-names.ts';
import { countOf } from '../../../lib/count-of.ts';
import { formatInterval, formatShare } from '../format-share.ts';
import { whyNoScore } from '../score-words.ts';

type CardProps = { scores: EvaluationScores; askedK: number | null; onAsk: (k: number | null) => void };

/** pass@k for the usual k, and for whichever is asked for. */
export function PassAtKCard({ scores, askedK, onAsk }: CardProps) {
  const { passAtK, problems, samples, draws } = scores;
  const why = whyNoScore(scores);
  const isAnswered = askedK === null || passAtK.some(({ k }) => k === askedK);
  return (
    <Card
      title="Scores"
      description={`pass@k is the chance that of k samples for a problem at least one passes, as a mean over ${countOf(problems, 'problem')} (${countOf(samples, 'sample')} with a verdict). Beneath it, between which 95 of 100 draws of as many problems lie, of ${draws}.`}
      actions={<AskForK onAsk={onAsk} />}
    >
      {why !== null && (
        <p className="flex items-start gap-2 text-sm">
          <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-wait" /> {why}
        </p>
      )}
      {!isAnswered && (
        <p role="status" className="text-sm">
          There is no pass@{askedK}: some problem has fewer than {askedK} samples.
        </p>
      )}
      {passAtK.length > 0 && (
        <ul aria-label="pass@k" className="flex flex-wrap gap-3">
          {passAtK.map((one) => (
            <Score key={one.k} score={one} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Score({ score: { k, value, interval } }: { score: PassAtK }) {
  return (
    <li className="figures grid min-w-36 gap-0.5 rounded-lg border border-line bg-canvas px-4 py-3">
      <span className="text-xs text-muted">pass@{k}</span>
      <span className="text-2xl font-semibold">{formatShare(value)}</span>
      <span className="text-xs text-muted">
        {interval === null ? 'no interval' : formatInterval(interval)}
      </span>
    </li>
  );
}

function AskForK({ onAsk }: { onAsk: (k: number | null) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      aria-label="Another k"
      className="flex items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const k = Number(text);
        onAsk(Number.isInteger(k) && k > 0 ? k : null);
      }}
    >
      <label className="flex items-center gap-2 text-sm">
        Another k
        <span className="w-20">
          <input
            type="number"
            min={1}
            max={100_000}
            value={text}
            onChange={({ target }) => setText(target.value)}
            className={classNames('h-9', CONTROL_LOOK)}
          />
        </span>
      </label>
      <Button type="submit">Compute</Button>
    </form>
  );
}
