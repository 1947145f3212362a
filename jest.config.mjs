/** Sources are ES modules in TypeScript, run as they are: in Node through the same compiler, here through @swc/jest. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,workflows,infra,test}/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  modulePathIgnorePatterns: ['<rootDir>/.comity', '<rootDir>/.cache'],
};
