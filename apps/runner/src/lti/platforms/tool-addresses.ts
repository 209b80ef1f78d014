import { LTI_PATHS } from '@crucible/contracts/lti';
import type { LtiTool } from '@crucible/contracts/lti';

/** What is typed into a platform, so that it finds this installation. */
export function toolAddresses({ publicUrl }: { publicUrl: string }): LtiTool {
  const launchUrl = `${publicUrl}${LTI_PATHS.launch}`;
  return {
    ...{ loginUrl: `${publicUrl}${LTI_PATHS.login}`, launchUrl, deepLinkingUrl: launchUrl },
    jwksUrl: `${publicUrl}${LTI_PATHS.jwks}`,
  };
}
