import { Wordmark } from '../components/ui/wordmark.tsx';

export default function NotFound() {
  return (
    <main className="grid h-dvh place-content-center justify-items-center gap-3 p-6 text-center">
      <Wordmark />
      <h1 className="mt-4 text-lg font-semibold">There is nothing at this address</h1>
      <p className="max-w-sm text-sm text-muted">
        The link may be incomplete. The playground is always there.
      </p>
      {/* A full load, because the playground keeps state that must start from its own address. */}
      <a
        href="/"
        className="mt-2 rounded-md bg-accent-fill px-4 py-2 text-sm font-semibold text-on-accent hover:bg-accent-fill-hover"
      >
        Go to the playground
      </a>
    </main>
  );
}
