import type { Queryable } from '../queue/job.ts';

/** Security updates of a month are missing by then. */
export const STALE_IMAGE_DAYS = 30;

const LIST_STALE_IMAGES = `
  SELECT executor_image.name
  FROM executor_image JOIN image_version ON image_version.id = executor_image.current_version_id
  WHERE executor_image.is_enabled AND image_version.built_at < now() - $1 * interval '1 day'
  ORDER BY executor_image.name`;

/** The names of the enabled images whose current version was built more than a month ago. */
export async function listStaleImages({ pool }: { pool: Queryable }): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(LIST_STALE_IMAGES, [STALE_IMAGE_DAYS]);
  return rows.map(({ name }) => name);
}
