/** How long what was given up is shown among the dead letters. */
const DEAD_LETTER_DAYS = 7;

const RECENT = `now() - interval '${DEAD_LETTER_DAYS} days'`;

/**
 * What was given up because every attempt failed, by kind. The rows that jobs serve say so themselves: the job is gone
 * then. Samples of an evaluation are told of together.
 */
export const DEAD_LETTERS = `
  SELECT 'run'::job_kind AS kind, id AS subject_id, person_id, finished_at AS failed_at, internal_cause AS cause
  FROM run WHERE status = 'internal_error' AND finished_at > ${RECENT}
  UNION ALL
  SELECT 'grading', id, person_id, finished_at, internal_cause
  FROM grading_run WHERE status = 'internal_error' AND finished_at > ${RECENT}
  UNION ALL
  SELECT 'callback', callback.run_id, run.person_id, callback.failed_at, callback.last_error
  FROM callback JOIN run ON run.id = callback.run_id WHERE callback.failed_at > ${RECENT}
  UNION ALL
  SELECT 'mail', id, NULL, failed_at, last_error FROM mail WHERE failed_at > ${RECENT}
  UNION ALL
  SELECT 'similarity', id, created_by_id, finished_at, internal_cause
  FROM similarity_report WHERE status = 'failed' AND finished_at > ${RECENT}
  UNION ALL
  SELECT 'generation', generation.evaluation_id, evaluation.person_id, generation.finished_at, generation.message
  FROM generation JOIN evaluation ON evaluation.id = generation.evaluation_id
  WHERE generation.state = 'failed' AND generation.finished_at > ${RECENT}
  UNION ALL
  SELECT 'lti_score', id, NULL, failed_at, last_error FROM lti_link WHERE failed_at > ${RECENT}
  UNION ALL
  SELECT 'image_task', id, asked_by_id, finished_at, internal_cause
  FROM image_task WHERE status = 'failed' AND internal_cause IS NOT NULL AND finished_at > ${RECENT}
  UNION ALL
  SELECT 'evaluation', evaluation.id, evaluation.person_id, evaluation.finished_at,
    parts.samples || ' of its samples could not be run.'
  FROM (
    SELECT evaluation_id, sum(internal_errors) AS samples FROM evaluation_part
    WHERE internal_errors > 0 GROUP BY evaluation_id
  ) AS parts JOIN evaluation ON evaluation.id = parts.evaluation_id
  WHERE evaluation.state = 'finished' AND evaluation.finished_at > ${RECENT}`;
