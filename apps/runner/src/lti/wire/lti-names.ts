const CORE = 'https://purl.imsglobal.org/spec/lti/claim';
const DEEP_LINKING = 'https://purl.imsglobal.org/spec/lti-dl/claim';
const ROLE = 'http://purl.imsglobal.org/vocab/lis/v2/membership';

/** Names of the standard. */
export const CLAIMS = {
  messageType: `${CORE}/message_type`,
  version: `${CORE}/version`,
  deploymentId: `${CORE}/deployment_id`,
  roles: `${CORE}/roles`,
  context: `${CORE}/context`,
  resourceLink: `${CORE}/resource_link`,
  custom: `${CORE}/custom`,
  scores: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  members: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  deepLinking: `${DEEP_LINKING}/deep_linking_settings`,
  contentItems: `${DEEP_LINKING}/content_items`,
  data: `${DEEP_LINKING}/data`,
} as const;

export const SCOPES = {
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  members: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;

export const MEDIA_TYPES = {
  score: 'application/vnd.ims.lis.v1.score+json',
  members: 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json',
} as const;

export const LTI_VERSION = '1.3.0';

/** Roles within a course; platforms may also send the short names. */
export const ROLES = {
  instructor: [`${ROLE}#Instructor`, 'Instructor'],
  assistant: [`${ROLE}/Instructor#TeachingAssistant`, `${ROLE}#TeachingAssistant`],
  learner: [`${ROLE}#Learner`, 'Learner'],
} as const;
