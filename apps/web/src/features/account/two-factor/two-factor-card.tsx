'use client';

import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Badge } from '../../../components/ui/badge.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { authClient } from '../../../lib/auth-client.ts';
import { useAccountChanged } from '../use-account-changed.ts';
import { BackupCodes } from './backup-codes.tsx';
import { ConfirmedForm } from './confirmed-form.tsx';
import { SetUpTwoFactor } from './set-up-two-factor.tsx';

type TwoFactorCardProps = { isEnabled: boolean; hasPassword: boolean };

/** The second factor: set up, with new backup codes, turned off. */
export function TwoFactorCard({ isEnabled, hasPassword }: TwoFactorCardProps) {
  const [doing, setDoing] = useState<'nothing' | 'set_up' | 'new_codes' | 'turn_off'>('nothing');
  const [codes, setCodes] = useState<readonly string[]>();
  const changed = useAccountChanged();

  async function end(message: string): Promise<void> {
    setDoing('nothing');
    await changed();
    toast.success(message);
  }

  return (
    <Card
      title="Second factor"
      description="Besides the password, a code from an app on your phone. Whoever finds out the password alone cannot sign in."
      actions={
        isEnabled && (
          <Badge icon={ShieldCheck} tone="good">
            On
          </Badge>
        )
      }
    >
      {codes !== undefined && <BackupCodes codes={codes} onDone={() => setCodes(undefined)} />}
      {doing === 'nothing' && codes === undefined && (
        <div className="flex flex-wrap gap-2">
          {isEnabled ? (
            <>
              <Button onClick={() => setDoing('new_codes')}>New backup codes</Button>
              <Button look="danger" onClick={() => setDoing('turn_off')}>
                Turn it off
              </Button>
            </>
          ) : (
            <Button look="primary" onClick={() => setDoing('set_up')}>
              Set it up
            </Button>
          )}
        </div>
      )}
      {doing === 'set_up' && (
        <SetUpTwoFactor
          hasPassword={hasPassword}
          onCancel={() => setDoing('nothing')}
          onDone={(backupCodes) => {
            setCodes(backupCodes);
            void end('The second factor is on.');
          }}
        />
      )}
      {doing === 'new_codes' && (
        <ConfirmedForm
          hasPassword={hasPassword}
          label="New backup codes"
          submit="Make new codes"
          note="The old ones stop working."
          onCancel={() => setDoing('nothing')}
          action={async (confirmation) => {
            const { data, error } = await authClient.twoFactor.generateBackupCodes(confirmation);
            if (error === null) {
              setCodes(data.backupCodes);
              setDoing('nothing');
            }
            return error;
          }}
        />
      )}
      {doing === 'turn_off' && (
        <ConfirmedForm
          hasPassword={hasPassword}
          danger
          label="Turn the second factor off"
          submit="Turn it off"
          note="The password alone is enough then."
          onCancel={() => setDoing('nothing')}
          action={async (confirmation) => {
            const { error } = await authClient.twoFactor.disable(confirmation);
            if (error === null) await end('The second factor is off.');
            return error;
          }}
        />
      )}
    </Card>
  );
}
