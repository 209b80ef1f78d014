import type { JWTPayload } from 'jose';

/** Somebody with an account on the platform, and what they are in its course. */
export type PlatformUser = {
  subject: string;
  name?: string;
  email?: string;
  role: 'Instructor' | 'Learner' | 'Mentor';
  status?: 'Active' | 'Inactive';
};

export type Score = { userId: string; scoreGiven?: number; scoreMaximum?: number; timestamp: string };
export type LineItem = { id: string; label: string; scoreMaximum: number; scores: Score[] };
export type ResourceLink = {
  id: string;
  title: string;
  custom: Record<string, string>;
  lineItem: LineItem | null;
};

/** What a launch is for: a link of the course, or that something is to be linked. */
export type Purpose = { link: string } | 'deep_link';

/** How the next launches and services are not as they should be. */
export type Faults = {
  /** Changes what is signed. */
  claims?: (claims: JWTPayload) => JWTPayload;
  /** Signs with a key that is not published. */
  foreignKey?: boolean;
  /** Services answer this status. */
  status?: number;
  /** Scores of these people are answered 404. */
  unknownUsers?: readonly string[];
};

/** A learning platform of one course, which speaks LTI 1.3 and its services to one tool. */
export type Platform = {
  issuer: string;
  clientId: string;
  deploymentId: string;
  context: { id: string; title: string };
  users: Map<string, PlatformUser>;
  links: Map<string, ResourceLink>;
  /** Of the tool: where it answers, and where browsers reach it. */
  tool: { url: string; publicUrl: string };
  faults: Faults;
  /** How many members are on a page. */
  pageSize: number;
  /** What an administrator of the tool types in. */
  registration(): Record<string, unknown>;
  addLink(title: string, custom?: Record<string, string>, scoreMaximum?: number): ResourceLink;
  /** What a browser opens to be launched. */
  openUrl(subject: string, purpose: Purpose): string;
  /** Signs what is asked for at the address of authentication. */
  idToken(query: URLSearchParams): Promise<string>;
  verifyTool(jwt: string, audience: string): Promise<JWTPayload>;
  publicKeys(): Promise<unknown>;
  stop(): Promise<void>;
};
