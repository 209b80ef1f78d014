import type { Queryable } from '../queue/job.ts';

export type ImageAge = { name: string; ageMs: number };

const LIST_IMAGE_AGES = `
  SELECT executor_image.name, greatest(0, date_part('epoch', now() - image_version.built_at)) * 1000 AS "ageMs"
  FROM executor_image JOIN image_version ON image_version.id = executor_image.current_version_id
  WHERE executor_image.is_enabled
  ORDER BY executor_image.name`;

/** How long ago the current version of each enabled image was built. */
export async function listImageAges({ pool }: { pool: Queryable }): Promise<ImageAge[]> {
  const { rows } = await pool.query<ImageAge>(LIST_IMAGE_AGES);
  return rows;
}
