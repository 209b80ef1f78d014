'use client';

import { LTI_PATHS } from '@crucible/contracts/lti';
import type { LtiLaunch } from '@crucible/contracts/lti';
import { useMutation } from '@tanstack/react-query';
import { ClipboardList } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { formatPoints } from '../../lib/format-points.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { LaunchView } from './launch-view.tsx';

/** Which assignment a link of a platform leads to. */
export function ChooseView({ launchId }: { launchId: string }) {
  return <LaunchView launchId={launchId}>{(launch) => <Assignments launch={launch} />}</LaunchView>;
}

function Assignments({ launch }: { launch: LtiLaunch }) {
  const { platform, course, assignments } = launch;
  const home = course === null ? '/courses' : `/courses/${course.id}`;
  return (
    <Page
      width="text"
      title="Choose an assignment"
      description={`Of ${course?.name ?? 'no course'}. The link on ${platform} leads to it, and its grades go there.`}
      actions={<ButtonLink href={home}>Open the course</ButtonLink>}
    >
      {assignments.length === 0 ? (
        <EmptyState icon={ClipboardList} title="There is no assignment yet">
          Make one in the course, and then open the link on the platform again.
        </EmptyState>
      ) : (
        <ul className="grid gap-2">
          {assignments.map((assignment) => (
            <li
              key={assignment.id}
              className="flex flex-wrap items-center justify-between gap-3 rounded-xl border border-line bg-surface p-4"
            >
              <span className="grid min-w-0 justify-items-start gap-1">
                <span className="font-medium wrap-anywhere">{assignment.title}</span>
                <span className="text-xs text-muted">{formatPoints(assignment.maxPoints)} points</span>
                {!assignment.isPublished && <Badge tone="wait">Not published</Badge>}
              </span>
              <Choose launch={launch} assignment={assignment} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

type ChooseProps = { launch: LtiLaunch; assignment: LtiLaunch['assignments'][number] };

function Choose({ launch, assignment }: ChooseProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const choose = useMutation(
    trpc.ltiLaunches.choose.mutationOptions({
      onError: (error) => void toast.error(explainError(error)),
      onSuccess: ({ path }) => router.push(path),
    }),
  );
  const choice = { launchId: launch.id, assignmentId: assignment.id };
  const label = (
    <>
      Choose <span className="sr-only">{assignment.title}</span>
    </>
  );
  if (launch.purpose === 'resource') {
    return (
      <Button disabled={choose.isPending || choose.isSuccess} onClick={() => choose.mutate(choice)}>
        {label}
      </Button>
    );
  }
  // The answer is a page that takes the browser back to the platform.
  return (
    <form method="post" action={LTI_PATHS.deepLink}>
      {Object.entries(choice).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit">{label}</Button>
    </form>
  );
}
