import { BUTTON_LOOKS, BUTTON_SHAPE } from '../components/ui/button-look.ts';
import { Wordmark } from '../components/ui/wordmark.tsx';
import { classNames } from '../lib/class-names.ts';

export const metadata = { title: 'Nothing here' };

export default function NotFound() {
  return (
    <main className="grid h-dvh place-content-center justify-items-center gap-3 p-6 text-center">
      <Wordmark />
      <h1 className="mt-4 text-lg font-semibold">There is nothing at this address</h1>
      <p className="max-w-sm text-sm text-muted">The link may be incomplete, or what it led to is gone.</p>
      {/* Full loads, because the playground keeps state that must start from its own address. */}
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        <a href="/" className={classNames(BUTTON_SHAPE, BUTTON_LOOKS.primary)}>
          Go to the playground
        </a>
        <a href="/courses" className={classNames(BUTTON_SHAPE, BUTTON_LOOKS.outline)}>
          Go to your courses
        </a>
      </div>
    </main>
  );
}
