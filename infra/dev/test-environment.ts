/** What tests are told by their surroundings. */
import { inherited, readSettings } from './settings.ts';

/** Tests run in homes of their own; of a person's settings only where the Temporal server is found, and a seed, go on. */
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
