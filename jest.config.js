// Packages that are ES modules only: Jest's own `require` cannot load them, so they are compiled as the tests are.
const esModules = [
  'bcp-47',
  'd3-[a-z]+',
  'entities',
  'is-alphabetical',
  'is-alphanumerical',
  'is-decimal',
  'marked',
  'parse5',
];

const common = {
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`, '<rootDir>/dist/'],
  // Their exports name an .mjs, which Jest takes for an ES module whatever it is compiled to.
  moduleNameMapper: { '^(d3-(?:dispatch|quadtree|timer))$': '<rootDir>/node_modules/$1/dist/$1.js' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

const withServer = {
  ...common,
  testEnvironment: '<rootDir>/tests/helpers/app-environment.js',
  globalSetup: '<rootDir>/tests/helpers/global-setup.ts',
  globalTeardown: '<rootDir>/tests/helpers/global-teardown.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  // An app that was booted takes memory which only the worker's end gives back.
  workerIdleMemoryLimit: '1.5GB',
  // Only for what hangs: a busy machine may take minutes to import all of the sample content.
  testTimeout: 300_000,
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    { ...withServer, displayName: 'integration', testMatch: ['<rootDir>/tests/integration/**/*.test.ts'] },
    { ...withServer, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
};
