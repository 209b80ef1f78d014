import type { AdminImageDetail } from '@crucible/contracts/admin-image';
import { Markdown } from '../../../components/markdown/markdown.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { LanguagesCard } from './languages-card.tsx';
import { LimitsCard } from './limits-card.tsx';
import { PoolCard } from './pool-card.tsx';

/** What an image is, and what admins have set for it. */
export function ImageOverview({ image }: { image: AdminImageDetail }) {
  const { name, readme, notes = [], languages, manifestLimits } = image;
  return (
    <div className="grid gap-4">
      {notes.length > 0 && (
        <Card title="Good to know">
          <ul className="grid max-w-prose list-disc gap-1.5 pl-4 text-sm">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Card>
      )}
      {languages.length > 0 && <LanguagesCard image={image} />}
      {/* Forms begin with what is set; another image is another form. */}
      {manifestLimits !== null && (
        <LimitsCard key={`limits ${name}`} image={image} manifestLimits={manifestLimits} />
      )}
      <PoolCard key={`pool ${name}`} image={image} />
      {readme !== '' && (
        <Card title="About this image">
          <Markdown text={readme} topHeading={3} className="max-w-prose text-sm" />
        </Card>
      )}
    </div>
  );
}
