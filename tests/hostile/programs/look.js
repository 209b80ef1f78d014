const fs = require('node:fs');

const found = ['/workspace', '/tmp', '/dev/shm']
  .flatMap((folder) => fs.readdirSync(folder))
  .filter((name) => name === 'left-behind');
console.log('found', JSON.stringify(found), 'leftBehind' in globalThis, 'leftBehind' in {});
