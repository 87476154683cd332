// npm run test:links: only the model-based test of the links. `-- --runs 2000` plays more sequences than npm test does,
// `-- --seed 7` those of a run before.
import { main } from './lib/main.mjs';
import { playModel } from './lib/model-test.mjs';

const variables = { runs: 'LINKS_RUNS', seed: 'LINKS_SEED' };
await main(() => playModel('tests/integration/links/model', variables, process.argv.slice(2)));
