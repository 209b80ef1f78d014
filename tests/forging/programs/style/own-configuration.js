// Brings configuration of its own.
debugger;
// --- eslint.config.js
export default [{ ignores: ['**/*'] }];
// --- .eslintrc.json
{ "root": true, "rules": {} }
// --- .eslintignore
**/*
// --- package.json
{ "eslintConfig": { "rules": {} } }
