/**
 * A storage holds sealed bytes. Objects are written whole or not at all and never changed: a file grows by more
 * objects, not by longer ones. So no reader ever sees half of anything, and a process that is killed leaves a whole
 * object or none. A storage knows neither keys nor names of people: it holds ciphertext under names that this project
 * makes.
 *
 * Names have the form `folder/…/object`, each step of lower-case letters, digits and hyphens.
 */
export interface StoredObject {
  name: string;
  /** The size is in bytes. */
  size: number;
}

export interface EvidenceStorage {
  /**
   * Resolves only when the object would survive a loss of power. Putting the same name again replaces the object whole.
   */
  put(name: string, pieces: readonly Uint8Array[]): Promise<void>;
  /** Reads the bytes from `from` to before `to` of the object. Throws `EvidenceDamaged` if it is missing or shorter. */
  get(name: string, from: number, to: number): Promise<Buffer>;
  /** Lists the objects directly in `folder`, sorted by name; a folder that does not exist holds none. */
  list(folder: string): Promise<StoredObject[]>;
  /** Removes the objects; a missing object counts as removed. */
  remove(names: readonly string[]): Promise<void>;
  /** Returns how many bytes can still be written; null where the storage has no bound that it could report. */
  freeBytes(): Promise<number | null>;
}

const NAME = /^[0-9a-z-]+(\/[0-9a-z-]+)*$/;

/** Throws for any name that was not made here; nothing that a person typed MUST ever become part of a name. */
export function requireName(name: string): string {
  if (!NAME.test(name)) throw new Error('This is no name of a stored object');
  return name;
}

export type DamageCode = 'OBJECT_MISSING' | 'SEAL_BROKEN' | 'TRUNCATED';

/** Reports that what is stored is not what was written. Only an operator with a copy can mend it. */
export class EvidenceDamaged extends Error {
  override readonly name = 'EvidenceDamaged';
  constructor(
    readonly code: DamageCode,
    what: string,
  ) {
    super(`${code}: ${what}`);
  }
}

/**
 * Reports that no room is left in the storage. What was acknowledged is kept; the upload may resume when there is room.
 */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}
