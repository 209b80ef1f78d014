/**
 * The rows that jobs serve, joined to a relation `work` that has `kind` and `subject_id`: one of them at most has a row.
 * With it come `ABOUT`, what the job is about for people, and `EVALUATION`, the evaluation that it belongs to.
 */
export const JOIN_SUBJECTS = `
  LEFT JOIN run ON work.kind IN ('run', 'callback') AND run.id = work.subject_id
  LEFT JOIN callback ON work.kind = 'callback' AND callback.run_id = work.subject_id
  LEFT JOIN grading_run ON work.kind = 'grading' AND grading_run.id = work.subject_id
  LEFT JOIN similarity_report ON work.kind = 'similarity' AND similarity_report.id = work.subject_id
  LEFT JOIN lti_link ON work.kind = 'lti_score' AND lti_link.id = work.subject_id
  LEFT JOIN assignment
    ON assignment.id = coalesce(grading_run.assignment_id, similarity_report.assignment_id, lti_link.assignment_id)
  LEFT JOIN evaluation_part ON work.kind = 'evaluation' AND evaluation_part.id = work.subject_id
  LEFT JOIN evaluation ON evaluation.id = coalesce(
    evaluation_part.evaluation_id, CASE WHEN work.kind IN ('evaluation', 'generation') THEN work.subject_id END)
  LEFT JOIN benchmark_version ON benchmark_version.id = evaluation.version_id
  LEFT JOIN benchmark ON benchmark.id = benchmark_version.benchmark_id
  LEFT JOIN image_task ON work.kind = 'image_task' AND image_task.id = work.subject_id
  LEFT JOIN mail ON work.kind = 'mail' AND mail.id = work.subject_id`;

/** Neither code nor what a mail says; of an address only where it leads. */
export const ABOUT = `
  coalesce(
    CASE work.kind
      WHEN 'run' THEN run.language
      WHEN 'callback' THEN substring(callback.url FROM '^[a-z]+://([^/?#]+)')
      WHEN 'mail' THEN mail.to
      WHEN 'image_task' THEN initcap(image_task.kind::text) || coalesce(' ' || image_task.image_name, '')
      ELSE coalesce(assignment.title, benchmark.name)
    END, '')`;

export const EVALUATION = 'evaluation.id';
