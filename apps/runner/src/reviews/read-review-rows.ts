import type { GradingStatus } from '@crucible/contracts/grading';
import type { Pool } from 'pg';

/** A submission of an assignment as the database knows it. */
export type StoredReviewRow = {
  submissionId: string;
  personId: string;
  name: string;
  email: string | null;
  sectionId: string | null;
  sectionName: string | null;
  number: number;
  versionNumber: number;
  language: string;
  createdAt: Date;
  isForgiven: boolean;
  /** Of the grading that counts, or else of the last one that could have. */
  status: GradingStatus | null;
  points: number | null;
  maxPoints: number | null;
  comments: number;
  rubricPoints: number;
  isLatest: boolean;
};

/** Everything that was handed in for an assignment, by name, the newest of each person first. */
export async function readReviewRows(
  { pool }: { pool: Pick<Pool, 'query'> },
  assignmentId: string,
): Promise<StoredReviewRow[]> {
  const { rows } = await pool.query<StoredReviewRow>(SQL, [assignmentId]);
  return rows;
}

const SQL = `
  SELECT submission.id AS "submissionId", submission.person_id AS "personId",
         coalesce(person.name, person.email, '') AS name, person.email,
         section.id AS "sectionId", section.name AS "sectionName",
         submission.number, version.number AS "versionNumber", submission.language,
         submission.created_at AS "createdAt", submission.forgiven_at IS NOT NULL AS "isForgiven",
         grading.status::text AS status, counting.points, counting.max_points AS "maxPoints",
         (SELECT count(*)::int FROM submission_comment AS comment
          WHERE comment.submission_id = submission.id) AS comments,
         (SELECT coalesce(sum(item.points), 0) FROM rubric_mark AS mark
          JOIN rubric_item AS item ON item.id = mark.rubric_item_id
          WHERE mark.submission_id = submission.id AND item.archived_at IS NULL) AS "rubricPoints",
         submission.number = max(submission.number) OVER (PARTITION BY submission.person_id) AS "isLatest"
  FROM submission
  JOIN assignment ON assignment.id = submission.assignment_id
  JOIN assignment_version AS version ON version.id = submission.version_id
  JOIN person ON person.id = submission.person_id
  LEFT JOIN course_member AS member
    ON member.course_id = assignment.course_id AND member.person_id = submission.person_id
  LEFT JOIN section ON section.id = member.section_id
  LEFT JOIN grading_run AS counting ON counting.id = submission.current_grading_id
  LEFT JOIN LATERAL (
    SELECT status FROM grading_run AS run
    WHERE run.submission_id = submission.id AND run.reason IN ('submitted', 'regrade')
    ORDER BY run.id = submission.current_grading_id DESC NULLS LAST, run.created_at DESC
    LIMIT 1
  ) AS grading ON true
  WHERE submission.assignment_id = $1
  ORDER BY name, submission.person_id, submission.number DESC`;
