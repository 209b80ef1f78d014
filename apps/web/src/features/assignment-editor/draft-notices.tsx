'use client';

import { CircleAlert, Users } from 'lucide-react';
import { Banner } from '../../components/ui/banner.tsx';
import { Button } from '../../components/ui/button.tsx';
import { issuePlace } from './draft/content-issues.ts';
import { useEditor } from './draft/editor-context.tsx';

const MOST_SHOWN = 3;

/** Why the draft is not saved: somebody else has changed it, or something is incomplete. */
export function DraftNotices() {
  const { draft } = useEditor();
  const { state, issues } = draft;
  if (state.kind === 'conflict')
    return (
      <Banner
        icon={Users}
        tone="warning"
        actions={
          <>
            <Button onClick={() => void draft.settle('theirs')}>Take theirs</Button>
            <Button onClick={() => void draft.settle('mine')}>Keep mine</Button>
          </>
        }
      >
        Somebody else has changed this assignment meanwhile, here or in another tab. What you write now is not
        saved.
      </Banner>
    );
  if (state.kind === 'failed')
    return (
      <Banner icon={CircleAlert} tone="warning">
        {state.message}
      </Banner>
    );
  if (state.kind !== 'wrong' || issues.length === 0) return null;
  const shown = issues.slice(0, MOST_SHOWN).map((issue) => `${issuePlace(issue)}: ${issue.message}`);
  return (
    <Banner icon={CircleAlert} tone="warning">
      Nothing is saved until this is right. {shown.join(' ')}
      {issues.length > MOST_SHOWN ? ` And ${issues.length - MOST_SHOWN} more.` : ''}
    </Banner>
  );
}
