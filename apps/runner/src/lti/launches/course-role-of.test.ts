import { expect, it } from 'vitest';
import { courseRoleOf } from './course-role-of.ts';

const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership';
const INSTITUTION = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person';
const SYSTEM = 'http://purl.imsglobal.org/vocab/lis/v2/system/person';

it.each([
  [[`${MEMBERSHIP}#Learner`], 'student'],
  [['Learner'], 'student'],
  [[`${MEMBERSHIP}#Instructor`], 'teacher'],
  [[`${INSTITUTION}#Student`, `${MEMBERSHIP}#Instructor`], 'teacher'],
  [[`${MEMBERSHIP}/Instructor#TeachingAssistant`], 'grader'],
  [[`${MEMBERSHIP}#Instructor`, `${MEMBERSHIP}/Instructor#TeachingAssistant`], 'grader'],
  [[`${MEMBERSHIP}#Learner`, `${MEMBERSHIP}#Instructor`], 'teacher'],
  [[`${INSTITUTION}#Instructor`], null],
  [[`${INSTITUTION}#Administrator`, `${SYSTEM}#SysAdmin`], null],
  [[`${MEMBERSHIP}#Administrator`], null],
  [[`${MEMBERSHIP}#Mentor`], null],
  [['instructor'], null],
  [[], null],
])('%j is %s', (roles, expected) => {
  expect(courseRoleOf(roles)).toBe(expected);
});
