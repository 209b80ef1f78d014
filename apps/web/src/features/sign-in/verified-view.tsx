'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { explainAuthError } from '../../lib/explain-auth-error.ts';
import { safePath } from '../../lib/safe-path.ts';
import { useSession } from '../../lib/use-session.ts';
import { AuthPanel } from './auth-panel.tsx';

type VerifiedViewProps = { error: string | undefined; next: string | undefined };

/** Where the link that confirms an address leads in the end. */
export function VerifiedView({ error, next }: VerifiedViewProps) {
  const session = useSession();
  const goal = safePath(next, '/courses');
  if (error !== undefined) {
    return (
      <AuthPanel
        title="The address was not confirmed"
        description={
          <span className="flex gap-2.5">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
            {explainAuthError({ code: error, status: 400 })} Signing in sends it.
          </span>
        }
      >
        <ButtonLink href="/sign-in" className="justify-self-start">
          Sign in
        </ButtonLink>
      </AuthPanel>
    );
  }
  const isSignedIn = session.data !== undefined && session.data.role !== 'anonymous';
  return (
    <AuthPanel
      title="The address is confirmed"
      description={
        <span className="flex gap-2.5">
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          {isSignedIn ? 'You are signed in.' : 'You can sign in now.'}
        </span>
      }
    >
      <ButtonLink
        look="primary"
        href={isSignedIn ? goal : `/sign-in?next=${encodeURIComponent(goal)}`}
        className="justify-self-start"
      >
        {isSignedIn ? 'Go on' : 'Sign in'}
      </ButtonLink>
    </AuthPanel>
  );
}
