import { setTimeout } from 'node:timers/promises';

/**
 * Has a Strapi that is loaded listen on a free port, tells the process that started it the port and a token that may do
 * anything, and goes on answering it: `statements` how many it has sent to the database since it was last asked
 * (BEGIN and COMMIT aside), `stop`
 * by ending.
 */
export async function serveStrapi(strapi) {
  let statements = 0;
  strapi.db.connection.on('query', ({ sql }) => {
    if (!/^(BEGIN|COMMIT)/.test(sql)) statements += 1;
  });
  const { accessKey: token } = await strapi.service('admin::api-token').create({
    ...{ name: 'For the benchmark', description: '', type: 'full-access', lifespan: null },
  });
  strapi.server.mount();
  strapi.server.httpServer.listen(0, '127.0.0.1', () => {
    process.send({ port: strapi.server.httpServer.address().port, token });
  });
  process.on('message', async (message) => {
    if (message === 'statements') {
      process.send({ statements });
      statements = 0;
      return;
    }
    // What Strapi still loads for the events of the last write.
    await setTimeout(1000);
    await strapi.destroy();
    process.exit(0);
  });
}
