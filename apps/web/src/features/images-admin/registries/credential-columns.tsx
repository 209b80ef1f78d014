import type { RegistryCredential } from '@crucible/contracts/admin-image';
import { Button } from '../../../components/ui/button.tsx';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { Moment } from '../../../components/ui/moment.tsx';

/** A registry that is asked with a secret. */
export function credentialColumns(
  onRemove: (credential: RegistryCredential) => void,
): readonly Column<RegistryCredential>[] {
  return [
    {
      ...{ id: 'registry', header: 'Registry', namesRow: true, sortBy: ({ registry }) => registry },
      cell: ({ registry, kind, username, region }) => (
        <>
          <span className="font-medium wrap-anywhere">{registry}</span>
          <span className="block text-xs wrap-anywhere text-muted">
            As {username}
            {kind === 'ecr' && `, Amazon ECR in ${region ?? ''}`}
          </span>
        </>
      ),
    },
    {
      ...{ id: 'since', header: 'Since', wideOnly: true, sortBy: ({ createdAt }) => createdAt },
      cell: ({ createdAt }) => <Moment at={createdAt} as="day" className="whitespace-nowrap" />,
    },
    {
      ...{ id: 'actions', header: 'Actions', hidesHeader: true, align: 'end' },
      cell: (credential) => (
        <Button onClick={() => onRemove(credential)}>
          Remove <span className="sr-only">{credential.registry}</span>
        </Button>
      ),
    },
  ];
}
