'use client';

import type { RunState } from '@crucible/contracts/events';
import type { Artifact } from '@crucible/contracts/run';
import { Download, FileText, PackageOpen } from 'lucide-react';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { formatBytes } from '../../lib/format-bytes.ts';

/** Pictures that a browser shows without running anything in them. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml']);

type ArtifactListProps = { run: Pick<RunState, 'id' | 'artifacts' | 'artifactsSkipped'> | null };

/** The files that the run left behind. */
export function ArtifactList({ run }: ArtifactListProps) {
  if (!run || run.artifacts.length + run.artifactsSkipped === 0) {
    return (
      <EmptyState icon={PackageOpen} title="No artifacts">
        Files that a program writes into the folder “output” are kept and appear here.
      </EmptyState>
    );
  }
  return (
    <div className="h-full overflow-y-auto p-3.5" tabIndex={0} role="group" aria-label="Files of the run">
      <ul className="grid gap-3">
        {run.artifacts.map((artifact) => (
          <li key={artifact.id}>
            <ArtifactCard
              artifact={artifact}
              url={`/api/runs/${run.id}/artifacts/${encodeURIComponent(artifact.id)}`}
            />
          </li>
        ))}
      </ul>
      {run.artifactsSkipped > 0 && (
        <p className="mt-3 text-sm text-muted">{skippedText(run.artifactsSkipped)}</p>
      )}
    </div>
  );
}

function ArtifactCard({ artifact, url }: { artifact: Artifact; url: string }) {
  return (
    <figure className="overflow-hidden rounded-lg border border-line">
      {PICTURES.has(artifact.mediaType) && (
        <img
          src={url}
          alt={`What ${artifact.path} shows`}
          loading="lazy"
          className="max-h-96 w-full bg-white object-contain"
        />
      )}
      <figcaption className="flex items-center gap-2 bg-canvas px-3 py-2 text-sm">
        <FileText aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="min-w-0 flex-1 truncate font-mono text-[13px]">{artifact.path}</span>
        <span className="figures text-xs text-muted">{formatBytes(artifact.sizeBytes)}</span>
        <a
          href={`${url}?download=1`}
          download
          aria-label={`Download ${artifact.path}`}
          className="inline-flex size-8 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
        >
          <Download aria-hidden className="size-4" />
        </a>
      </figcaption>
    </figure>
  );
}

function skippedText(count: number): string {
  const files = count === 1 ? 'One more file was' : `${count} more files were`;
  return `${files} left behind: too many, too large, or not ordinary files.`;
}
