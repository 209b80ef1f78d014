'use client';

import type { LtiPlatform } from '@crucible/contracts/lti';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { School } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { PlatformCard } from './platform-card.tsx';
import { PlatformDialog } from './platform-dialog.tsx';
import { ToolCard } from './tool-card.tsx';

/** The learning platforms that send people here, for admins. */
export function LtiAdminView() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const tool = useQuery(trpc.lti.tool.queryOptions());
  const platforms = useQuery(trpc.lti.list.queryOptions());
  const [changed, setChanged] = useState<LtiPlatform | 'new'>();
  const [removed, setRemoved] = useState<LtiPlatform>();
  const remove = useMutation(
    trpc.lti.remove.mutationOptions({
      onError: (error) => void toast.error(explainError(error)),
      onSuccess: async () => {
        setRemoved(undefined);
        await queryClient.invalidateQueries({ queryKey: trpc.lti.pathKey() });
      },
    }),
  );

  return (
    <Page
      title="Learning platforms"
      description="Moodle, Canvas and others that speak LTI 1.3: they send people here, tell who is in a course, and get grades."
      width="text"
      actions={
        <Button look="primary" onClick={() => setChanged('new')}>
          Register a platform
        </Button>
      }
    >
      <QueryView query={tool} what="the addresses">
        {(addresses) => <ToolCard tool={addresses} />}
      </QueryView>
      <QueryView query={platforms} what="the platforms">
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={School} title="No platform is registered yet" />
          ) : (
            list.map((platform) => (
              <PlatformCard
                key={platform.id}
                platform={platform}
                onChange={() => setChanged(platform)}
                onRemove={() => setRemoved(platform)}
              />
            ))
          )
        }
      </QueryView>
      {changed !== undefined && (
        <PlatformDialog platform={changed === 'new' ? null : changed} onClose={() => setChanged(undefined)} />
      )}
      <ConfirmDialog
        open={removed !== undefined}
        onOpenChange={() => setRemoved(undefined)}
        title={`Remove ${removed?.name ?? ''}?`}
        description="Nobody comes in from it any more, and no grades are sent to it. Accounts, courses and grades stay; who its people are there is forgotten."
        confirm="Remove the platform"
        danger
        busy={remove.isPending}
        onConfirm={() => removed && remove.mutate({ platformId: removed.id })}
      />
    </Page>
  );
}
