'use client';

import { useState } from 'react';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { RadioGroup } from '../../../components/ui/radio-group.tsx';
import { BasicCredentialForm } from './basic-credential-form.tsx';
import { EcrCredentialForm } from './ecr-credential-form.tsx';

/** Says with what a registry is asked; what was said before is replaced. */
export function CredentialDialog({ onClose }: { onClose: () => void }) {
  const [kind, setKind] = useState('basic');
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Add a registry"
      description="What was known of it before is replaced."
    >
      <div className="grid gap-4 overflow-y-auto px-5 pb-5">
        <RadioGroup
          legend="Kind"
          value={kind}
          onChange={({ target }) => setKind(target.value)}
          options={[
            { value: 'basic', label: 'A name and a password, or a token' },
            {
              value: 'ecr',
              label: 'Amazon ECR',
              hint: 'The keys get a token for twelve hours, again and again.',
            },
          ]}
        />
        {kind === 'ecr' ? <EcrCredentialForm onClose={onClose} /> : <BasicCredentialForm onClose={onClose} />}
      </div>
    </Dialog>
  );
}
