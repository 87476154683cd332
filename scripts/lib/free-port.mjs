import net from 'node:net';

/** The preferred port if it is free, else any free one. */
export async function freePort(preferred, host = '127.0.0.1') {
  return (await tryPort(preferred, host)) ?? (await tryPort(0, host));
}

function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, host, () => {
      const { port: got } = server.address();
      server.close(() => resolve(got));
    });
  });
}
