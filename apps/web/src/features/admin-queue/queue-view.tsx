'use client';

import type { QueueState } from '@crucible/contracts/admin-queue';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { Tabs } from '../../components/ui/tabs.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { DeadLetters } from './dead-letters.tsx';
import { DepthTable } from './depth-table.tsx';
import { cancelWords } from './cancel-words.ts';
import { LoadList } from './load-list.tsx';
import { QUEUE_POLL_MS } from './queue-poll.ts';
import { RunningJobs } from './running-jobs.tsx';
import { useQueueActions } from './use-queue-actions.ts';
import { WaitingJobs } from './waiting-jobs.tsx';

export type QueueTab = 'running' | 'waiting' | 'dead';

/** What the service has to do, what it is doing, and what it has given up. */
export function QueueView({ startsWith }: { startsWith: QueueTab }) {
  const trpc = useTRPC();
  const state = useQuery(trpc.queue.state.queryOptions({}, { refetchInterval: QUEUE_POLL_MS }));
  return (
    <Page
      title="Queue"
      description="What the service has to do, as it is now. It is looked at every two seconds."
    >
      <QueryView query={state} what="the queue">
        {(queue) => <Queue queue={queue} startsWith={startsWith} />}
      </QueryView>
    </Page>
  );
}

function Queue({ queue, startsWith }: { queue: QueueState; startsWith: QueueTab }) {
  const [tab, setTab] = useState<string>(startsWith);
  const actions = useQueueActions();
  const { depths, running, runningTotal, load } = queue;
  const total = (count: 'waiting' | 'dead') => depths.reduce((sum, depth) => sum + depth[count], 0);
  const longest = depths.toSorted((a, b) => b.waiting - a.waiting)[0];
  const words = actions.cancelling && cancelWords(actions.cancelling);
  return (
    <>
      <div className="grid gap-4 xl:grid-cols-[2fr_1fr]">
        <DepthTable depths={depths} />
        <LoadList load={load} />
      </div>
      <Tabs
        label="Jobs"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            value: 'running',
            text: `Running (${runningTotal})`,
            content: <RunningJobs running={running} runningTotal={runningTotal} actions={actions} />,
          },
          {
            value: 'waiting',
            text: `Waiting (${total('waiting')})`,
            content: (
              <WaitingJobs
                actions={actions}
                startsWith={longest === undefined || longest.waiting === 0 ? 'run' : longest.kind}
              />
            ),
          },
          {
            value: 'dead',
            text: `Given up (${total('dead')})`,
            content: <DeadLetters actions={actions} />,
          },
        ]}
      />
      <ConfirmDialog
        open={words !== undefined}
        onOpenChange={() => actions.askToCancel(undefined)}
        title={words?.title ?? ''}
        description={words?.description}
        confirm="Cancel it"
        danger
        busy={actions.isBusy}
        onConfirm={() => actions.cancelling && actions.cancel(actions.cancelling)}
      />
    </>
  );
}
