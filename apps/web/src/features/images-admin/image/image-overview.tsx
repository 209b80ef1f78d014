import type { AdminImageDetail } from '@crucible/contracts/admin-image';
import { Markdown } from '../../../components/markdown/markdown.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { LanguagesCard } from './languages-card.tsx';
import { LimitsCard } from './limits-card.tsx';
import { PoolCard } from './pool-card.tsx';

/** What an image is, and what admins have set for it. */
export function ImageOverview({ image }: { image: AdminImageDetail }) {
  const { name, readme, languages, manifestLimits } = image;
  return (
    <div className="grid gap-4">
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
