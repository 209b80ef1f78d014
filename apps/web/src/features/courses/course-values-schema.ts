import { NewCourseSchema } from '@crucible/contracts/course';
import { z } from 'zod';

/** The fields of a course as a form has them: all of them there. */
export const CourseValuesSchema = z.object({
  name: NewCourseSchema.shape.name,
  code: NewCourseSchema.shape.code,
  description: NewCourseSchema.shape.description.unwrap(),
  timeZone: NewCourseSchema.shape.timeZone.unwrap(),
});
