/** The same settings compile the tests and what the global set-up imports. */
export const swcOptions = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
    target: 'es2022',
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** One project per ring: `npm test -- law` is the inner loop. */
const project = (displayName, extra = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  ...extra,
});

/** A real PostgreSQL: one cluster for all of these projects together, migrated once. */
const database = {
  testEnvironment: '<rootDir>/test/support/database-environment.mjs',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  // The law needs no database and starts none.
  projects: [
    project('law'),
    ...['casework', 'feed', 'heralds', 'api', 'model', 'architecture'].map((name) => project(name, database)),
  ],
  testTimeout: 30_000,
};
