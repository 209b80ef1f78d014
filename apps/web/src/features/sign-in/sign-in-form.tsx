'use client';

import { EmailSchema } from '@crucible/contracts/person';
import { z } from 'zod';
import { Form } from '../../components/ui/form.tsx';
import { PasswordField } from '../../components/ui/password-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { authClient } from '../../lib/auth-client.ts';
import { explainAuthError } from '../../lib/explain-auth-error.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';

const SignInSchema = z.object({
  email: EmailSchema,
  password: z.string().min(1, 'A password is needed.'),
});

type SignInFormProps = {
  /** Where to go on; also where the link leads that is sent to whoever has not confirmed their address. */
  goal: string;
  onDone: () => void;
  onSecondFactor: () => void;
};

/** E-mail address and password. */
export function SignInForm({ goal, onDone, onSecondFactor }: SignInFormProps) {
  const form = useZodForm(SignInSchema, { email: '', password: '' });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    const { data, error } = await authClient.signIn.email({ ...values, callbackURL: goal });
    if (error !== null) form.setError('root', { message: explainAuthError(error) });
    else if ('twoFactorRedirect' in data) onSecondFactor();
    else onDone();
  });

  return (
    <Form
      label="Sign in"
      onSubmit={() => void submit()}
      busy={isSubmitting || isSubmitSuccessful}
      error={errors.root?.message}
      submit="Sign in"
    >
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...form.register('email')}
      />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        aside={
          <TextLink href="/forgot-password" className="text-xs">
            Forgotten?
          </TextLink>
        }
        error={errors.password?.message}
        {...form.register('password')}
      />
    </Form>
  );
}
