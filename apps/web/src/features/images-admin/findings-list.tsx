import type { ImageFinding } from '@crucible/contracts/image-task';
import { ToneIcon } from '../../components/ui/tone-icon.tsx';
import { checkWords } from './image-words.ts';

/** What was looked at in an image, each with what was found. */
export function FindingsList({ label, findings }: { label: string; findings: readonly ImageFinding[] }) {
  return (
    <ul aria-label={label} className="grid gap-2">
      {findings.map(({ check, ok, message }) => (
        <li key={`${check} ${message}`} className="flex items-start gap-2 text-sm">
          <ToneIcon tone={ok ? 'good' : 'bad'} className="mt-0.5" />
          <span className="min-w-0">
            <span className="font-medium">
              <span className="sr-only">{ok ? 'In order: ' : 'Not in order: '}</span>
              {checkWords(check)}
            </span>
            <span className="block wrap-anywhere text-muted">{message}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
