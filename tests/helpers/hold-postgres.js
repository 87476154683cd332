// Run as a process of its own: takes a share of the embedded PostgreSQL in the folder of its second argument, by the
// compiled module of its first, prints how to reach it, and holds it until told "release" or "exit".
const [, , modulePath, dataDir] = process.argv;
const { acquirePostgres } = require(modulePath);

const print = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

// Ctrl-C is the server's business here, not this process's.
process.on('SIGINT', () => print({ interrupted: true }));

acquirePostgres({ dataDir }).then(
  (lease) => {
    process.once('exit', () => lease.releaseSync());
    process.stdin.on('data', async (line) => {
      if (String(line).trim() === 'release') await lease.release();
      process.exit(0);
    });
    print({ url: lease.url });
  },
  (error) => {
    print({ error: error.message });
    process.exit(1);
  },
);
