'use client';

import { ChangeSettingsSchema } from '@crucible/contracts/installation-settings';
import type { AdminSettings, SettingsSection } from '@crucible/contracts/installation-settings';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { errorBody, explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** Saves one part of the settings as it was based on what was loaded; what others have changed elsewhere stays unseen until it is loaded. */
export function useSaveSection(section: SettingsSection, settings: AdminSettings) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = trpc.settings.get.queryKey();
  const basedOn = settings.changes[section]?.at ?? null;
  const change = useMutation(
    trpc.settings.change.mutationOptions({
      onSuccess: async (saved) => {
        queryClient.setQueryData(key, (known) => known && withSection(known, saved, section));
        await queryClient.invalidateQueries({ queryKey: trpc.settings.shown.queryKey() });
        toast.success('The settings were saved.');
      },
    }),
  );
  const [problem, setProblem] = useState<string>();
  const refusal = change.error === null ? undefined : explainError(change.error);

  /** What cannot be sent is said here, and is sent nowhere. */
  function save(value: unknown): void {
    const parsed = ChangeSettingsSchema.safeParse({ section, value, basedOn });
    setProblem(parsed.success ? undefined : parsed.error.issues[0]?.message);
    if (parsed.success) change.mutate(parsed.data);
  }

  return {
    save,
    busy: change.isPending,
    error: problem ?? refusal,
    isConflict: problem === undefined && change.error !== null && errorBody(change.error).code === 'conflict',
    reload: () => queryClient.invalidateQueries({ queryKey: key }),
  };
}

export type SaveSection = Omit<ReturnType<typeof useSaveSection>, 'save'>;

/** Only the part that was saved: the others may have been changed elsewhere, and may be being edited here. */
function withSection(known: AdminSettings, saved: AdminSettings, section: SettingsSection): AdminSettings {
  return {
    ...saved,
    settings: { ...known.settings, [section]: saved.settings[section] },
    changes: { ...known.changes, [section]: saved.changes[section] },
  };
}
