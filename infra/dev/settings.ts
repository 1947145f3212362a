/**
 * The settings of the local run are parsed once. The apps' own configuration is built from them in `environment.ts`.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Seed, SEEDS } from './seed-choice.ts';
import { Sentence } from './sentence.ts';

/** This is the folder of package.json. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface Settings {
  /** This is the absolute path of the data directory (COMITY_HOME). */
  home: string;
  /** This is the first of eleven ports (COMITY_PORT). */
  basePort: number;
  /** Downloads are kept between runs under this absolute path (COMITY_CACHE). */
  cache: string;
  /** The demo keeps its sealed package under this absolute path. */
  demo: string;
  /** The person provides this Temporal CLI (COMITY_TEMPORAL_BINARY); it is null where they name none. */
  temporalBinary: string | null;
  /** What a new installation begins with (COMITY_SEED); it is null where the person does not say. */
  seed: Seed | null;
  /** These are the folders of the PATH, in order. */
  path: string[];
}

/** Throws `Sentence` for a port that cannot be one, and for a seed that there is not. Relative paths count from the current directory. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const basePort = Number(environment['COMITY_PORT'] || '4600');
  if (!Number.isInteger(basePort) || basePort < 1024 || basePort > 65_500)
    throw new Sentence('COMITY_PORT must be a whole number from 1024 to 65500.');
  const asked = environment['COMITY_SEED'] || null;
  const seed = SEEDS.find((one) => one === asked) ?? null;
  if (asked !== seed) throw new Sentence(`COMITY_SEED must be one of ${SEEDS.join(', ')}.`);
  const given = environment['COMITY_TEMPORAL_BINARY'];
  return {
    home: resolve(environment['COMITY_HOME'] || `${PROJECT}/.comity`),
    basePort,
    cache: resolve(environment['COMITY_CACHE'] || `${PROJECT}/.cache`),
    demo: `${PROJECT}/.comity-demo`,
    temporalBinary: given ? resolve(given) : null,
    seed,
    path: (environment['PATH'] ?? '').split(':').filter((folder) => folder !== ''),
  };
}

/**
 * Returns what a child inherits from the terminal: everything but settings of Comity, which each child is given by
 * name.
 */
export function inherited(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('COMITY_')));
}
