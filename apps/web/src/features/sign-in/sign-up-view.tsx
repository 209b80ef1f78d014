'use client';

import { useState } from 'react';
import { TextLink } from '../../components/ui/text-link.tsx';
import { safePath } from '../../lib/safe-path.ts';
import { AuthPanel } from './auth-panel.tsx';
import { MailSent } from './mail-sent.tsx';
import { ProviderButtons } from './provider-buttons.tsx';
import { SignUpForm } from './sign-up-form.tsx';
import { useSignInOptions } from './use-sign-in-options.ts';

type SignUpViewProps = { next: string | undefined; email: string | undefined };

/** Making an account: what it is, then the link in the mail. */
export function SignUpView({ next, email }: SignUpViewProps) {
  const options = useSignInOptions();
  const [sentTo, setSentTo] = useState<string>();
  const goal = safePath(next, '/courses');
  const afterwards = `/verify-email?next=${encodeURIComponent(goal)}`;
  const signIn = (
    <p>
      Have an account? <TextLink href={`/sign-in?next=${encodeURIComponent(goal)}`}>Sign in</TextLink>
    </p>
  );
  if (sentTo !== undefined) return <MailSent email={sentTo} callbackURL={afterwards} />;
  if (options.data?.signUpAllowed === false) {
    return (
      <AuthPanel
        title="Accounts are made by invitation here"
        description="Ask whoever teaches your course, or looks after this installation."
        footer={signIn}
      />
    );
  }
  return (
    <AuthPanel
      title="Make an account"
      description="What you have run and shared in this browser goes with you."
      footer={signIn}
    >
      <SignUpForm email={email ?? ''} callbackURL={afterwards} onSent={setSentTo} />
      <ProviderButtons providers={options.data?.providers ?? []} goal={goal} />
    </AuthPanel>
  );
}
