'use client';

import type { AdminImageDetail, ImageVersion } from '@crucible/contracts/admin-image';
import { History } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { PinnedNote } from './pinned-note.tsx';
import { RollBackDialog } from './roll-back-dialog.tsx';
import { VersionCard } from './version-card.tsx';

/** The builds of an image that are kept, newest first. */
export function VersionsTab({ image }: { image: AdminImageDetail }) {
  const [chosen, setChosen] = useState<ImageVersion>();
  const { name, versions, isPinned } = image;
  if (versions.length === 0)
    return (
      <EmptyState icon={History} title="There is no version yet">
        The first build makes one.
      </EmptyState>
    );
  const current = versions.find(({ isCurrent }) => isCurrent);
  return (
    <div className="grid gap-4">
      {isPinned && <PinnedNote imageName={name} />}
      {versions.map((version) => (
        <VersionCard
          key={version.id}
          imageName={name}
          version={version}
          onRollBack={() => setChosen(version)}
        />
      ))}
      {chosen !== undefined && (
        <RollBackDialog
          imageName={name}
          current={current}
          chosen={chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
    </div>
  );
}
