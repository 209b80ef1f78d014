'use client';

import type { LtiPlatform } from '@crucible/contracts/lti';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { Checkbox } from '../../components/ui/checkbox.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Form } from '../../components/ui/form.tsx';
import { TextAreaField } from '../../components/ui/text-area-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showFormError } from '../../lib/show-form-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';
import { PlatformFormSchema, platformValues } from './platform-form-schema.ts';

type PlatformDialogProps = {
  /** Null to register a new one. */
  platform: LtiPlatform | null;
  onClose: () => void;
};

/** Registers a platform, or changes what was said of one. */
export function PlatformDialog({ platform, onClose }: PlatformDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={platform === null ? 'Register a platform' : `Change ${platform.name}`}
      description="The platform shows these once this installation is set up there as an external tool."
    >
      <PlatformForm platform={platform} onClose={onClose} />
    </Dialog>
  );
}

const FIELDS = [
  { name: 'name', label: 'Name', hint: 'As people here call it: Moodle of our school.' },
  { name: 'issuer', label: 'Issuer', hint: 'Also called platform id: https://moodle.example.org' },
  { name: 'clientId', label: 'Client id', hint: undefined },
  { name: 'authUrl', label: 'Authentication request URL', hint: undefined },
  { name: 'tokenUrl', label: 'Access token URL', hint: undefined },
  { name: 'jwksUrl', label: 'Public keyset URL', hint: undefined },
] as const;

function PlatformForm({ platform, onClose }: PlatformDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const create = useMutation(trpc.lti.create.mutationOptions());
  const update = useMutation(trpc.lti.update.mutationOptions());
  const form = useZodForm(PlatformFormSchema, platformValues(platform));
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (settings) => {
    try {
      const { name } = await (platform === null
        ? create.mutateAsync(settings)
        : update.mutateAsync({ platformId: platform.id, settings }));
      await queryClient.invalidateQueries({ queryKey: trpc.lti.pathKey() });
      toast.success(`${name} is registered.`);
      onClose();
    } catch (error) {
      showFormError(form, error);
    }
  });

  return (
    <div className="overflow-y-auto px-5 pb-5">
      <Form
        label="Platform"
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit={platform === null ? 'Register' : 'Save'}
        actions={<Button onClick={onClose}>Cancel</Button>}
      >
        {FIELDS.map(({ name, label, hint }) => (
          <TextField
            key={name}
            label={label}
            hint={hint}
            autoComplete="off"
            spellCheck={false}
            error={errors[name]?.message}
            {...form.register(name)}
          />
        ))}
        <TextAreaField
          label="Deployment ids"
          hint="One in each line."
          rows={2}
          spellCheck={false}
          error={errors.deploymentIds?.message}
          {...form.register('deploymentIds')}
        />
        <Checkbox
          label="Whoever teaches there may make courses here"
          hint="Instructors get the role of a teacher when they come from it."
          {...form.register('makesTeachers')}
        />
      </Form>
    </div>
  );
}
