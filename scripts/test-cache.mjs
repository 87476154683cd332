// npm run test:cache: only the model-based test of the cache, with two nodes. `-- --steps 10000` plays more than npm test
// does, `-- --seed 7` the steps of a run before.
import { main } from './lib/main.mjs';
import { playModel } from './lib/model-test.mjs';

const variables = { steps: 'CACHE_STEPS', seed: 'CACHE_SEED' };
await main(() => playModel('tests/integration/delivery/cache-model', variables, process.argv.slice(2)));
