import { z } from 'zod';

const IdSchema = z.string().regex(/^[A-Za-z0-9_-]{21}$/, 'That is no id.');

export const PersonIdSchema = IdSchema;
export const CourseIdSchema = IdSchema;
export const AssignmentIdSchema = IdSchema;
export const SubmissionIdSchema = IdSchema;
export const GradingRunIdSchema = IdSchema;
export const BenchmarkIdSchema = IdSchema;
export const BenchmarkVersionIdSchema = IdSchema;
export const CandidateIdSchema = IdSchema;
export const EvaluationIdSchema = IdSchema;
export const LeaderboardEntryIdSchema = IdSchema;
export const ModelEndpointIdSchema = IdSchema;
export const LtiPlatformIdSchema = IdSchema;
export const LtiLaunchIdSchema = IdSchema;
export const LtiConnectionIdSchema = IdSchema;
export const ImageTaskIdSchema = IdSchema;
