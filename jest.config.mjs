/** Sources are ES modules in TypeScript, compiled by swc: here by @swc/jest, for Node by infra/sources. */
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  // What was compiled from a source is found again by the digest of that source.
  cacheDirectory: '<rootDir>/.cache/jest',
  modulePathIgnorePatterns: ['<rootDir>/.comity', '<rootDir>/.cache'],
};

/** All tests of such a project share one running installation. */
const onInstallation = {
  globalSetup: '<rootDir>/test/setup/installation.ts',
  globalTeardown: '<rootDir>/test/setup/stop-installation.ts',
};

export default {
  // Ends what hangs; no test relies on it. Machines that many share are slow.
  testTimeout: 300_000,
  testSequencer: '<rootDir>/test/setup/long-first.mjs',
  projects: [
    {
      ...shared,
      displayName: 'rooms',
      testMatch: [
        '<rootDir>/{apps,libs,workflows,infra}/**/*.test.ts',
        '<rootDir>/test/{lifecycle,boundaries,gallery,commits,bench}/**/*.test.ts',
        '<rootDir>/test/faults/oracle.test.ts',
      ],
    },
    {
      ...shared,
      ...onInstallation,
      displayName: 'stories',
      testMatch: ['<rootDir>/test/stories/**/*.test.ts'],
    },
    { ...shared, ...onInstallation, displayName: 'attacks', testMatch: ['<rootDir>/test/attacks/**/*.test.ts'] },
    { ...shared, ...onInstallation, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
    // Tools of others check what we made: openssl, unzip, sha256sum, and Python packages in the project's cache.
    { ...shared, displayName: 'conformance', testMatch: ['<rootDir>/test/conformance/**/*.test.ts'] },
    // Installations of their own: nobody else can work while their parts are killed or hang.
    {
      ...shared,
      displayName: 'faults',
      testMatch: ['<rootDir>/test/faults/{kill,kill-evidence,outage,unheard}.test.ts'],
    },
  ],
};
