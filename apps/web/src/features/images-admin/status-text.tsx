import { ToneIcon } from '../../components/ui/tone-icon.tsx';
import type { StatusWords } from './image-words.ts';

/** How something stands, in a word with a sign. */
export function StatusText({ words: { tone, text } }: { words: StatusWords }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <ToneIcon tone={tone} />
      {text}
    </span>
  );
}
