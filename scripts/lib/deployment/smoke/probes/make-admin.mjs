/** Runs inside the API's container: makes somebody with INPUT's e-mail and password an admin, and prints what was said. */
import { spawnSync } from 'node:child_process';

const { email, password } = JSON.parse(process.env.INPUT);
const { status, stdout, stderr } = spawnSync('node', ['src/admin-main.ts', email, '--password-stdin'], {
  input: password,
  encoding: 'utf8',
});
console.log(JSON.stringify({ status, said: `${stdout}${stderr}` }));
