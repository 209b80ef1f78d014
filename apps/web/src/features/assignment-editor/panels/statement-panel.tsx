'use client';

import { Markdown } from '../../../components/markdown/markdown.tsx';
import { useEditor, useIssue } from '../draft/editor-context.tsx';
import { CodeField } from '../draft/code-slot.tsx';
import { AssetList } from './asset-list.tsx';
import { useAssetUrl } from './use-asset-url.ts';

/** What students are told, in Markdown, and beside it what they will see. */
export function StatementPanel() {
  const { draft } = useEditor();
  const issueAt = useIssue();
  const assetUrl = useAssetUrl(draft.content.assets);
  const problem = issueAt('statement');
  return (
    <div className="grid gap-6">
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <section aria-label="Statement" className="grid min-w-0 content-start gap-1.5">
          <h2 className="text-sm font-medium">Statement</h2>
          <div className="h-[32rem] overflow-hidden rounded-md border border-line-strong/60 phone:h-80">
            <CodeField
              label="Statement in Markdown"
              path="statement.md"
              value={draft.content.statement}
              onChange={(statement) => draft.edit((content) => ({ ...content, statement }))}
            />
          </div>
          <p className="text-xs text-muted">
            Markdown, with math between dollar signs and pictures by their names.
          </p>
          {problem !== undefined && <p className="text-xs font-medium text-bad">{problem}</p>}
        </section>
        <section aria-label="Preview" className="grid min-w-0 content-start gap-1.5">
          <h2 className="text-sm font-medium">As students see it</h2>
          <div
            tabIndex={0}
            role="region"
            aria-label="Preview of the statement"
            className="h-[32rem] overflow-y-auto rounded-md border border-line bg-surface p-4 phone:h-auto phone:min-h-40"
          >
            <Markdown text={draft.content.statement} assetUrl={assetUrl} topHeading={3} />
          </div>
        </section>
      </div>
      <AssetList />
    </div>
  );
}
