'use client';

import type { WorkDraft } from '@crucible/contracts/work-draft';
import { CopyX } from 'lucide-react';
import { Banner } from '../../components/ui/banner.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Moment } from '../../components/ui/moment.tsx';

type WorkConflictNoticeProps = {
  theirs: WorkDraft;
  onCompare: () => void;
  onKeepMine: () => void;
  onUseTheirs: () => void;
};

/** Says that the work was changed in another tab or on another machine, and lets one choose. Nothing is saved until then. */
export function WorkConflictNotice({ theirs, onCompare, onKeepMine, onUseTheirs }: WorkConflictNoticeProps) {
  return (
    <div role="alert">
      <Banner
        icon={CopyX}
        tone="warning"
        actions={
          <>
            <Button className="h-7 text-xs" onClick={onCompare}>
              Compare
            </Button>
            <Button className="h-7 text-xs" onClick={onUseTheirs}>
              Use the other one
            </Button>
            <Button className="h-7 text-xs" onClick={onKeepMine}>
              Keep this one
            </Button>
          </>
        }
      >
        Your work was changed in another tab or on another machine (<Moment at={theirs.savedAt} />
        ). Nothing is saved here until you choose.
      </Banner>
    </div>
  );
}
