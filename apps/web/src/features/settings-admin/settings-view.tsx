'use client';

import type { AdminSettings, SettingsSection } from '@crucible/contracts/installation-settings';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { BannerCard } from './banner-card.tsx';
import { FreshnessCard } from './freshness-card.tsx';
import { LimitsCard } from './limits-card.tsx';
import { PlaygroundCard } from './playground-card.tsx';
import { QuotasCard } from './quotas-card.tsx';
import { RetentionCard } from './retention-card.tsx';

/** What admins set for the whole installation. */
export function SettingsView() {
  const trpc = useTRPC();
  // What is being typed is not replaced by what is loaded meanwhile: only whoever asks loads it again.
  const settings = useQuery(trpc.settings.get.queryOptions(undefined, { staleTime: Infinity }));
  return (
    <Page
      title="Settings"
      description="For the whole installation, at once and in every process. Each part is saved by itself."
      width="text"
    >
      <QueryView query={settings} what="the settings">
        {(loaded) => <Cards settings={loaded} />}
      </QueryView>
    </Page>
  );
}

/** A card begins anew with what was saved or loaded, and with nothing else. */
function Cards({ settings }: { settings: AdminSettings }) {
  const keyOf = (section: SettingsSection) => `${section} ${settings.changes[section]?.at ?? ''}`;
  return (
    <>
      <PlaygroundCard key={keyOf('playground')} settings={settings} />
      <BannerCard key={keyOf('banner')} settings={settings} />
      <QuotasCard key={keyOf('quotas')} settings={settings} />
      <LimitsCard key={keyOf('limits')} settings={settings} />
      <RetentionCard key={keyOf('retention')} settings={settings} />
      <FreshnessCard key={keyOf('images')} settings={settings} />
    </>
  );
}
