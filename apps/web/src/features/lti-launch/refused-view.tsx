import { LTI_REFUSALS } from '@crucible/contracts/lti';
import { Unplug } from 'lucide-react';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';

/** Why a link of a learning platform leads nowhere; the reasons are those of the contract, whatever the address says. */
export function RefusedView({ reason = '' }: { reason: string | undefined }) {
  const sentence = Object.entries(LTI_REFUSALS).find(([name]) => name === reason)?.[1];
  return (
    <EmptyState
      heading
      icon={Unplug}
      title="This link could not be opened"
      action={<ButtonLink href="/courses">Your courses</ButtonLink>}
    >
      {sentence ?? LTI_REFUSALS.invalid}
    </EmptyState>
  );
}
