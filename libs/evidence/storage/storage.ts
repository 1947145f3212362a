/**
 * Where sealed bytes lie. Objects are written whole or not at all and never changed: what grows is the number of objects
 * of a file, not an object. So no reader ever sees half of anything, and a process that is killed leaves a whole object
 * or none. A storage knows neither keys nor names of people: it holds ciphertext under names that we make.
 *
 * Names are `folder/…/object`, each step of lower-case letters, digits and hyphens.
 */
export interface StoredObject {
  name: string;
  /** Bytes. */
  size: number;
}

export interface EvidenceStorage {
  /** Resolves only when the object would survive a loss of power. The same name again replaces the object whole. */
  put(name: string, pieces: readonly Uint8Array[]): Promise<void>;
  /** Bytes `from` to before `to` of the object. Throws `EvidenceDamaged` if it is not there or shorter. */
  get(name: string, from: number, to: number): Promise<Buffer>;
  /** Objects directly in `folder`, by name; none if there is no such folder. */
  list(folder: string): Promise<StoredObject[]>;
  /** What is not there counts as removed. */
  remove(names: readonly string[]): Promise<void>;
  /** Bytes that can still be written; null where the storage has no bound that it could tell. */
  freeBytes(): Promise<number | null>;
}

const NAME = /^[0-9a-z-]+(\/[0-9a-z-]+)*$/;

/** Throws for anything that was not made here; nothing that a person typed MUST ever become part of a name. */
export function requireName(name: string): string {
  if (!NAME.test(name)) throw new Error('This is no name of a stored object');
  return name;
}

export type DamageCode = 'OBJECT_MISSING' | 'SEAL_BROKEN' | 'TRUNCATED';

/** What is stored is not what was written. Nobody but an operator with a copy can mend it. */
export class EvidenceDamaged extends Error {
  override readonly name = 'EvidenceDamaged';
  constructor(
    readonly code: DamageCode,
    what: string,
  ) {
    super(`${code}: ${what}`);
  }
}

/** No room is left in the storage. What was acknowledged is kept; the upload may go on when there is room. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}
