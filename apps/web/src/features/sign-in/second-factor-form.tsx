'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { Button } from '../../components/ui/button.tsx';
import { Form } from '../../components/ui/form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { authClient } from '../../lib/auth-client.ts';
import { explainAuthError } from '../../lib/explain-auth-error.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';

const CodeSchema = z.object({ code: z.string().trim().min(1, 'The code is needed.') });

/** After these the password has to be given once more. */
const OVER = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'];

const KINDS = {
  totp: {
    label: 'Code',
    hint: 'Six digits, from the app on your phone.',
    other: 'Use a backup code',
  },
  backup: {
    label: 'Backup code',
    hint: 'One of those that you kept when you set up the second factor. Each works once.',
    other: 'Use the app',
  },
} as const;

type SecondFactorFormProps = { onDone: () => void; onStartOver: () => void };

/** The code of an app, or one of the backup codes. */
export function SecondFactorForm({ onDone, onStartOver }: SecondFactorFormProps) {
  const [kind, setKind] = useState<keyof typeof KINDS>('totp');
  const [isOver, setOver] = useState(false);
  const form = useZodForm(CodeSchema, { code: '' });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const { label, hint, other } = KINDS[kind];

  // The step follows a press on a button that is gone: the next thing to do gets the focus.
  useEffect(() => form.setFocus('code'), [form, kind]);

  const submit = form.handleSubmit(async ({ code }) => {
    const { twoFactor } = authClient;
    const { error } =
      kind === 'totp'
        ? await twoFactor.verifyTotp({ code: code.replaceAll(/\s/g, '') })
        : await twoFactor.verifyBackupCode({ code });
    if (error === null) return onDone();
    setOver(OVER.includes(error.code ?? ''));
    form.setError('root', { message: explainAuthError(error) });
  });

  function change(): void {
    setKind(kind === 'totp' ? 'backup' : 'totp');
    form.reset({ code: '' });
  }

  return (
    <Form
      label="Second factor"
      onSubmit={() => void submit()}
      busy={isSubmitting || isSubmitSuccessful}
      error={errors.root?.message}
      submit="Go on"
      actions={
        <>
          <Button look="quiet" onClick={change}>
            {other}
          </Button>
          {isOver && (
            <Button look="quiet" onClick={onStartOver}>
              Sign in again
            </Button>
          )}
        </>
      }
    >
      <TextField
        label={label}
        hint={hint}
        autoComplete="one-time-code"
        inputMode={kind === 'totp' ? 'numeric' : 'text'}
        spellCheck={false}
        inputClassName="font-mono"
        error={errors.code?.message}
        {...form.register('code')}
      />
    </Form>
  );
}
