import { basename } from 'node:path/posix';

/** Programs that no image has a use for and that would help whoever breaks out of a program. */
const UNWANTED =
  /(^|\/)(sh|bash|dash|busybox|apt|apt-get|dpkg|pip\d?|npm|gcc|cc|ld|make|perl|su|sudo|mount|curl|wget)$/;
const UNWANTED_FOLDERS = /(^|\/)s?bin\//;

/**
 * Whether a file of an image is such a program, and none of those that its languages need.
 *
 * @param {string} path
 * @param {readonly string[]} [keeps] names of programs
 */
export function isUnwanted(path, keeps = []) {
  return UNWANTED_FOLDERS.test(path) && UNWANTED.test(path) && !keeps.includes(basename(path));
}
