/**
 * A secret stands in a file, because the environment of a process is read by its children, by crash reports and by
 * whoever may list processes: COMITY_MASTER_KEY_FILE names the file whose content COMITY_MASTER_KEY would have held.
 */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Fault } from './open-network.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const SUFFIX = '_FILE';
const secrets = new WeakSet<z.ZodType>();

/** Says that who reads this value can do what Comity can do. */
export function secret<T extends z.ZodType>(schema: T): T {
  secrets.add(schema);
  return schema;
}

/** Returns the names of the secrets among the variables of a program. */
export function secretsIn(shape: Readonly<Record<string, z.ZodType>>): string[] {
  return Object.keys(shape).filter((name) => secrets.has(shape[name] as z.ZodType));
}

/** The variable that names the file of a secret. */
export const fileOf = (name: string): string => name + SUFFIX;

export interface Opened {
  given: Record<string, string>;
  faults: Fault[];
}

/** Puts the content of each file, without its last line break, in the place of its variable. Empty values count as absent. */
export function withSecretFiles(names: readonly string[], environment: Environment): Opened {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value) given[name] = value;
  const faults: Fault[] = [];
  for (const name of names) {
    const path = given[fileOf(name)];
    if (path === undefined) continue;
    const content = contentOf(path);
    if (given[name] !== undefined) faults.push([fileOf(name), `must not stand beside ${name}: give one of the two`]);
    else if (content === null) faults.push([fileOf(name), 'must be a file that can be read']);
    else given[name] = content;
  }
  return { given, faults };
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch {
    return null;
  }
}
