import { ChevronLeft, ChevronRight } from 'lucide-react';
import { ButtonLink } from '../../../components/ui/button-link.tsx';

type ProblemTurnsProps = { position: number; count: number; addressOf: (position: number) => string };

/** Links to the problem before and the one after. */
export function ProblemTurns({ position, count, addressOf }: ProblemTurnsProps) {
  return (
    <nav aria-label="Other problems" className="flex items-center justify-between gap-3">
      <span>
        {position > 0 && (
          <ButtonLink href={addressOf(position - 1)}>
            <ChevronLeft aria-hidden className="size-4" /> Before
          </ButtonLink>
        )}
      </span>
      <span className="figures text-sm text-muted">
        {position + 1} of {count}
      </span>
      <span>
        {position + 1 < count && (
          <ButtonLink href={addressOf(position + 1)}>
            Next <ChevronRight aria-hidden className="size-4" />
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}
