'use client';

import type { AdminImageDetail } from '@crucible/contracts/admin-image';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { Card } from '../../../components/ui/card.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { LanguageRow } from './language-row.tsx';

/** Which languages of an image can be used, by whom, and which are what people get who name no image. */
export function LanguagesCard({ image }: { image: AdminImageDetail }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const setLanguage = useMutation(
    trpc.images.setLanguage.mutationOptions({
      onError: (error) => void toast.error(explainError(error)),
      onSettled: () => cache.invalidateQueries(trpc.images.pathFilter()),
    }),
  );
  return (
    <Card
      title="Languages"
      description="A change holds at once. Who may use one is about the playground and the API; graded work is not concerned."
    >
      <ul className="grid gap-4">
        {image.languages.map((language) => (
          <LanguageRow
            key={language.id}
            language={
              setLanguage.isPending && setLanguage.variables.languageId === language.id
                ? { ...language, ...setLanguage.variables }
                : language
            }
            onChange={({ id: languageId, isEnabled, roles, isDefault }, done) => {
              // A field that is switched off meanwhile would lose the focus; each change is based on the one before it.
              if (setLanguage.isPending) return;
              setLanguage.mutate(
                { imageName: image.name, languageId, isEnabled, roles, isDefault },
                { onSuccess: () => void toast.success(done) },
              );
            }}
          />
        ))}
      </ul>
    </Card>
  );
}
