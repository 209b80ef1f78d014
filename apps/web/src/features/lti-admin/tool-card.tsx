import type { LtiTool } from '@crucible/contracts/lti';
import { Card } from '../../components/ui/card.tsx';
import { CopyField } from '../../components/ui/copy-field.tsx';

const ADDRESSES = [
  { name: 'launchUrl', label: 'Tool URL' },
  { name: 'loginUrl', label: 'Initiate login URL' },
  { name: 'jwksUrl', label: 'Public keyset URL' },
  { name: 'deepLinkingUrl', label: 'Deep linking (content selection) URL' },
] as const;

/** What is typed into a platform. */
export function ToolCard({ tool }: { tool: LtiTool }) {
  return (
    <Card
      title="What to type into the platform"
      description="The redirection URL is the tool URL. Let the tool open in a new window, share names and e-mail addresses with it, and allow it to read members and to write grades."
    >
      <dl className="grid gap-3">
        {ADDRESSES.map(({ name, label }) => (
          <div key={name} className="grid gap-1">
            <dt className="text-sm font-medium">{label}</dt>
            <dd>
              <CopyField label={label} value={tool[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
