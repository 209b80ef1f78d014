import type { AdminImageLanguage } from '@crucible/contracts/admin-image';
import { RoleSchema } from '@crucible/contracts/role';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { ROLE_WORDS } from '../image-words.ts';

type LanguageRowProps = {
  language: AdminImageLanguage;
  /** `done` says what the change was, once it holds. */
  onChange: (language: AdminImageLanguage, done: string) => void;
};

/** What admins say of one language of an image. */
export function LanguageRow({ language, onChange }: LanguageRowProps) {
  const { name, version, isEnabled, roles, isDefault } = language;
  return (
    <li className="grid gap-2 border-t border-line pt-4 first:border-t-0 first:pt-0">
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm font-medium">
          {name} <span className="figures font-normal text-muted">{version}</span>
        </legend>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <Checkbox
            label={`${name} can be used`}
            checked={isEnabled}
            onChange={({ target: { checked } }) =>
              onChange({ ...language, isEnabled: checked }, `${name} was switched ${checked ? 'on' : 'off'}.`)
            }
          />
          <Checkbox
            label="Take this image where none is named"
            checked={isDefault}
            disabled={!isEnabled}
            onChange={({ target: { checked } }) =>
              onChange(
                { ...language, isDefault: checked },
                checked ? `${name} is taken from here from now on.` : `${name} is not the default any more.`,
              )
            }
          />
        </div>
        <div role="group" aria-label={`Who may use ${name}`} className="flex flex-wrap gap-x-6 gap-y-2">
          <span aria-hidden className="text-sm text-muted">
            Who may use it
          </span>
          {RoleSchema.options.map((role) => (
            <Checkbox
              key={role}
              label={ROLE_WORDS[role]}
              checked={roles.includes(role)}
              // Somebody has to be allowed it: for nobody, there is the switch above.
              disabled={!isEnabled || (roles.length === 1 && roles.includes(role))}
              onChange={({ target: { checked } }) =>
                onChange(
                  {
                    ...language,
                    roles: RoleSchema.options.filter((each) =>
                      each === role ? checked : roles.includes(each),
                    ),
                  },
                  `${ROLE_WORDS[role]} may ${checked ? 'use' : 'no longer use'} ${name}.`,
                )
              }
            />
          ))}
        </div>
      </fieldset>
    </li>
  );
}
