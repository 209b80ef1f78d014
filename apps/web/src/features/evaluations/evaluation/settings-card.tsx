import type { Evaluation } from '@crucible/contracts/evaluation';
import { Card } from '../../../components/ui/card.tsx';
import { FactList } from '../../../components/ui/fact-list.tsx';

/** How the candidate was set when it wrote its samples. */
export function SettingsCard({ evaluation: { candidate } }: { evaluation: Evaluation }) {
  const settings = Object.entries(candidate?.settings ?? {});
  return (
    <Card title="Settings of the candidate">
      {settings.length === 0 ? (
        <p className="text-sm text-muted">None were given.</p>
      ) : (
        <FactList facts={settings.map(([name, value]) => [name, textOf(value)])} />
      )}
    </Card>
  );
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
