'use client';

import { useMutation } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { writeDraft } from '../../model/draft.ts';
import { currentDraft, useWorkspace } from '../../model/workspace-store.ts';
import { ShareDialog } from './share-dialog.tsx';

/** Makes an immutable snapshot of the program and shows its link. The same program gives the same link. */
export function ShareButton() {
  const trpc = useTRPC();
  const create = useMutation(trpc.snippets.create.mutationOptions());
  const ready = useWorkspace((state) => state.files.length > 0);
  const shared = useRef({ content: '', id: '' });
  const [snippetId, setSnippetId] = useState<string | null>(null);

  async function share(): Promise<void> {
    if (create.isPending) return;
    const { language, origin } = useWorkspace.getState();
    if (origin.kind === 'snippet') return setSnippetId(origin.id);
    const { forkOf, ...program } = currentDraft();
    const content = language + writeDraft({ ...program, forkOf });
    if (shared.current.content === content) return setSnippetId(shared.current.id);
    try {
      const snippet = await create.mutateAsync({
        language,
        ...program,
        ...(forkOf === null ? {} : { forkOf }),
      });
      shared.current = { content, id: snippet.id };
      setSnippetId(snippet.id);
    } catch (error) {
      toast.error(`The program was not shared. ${explainError(error)}`);
    }
  }

  return (
    <>
      <Button
        look="quiet"
        aria-label="Share"
        disabled={!ready}
        aria-busy={create.isPending}
        onClick={() => void share()}
        className="phone:w-9 phone:px-0"
      >
        <Share2 aria-hidden className="size-[18px] text-muted" />
        <span className="max-md:hidden">Share</span>
      </Button>
      <ShareDialog snippetId={snippetId} onClose={() => setSnippetId(null)} />
    </>
  );
}
