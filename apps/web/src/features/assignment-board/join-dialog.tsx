'use client';

import type { AssignmentBoard } from '@crucible/contracts/assignment-board';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Form } from '../../components/ui/form.tsx';
import { RadioGroup } from '../../components/ui/radio-group.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showFormError } from '../../lib/show-form-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';
import { JoinValuesSchema, pseudonymOf, toJoinValues } from './join-values.ts';

type JoinDialogProps = {
  assignmentId: string;
  place: AssignmentBoard['ownPlace'];
  onClose: () => void;
};

const KINDS = [
  { value: 'own', label: 'My own name' },
  {
    value: 'pseudonym',
    label: 'A pseudonym',
    hint: 'Other students see it in the place of your name. The staff of the course sees both.',
  },
];

/** Asks under which name somebody wishes to be on the leaderboard, and says who will see what. */
export function JoinDialog({ assignmentId, place, onClose }: JoinDialogProps) {
  const api = useTRPC();
  const queries = useQueryClient();
  const join = useMutation(api.assignmentBoards.join.mutationOptions());
  const form = useZodForm(JoinValuesSchema, toJoinValues(place));
  const kind = useWatch({ control: form.control, name: 'kind' });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await join.mutateAsync({ assignmentId, pseudonym: pseudonymOf(values) });
      await queries.invalidateQueries(api.assignmentBoards.pathFilter());
      toast.success('You are on the leaderboard.');
      onClose();
    } catch (error) {
      showFormError(form, error);
    }
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={place === null ? 'Join the leaderboard' : 'Change the name'}
      description="Everybody in the course will see this name with your points, when you handed in, and the time and memory that your program took. You can leave at any time."
    >
      <div className="overflow-y-auto px-5 pb-5">
        <Form
          label="Name on the leaderboard"
          submit={place === null ? 'Join' : 'Save'}
          busy={isSubmitting}
          error={errors.root?.message}
          onSubmit={() => void submit()}
          actions={<Button onClick={onClose}>Cancel</Button>}
        >
          <RadioGroup legend="Name" options={KINDS} {...form.register('kind')} />
          {kind === 'pseudonym' && (
            <TextField
              label="Pseudonym"
              hint="2 to 30 letters, digits, spaces and the signs . - _"
              autoComplete="off"
              error={errors.pseudonym?.message}
              {...form.register('pseudonym')}
            />
          )}
        </Form>
      </div>
    </Dialog>
  );
}
