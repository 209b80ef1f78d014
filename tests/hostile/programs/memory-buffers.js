// Outside of the heap that the engine of the language limits by itself.
const hoard = [];
for (;;) hoard.push(Buffer.alloc(8 * 1024 * 1024, 1));
