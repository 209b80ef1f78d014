import { LtiPlatformSettingsSchema } from '@crucible/contracts/lti';
import type { LtiPlatform } from '@crucible/contracts/lti';
import { z } from 'zod';

/** What is said of a platform as a form has it: the ids of deployments in lines. */
export const PlatformFormSchema = LtiPlatformSettingsSchema.extend({
  deploymentIds: z
    .string()
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .pipe(LtiPlatformSettingsSchema.shape.deploymentIds),
});

/** The values with which the form begins: those of a platform, or none. */
export function platformValues(platform: LtiPlatform | null): z.input<typeof PlatformFormSchema> {
  if (platform === null) {
    return {
      ...{ name: '', issuer: '', clientId: '', authUrl: '', tokenUrl: '', jwksUrl: '', deploymentIds: '' },
      makesTeachers: true,
    };
  }
  const { name, issuer, clientId, authUrl, tokenUrl, jwksUrl, deploymentIds, makesTeachers } = platform;
  return {
    ...{ name, issuer, clientId, authUrl, tokenUrl, jwksUrl, makesTeachers },
    deploymentIds: deploymentIds.join('\n'),
  };
}
