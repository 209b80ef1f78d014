'use client';

import { useSignInOptions } from './use-sign-in-options.ts';

/** Where the mails are on a machine that sends none. */
export function LocalMailNote() {
  const options = useSignInOptions();
  if (options.data?.mailShownLocally !== true) return null;
  return (
    <p className="rounded-md border border-line bg-canvas px-3 py-2 text-sm">
      This machine sends no mail: it is shown at{' '}
      <a href="/dev/mail" className="text-accent underline underline-offset-3">
        /dev/mail
      </a>
      .
    </p>
  );
}
