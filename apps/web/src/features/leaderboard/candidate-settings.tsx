/** What makes a candidate what it is: temperature, system prompt … */
export function CandidateSettings({ settings }: { settings: Readonly<Record<string, unknown>> }) {
  const known = Object.entries(settings);
  if (known.length === 0) return <p className="text-sm text-muted">None were told.</p>;
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-2 text-sm phone:grid-cols-1">
      {known.map(([name, value]) => (
        <div key={name} className="contents phone:block">
          <dt className="text-muted">{name.replaceAll('_', ' ')}</dt>
          <dd className="min-w-0 wrap-anywhere whitespace-pre-wrap">{settingText(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function settingText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return JSON.stringify(value);
}
