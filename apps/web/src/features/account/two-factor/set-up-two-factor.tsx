'use client';

import { useState } from 'react';
import { z } from 'zod';
import { Button } from '../../../components/ui/button.tsx';
import { CopyField } from '../../../components/ui/copy-field.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { authClient } from '../../../lib/auth-client.ts';
import { explainAuthError } from '../../../lib/explain-auth-error.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { ConfirmedForm } from './confirmed-form.tsx';
import { QrCode } from './qr-code.tsx';

type SetUpTwoFactorProps = {
  hasPassword: boolean;
  onDone: (backupCodes: readonly string[]) => void;
  onCancel: () => void;
};
type Secret = { totpURI: string; backupCodes: readonly string[] };

const CodeSchema = z.object({ code: z.string().trim().min(1, 'The code is needed.') });

/** The password, then a secret for the app, then a code that shows that the app has it. */
export function SetUpTwoFactor({ hasPassword, onDone, onCancel }: SetUpTwoFactorProps) {
  const [secret, setSecret] = useState<Secret>();
  if (secret === undefined) {
    return (
      <ConfirmedForm
        hasPassword={hasPassword}
        label="Set up the second factor"
        submit="Go on"
        note="You need an authenticator app, as Aegis, FreeOTP, 1Password or Google Authenticator."
        onCancel={onCancel}
        action={async (confirmation) => {
          const { data, error } = await authClient.twoFactor.enable(confirmation);
          if (error === null && data.method === 'totp') setSecret(data);
          return error;
        }}
      />
    );
  }
  return <ScanForm secret={secret} onDone={onDone} onCancel={onCancel} />;
}

type ScanFormProps = { secret: Secret; onDone: SetUpTwoFactorProps['onDone']; onCancel: () => void };

function ScanForm({ secret, onDone, onCancel }: ScanFormProps) {
  const form = useZodForm(CodeSchema, { code: '' });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ code }) => {
    const { error } = await authClient.twoFactor.verifyTotp({ code: code.replaceAll(/\s/g, '') });
    if (error === null) onDone(secret.backupCodes);
    else form.setError('code', { message: explainAuthError(error) }, { shouldFocus: true });
  });

  return (
    <Form
      label="Set up the second factor"
      onSubmit={() => void submit()}
      busy={isSubmitting}
      error={errors.root?.message}
      submit="Turn it on"
      actions={<Button onClick={onCancel}>Cancel</Button>}
    >
      <p className="text-sm">Scan this with the app, or give it the key, and type the code that it shows.</p>
      <QrCode text={secret.totpURI} label="The key for the app, as a picture to scan" />
      <CopyField label="key for the app" value={new URL(secret.totpURI).searchParams.get('secret') ?? ''} />
      <TextField
        label="Code"
        hint="Six digits."
        inputMode="numeric"
        autoComplete="one-time-code"
        inputClassName="font-mono"
        error={errors.code?.message}
        {...form.register('code')}
      />
    </Form>
  );
}
