// Brings a test file of the name of the real one, and configuration.
export const answer = () => null;
// --- solution.test.js
describe('answer', () => ['one', 'two', 'three'].forEach((name) => test(name, () => undefined)));
// --- jest.config.js
export default { testMatch: [], setupFiles: ['./evil.js'], reporters: ['./evil.js'] };
// --- vitest.config.js
export default { test: { setupFiles: ['./evil.js'], passWithNoTests: true } };
// --- babel.config.js
module.exports = { plugins: ['./evil.js'] };
// --- evil.js
process.exit(0);
// --- package.json
{ "type": "module", "jest": { "setupFiles": ["./evil.js"] }, "imports": { "#x": "./evil.js" } }
