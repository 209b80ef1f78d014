import type { EndpointCheck } from '@crucible/contracts/generation';
import { ToneIcon } from '../../../components/ui/tone-icon.tsx';

const MODELS_SHOWN = 12;

type ResultProps = { name: string; check: EndpointCheck };

/** What an endpoint said when it was asked. */
export function CheckResult({ name, check: { isUsable, message, models } }: ResultProps) {
  const more = models.length - MODELS_SHOWN;
  return (
    <div role="status" className="grid gap-1 rounded-lg border border-line bg-surface px-4 py-3 text-sm">
      <p className="flex items-start gap-2">
        <ToneIcon tone={isUsable ? 'good' : 'bad'} />
        <span className="min-w-0 wrap-anywhere">
          <span className="font-medium">{name}:</span> {message}
        </span>
      </p>
      {models.length > 0 && (
        <p className="font-mono text-xs wrap-anywhere text-muted">
          {models.slice(0, MODELS_SHOWN).join(', ')}
          {more > 0 && ` and ${more} more`}
        </p>
      )}
    </div>
  );
}
