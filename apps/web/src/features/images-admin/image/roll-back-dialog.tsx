'use client';

import type { ImageVersion } from '@crucible/contracts/admin-image';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { ShortDigest } from '../short-digest.tsx';
import { versionChanges } from './version-changes.ts';

type RollBackDialogProps = {
  imageName: string;
  /** What runs now, if anything does. */
  current: ImageVersion | undefined;
  chosen: ImageVersion;
  onClose: () => void;
};

/** Says what changes when an image goes back to an earlier version, and does it. */
export function RollBackDialog({ imageName, current, chosen, onClose }: RollBackDialogProps) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const rollBack = useMutation(
    trpc.images.rollBack.mutationOptions({
      onError: (error) => void toast.error(explainError(error)),
      onSuccess: async () => {
        toast.success(`${imageName} was rolled back.`);
        onClose();
        await cache.invalidateQueries(trpc.images.pathFilter());
      },
    }),
  );
  const changes = versionChanges(current?.versions ?? {}, chosen.versions);
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Roll ${imageName} back?`}
      description="What begins from now on runs in the chosen version; what is running now runs to its end. The image stays at it: later builds are kept and do not take its place by themselves."
      confirm="Roll back"
      busy={rollBack.isPending}
      onConfirm={() => rollBack.mutate({ imageName, versionId: chosen.id })}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1 text-sm">
        {current !== undefined && (
          <>
            <dt className="text-muted">From</dt>
            <dd>
              <ShortDigest digest={current.digest} /> of <Moment at={current.builtAt} />
            </dd>
          </>
        )}
        <dt className="text-muted">To</dt>
        <dd>
          <ShortDigest digest={chosen.digest} /> of <Moment at={chosen.builtAt} />
        </dd>
        {changes.map(({ name, from, to }) => (
          <VersionChange key={name} name={name} from={from} to={to} />
        ))}
      </dl>
      {changes.length === 0 && <p className="text-sm text-muted">Versions of languages stay the same.</p>}
    </ConfirmDialog>
  );
}

function VersionChange({ name, from, to }: { name: string; from: string | null; to: string | null }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="figures">
        {from ?? 'not there'} → {to ?? 'not there'}
      </dd>
    </>
  );
}
