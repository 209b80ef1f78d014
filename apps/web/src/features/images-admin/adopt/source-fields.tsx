import type { AdoptionOptions } from '@crucible/contracts/admin-image';
import { Card } from '../../../components/ui/card.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { formatDay } from '../../../lib/format-moment.ts';
import type { AdoptFormControl } from './adopt-form-schema.ts';

type SourceFieldsProps = { form: AdoptFormControl; options: AdoptionOptions };

/** Which image it is, and what it is called here. */
export function SourceFields({ form, options: { registries, local } }: SourceFieldsProps) {
  const { errors } = form.formState;
  const reference = form.watch('reference');
  const from =
    registries.length === 0
      ? 'No registry is allowed here, so it has to be an image of this machine.'
      : `From ${registries.join(', ')}, or an image of this machine. With one tag or a digest.`;
  return (
    <Card title="The image">
      {local.length > 0 && (
        <SelectField
          label="Of this machine"
          hint="Images of its engine that are none of ours yet."
          value={local.some((image) => image.reference === reference) ? reference : ''}
          onChange={({ target }) => form.setValue('reference', target.value, { shouldDirty: true })}
          options={[
            { value: '', text: 'Choose one, or name one below' },
            ...local.map((image) => ({
              value: image.reference,
              text: `${image.reference} (${formatBytes(image.sizeBytes)}, ${formatDay(image.createdAt)})`,
            })),
          ]}
        />
      )}
      <TextField
        label="Reference"
        hint={from}
        placeholder="custom/physics:1"
        spellCheck={false}
        autoComplete="off"
        inputClassName="font-mono text-[13px]"
        error={errors.reference?.message}
        {...form.register('reference')}
      />
      <TextField
        label="Name"
        hint="As it is called here: physics"
        spellCheck={false}
        autoComplete="off"
        error={errors.imageName?.message}
        {...form.register('imageName')}
      />
      <TextField
        label="Description"
        hint="What is in it, for whoever chooses a language."
        autoComplete="off"
        error={errors.description?.message}
        {...form.register('description')}
      />
    </Card>
  );
}
