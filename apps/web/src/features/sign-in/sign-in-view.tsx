'use client';

import { useEffect, useState } from 'react';
import { FormError } from '../../components/ui/form.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { explainAuthError } from '../../lib/explain-auth-error.ts';
import { safePath } from '../../lib/safe-path.ts';
import { useSession } from '../../lib/use-session.ts';
import { AuthPanel } from './auth-panel.tsx';
import { ProviderButtons } from './provider-buttons.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSignInOptions } from './use-sign-in-options.ts';

type SignInViewProps = {
  /** Where to go on; a path of this site. */
  next: string | undefined;
  /** What an identity provider's way back said went wrong. */
  error: string | undefined;
};

/** Signing in: the password, then the second factor of whoever has one. */
export function SignInView({ next, error }: SignInViewProps) {
  const session = useSession();
  const options = useSignInOptions();
  const [step, setStep] = useState<'password' | 'second_factor'>('password');
  const goal = safePath(next, '/courses');
  const isSignedIn = session.data !== undefined && session.data.role !== 'anonymous';

  useEffect(() => {
    if (isSignedIn) window.location.replace(goal);
  }, [isSignedIn, goal]);

  // Loaded anew, so that nothing of the visitor that one was stays in the page.
  const goOn = () => window.location.assign(goal);

  if (step === 'second_factor') {
    return (
      <AuthPanel title="Second factor" description="The password was right. Now the code.">
        <SecondFactorForm onDone={goOn} onStartOver={() => setStep('password')} />
      </AuthPanel>
    );
  }
  const query = next === undefined ? '' : `?next=${encodeURIComponent(goal)}`;
  return (
    <AuthPanel
      title="Sign in"
      footer={
        options.data?.signUpAllowed === true && (
          <p>
            No account yet? <TextLink href={`/sign-up${query}`}>Make one</TextLink>
          </p>
        )
      }
    >
      <FormError>
        {error === undefined ? undefined : explainAuthError({ code: error, status: 400 })}
      </FormError>
      <SignInForm goal={goal} onDone={goOn} onSecondFactor={() => setStep('second_factor')} />
      <ProviderButtons providers={options.data?.providers ?? []} goal={goal} />
    </AuthPanel>
  );
}
