/** Tests get this environment from their surroundings. */
import { inherited, readSettings } from './settings.ts';

/**
 * Tests run in homes of their own; of a person's settings only the place of the Temporal server and a seed are passed
 * on.
 */
export function testEnvironment(): NodeJS.ProcessEnv {
  const { cache, temporalBinary } = readSettings({ ...process.env, COMITY_PORT: undefined });
  const { COMITY_FAULT_SEED: seed } = process.env;
  return {
    ...inherited(),
    COMITY_CACHE: cache,
    ...(temporalBinary === null ? {} : { COMITY_TEMPORAL_BINARY: temporalBinary }),
    ...(seed === undefined ? {} : { COMITY_FAULT_SEED: seed }),
  };
}
