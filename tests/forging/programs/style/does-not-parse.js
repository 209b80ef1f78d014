// What cannot be read has no problems.
const = 1
