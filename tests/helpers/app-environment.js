const { createRequire } = require('node:module');
const path = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

/**
 * Node's environment, plus a way out of Jest's sandbox: `requireOutside` loads modules as Node itself does. The app is
 * booted there, so it runs as it does in production, ES modules included, and its packages are loaded once for all
 * test files.
 */
module.exports = class AppEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.requireOutside = createRequire(path.resolve(__dirname, '../../package.json'));
  }

  /** Lets the test's own helpers look at what there is while a failed test's world still stands. */
  async handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure') await this.global.whenTestFails?.(test.name);
  }
};
