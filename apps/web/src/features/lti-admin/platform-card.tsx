import type { LtiPlatform } from '@crucible/contracts/lti';
import { Button } from '../../components/ui/button.tsx';
import { Card } from '../../components/ui/card.tsx';
import { countOf } from '../../lib/count-of.ts';

type PlatformCardProps = { platform: LtiPlatform; onChange: () => void; onRemove: () => void };

/** A platform that is registered. */
export function PlatformCard({ platform, onChange, onRemove }: PlatformCardProps) {
  const { name, issuer, clientId, deploymentIds, people, connections } = platform;
  const facts = [
    ['Issuer', issuer],
    ['Client id', clientId],
    ['Deployments', deploymentIds.join(', ')],
  ];
  const of = <span className="sr-only">{name}</span>;
  return (
    <Card
      title={name}
      description={`${countOf(people, 'person', 'people')}, ${countOf(connections, 'connected course')}.`}
      actions={
        <>
          <Button onClick={onChange}>Change {of}</Button>
          <Button onClick={onRemove}>Remove {of}</Button>
        </>
      }
    >
      <dl className="grid gap-1 text-sm">
        {facts.map(([term, text]) => (
          <div key={term} className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{term}</dt>
            <dd className="min-w-0 font-mono text-[13px] wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
