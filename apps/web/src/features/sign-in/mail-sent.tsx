'use client';

import { MailCheck } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { authClient } from '../../lib/auth-client.ts';
import { explainAuthError } from '../../lib/explain-auth-error.ts';
import { AuthPanel } from './auth-panel.tsx';
import { LocalMailNote } from './local-mail-note.tsx';

/** That a mail is on its way, after somebody has made an account. */
export function MailSent({ email, callbackURL }: { email: string; callbackURL: string }) {
  async function sendAgain(): Promise<void> {
    const { error } = await authClient.sendVerificationEmail({ email, callbackURL });
    if (error === null) toast.success('The mail was sent once more.');
    else toast.error(explainAuthError(error));
  }

  return (
    <AuthPanel
      title="Look into your mail"
      description={
        <span role="status" className="flex gap-2.5">
          <MailCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          <span>
            We have written to <strong className="font-medium text-ink">{email}</strong>. Follow the link in
            the mail within an hour, and you are signed in.
          </span>
        </span>
      }
    >
      <LocalMailNote />
      <div>
        <Button onClick={() => void sendAgain()}>Send it again</Button>
      </div>
    </AuthPanel>
  );
}
