const fs = require('node:fs');

for (const path of [
  '/workspace/left-behind',
  '/tmp/left-behind',
  '/dev/shm/left-behind',
  '/usr/lib/crucible/launch.cjs',
  '/usr/lib/node_modules/x',
]) {
  try {
    fs.writeFileSync(path, 'console.log("left behind")');
    if (path.startsWith('/usr')) console.log('ALLOWED', path);
  } catch {}
}
globalThis.leftBehind = true;
Object.prototype.leftBehind = true;
console.log('planted');
