// Required ahead of a program that is measured, with --expose-gc: on SIGUSR2 it says on its file descriptor 3 what memory it
// holds, garbage not counted.
const fs = require('node:fs');

process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  fs.writeSync(3, `${heapUsed + external}\n`);
});
