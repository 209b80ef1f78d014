'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';

type ShareDialogProps = { snippetId: string | null; onClose: () => void };

/** Shows the link of a snapshot. */
export function ShareDialog({ snippetId, onClose }: ShareDialogProps) {
  return (
    <Dialog
      open={snippetId !== null}
      onOpenChange={(open) => !open && onClose()}
      title="Share"
      description="Anyone who has this link can see, run and copy the program as it is now. The snapshot never changes."
    >
      {snippetId !== null && <ShareLink url={`${window.location.origin}/s/${snippetId}`} />}
    </Dialog>
  );
}

function ShareLink({ url }: { url: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  // The link goes to the clipboard right away, where the browser lets it; a moment later, so that the dialog
  // has noted where the focus was.
  useEffect(() => {
    const frame = requestAnimationFrame(() => void copyFrom(field.current).then(setCopied));
    return () => cancelAnimationFrame(frame);
  }, []);

  return (
    <div className="px-5 pb-5">
      <div className="flex gap-2">
        <input
          ref={field}
          aria-label="Link"
          readOnly
          value={url}
          onFocus={(event) => event.currentTarget.select()}
          className="h-9 min-w-0 flex-1 rounded-md border border-line-strong bg-canvas px-3 font-mono text-[13px]"
        />
        <Button look="primary" className="w-28" onClick={() => void copyFrom(field.current).then(setCopied)}>
          {copied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
          {copied ? 'Copied' : 'Copy link'}
        </Button>
      </div>
      <p className="mt-2 text-xs text-muted" aria-live="polite">
        {copied ? 'The link is in your clipboard.' : 'Copy the link to pass it on.'}
      </p>
    </div>
  );
}

/** Copies the text of a field and says whether it could; if not, it stays selected, ready to be copied by hand. */
async function copyFrom(field: HTMLInputElement | null): Promise<boolean> {
  if (!field) return false;
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}
