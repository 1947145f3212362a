/**
 * Checkpoints (C2SP tlog-checkpoint): a signed statement that the log `origin` had this root at this size. Two
 * checkpoints of one log that no consistency proof connects are the proof that its past was rewritten.
 */
import { HASH_BYTES } from './hash.ts';
import { openNote, signNote, type NoteFault, type NoteKey, type NoteSigner } from './note.ts';

export interface Checkpoint {
  /** Name of the log. Here: the name of the organization's key, so that one name stands for both. */
  readonly origin: string;
  /** The log has this many leaves. */
  readonly size: number;
  /** The value has 32 bytes. */
  readonly root: Uint8Array;
}

export type CheckpointFault =
  | NoteFault
  | 'CHECKPOINT_MALFORMED'
  | /** The signature is good, but the checkpoint is of another log. */ 'ORIGIN_MISMATCH';

export type OpenedCheckpoint = { ok: true; checkpoint: Checkpoint } | { ok: false; reason: CheckpointFault };

/** Throws RangeError on a size or root that no log has. */
export function signCheckpoint(head: Omit<Checkpoint, 'origin'>, key: NoteKey, sign: NoteSigner): Promise<string> {
  const { size, root } = head;
  if (!Number.isSafeInteger(size) || size < 0 || root.length !== HASH_BYTES)
    throw new RangeError('a checkpoint has a natural size and a root of 32 bytes');
  return signNote(`${key.name}\n${String(size)}\n${Buffer.from(root).toString('base64')}\n`, key, sign);
}

/** Extension lines after the third are allowed by the specification, covered by the signature, and not read here. */
export async function openCheckpoint(note: string, key: NoteKey): Promise<OpenedCheckpoint> {
  const opened = await openNote(note, [key]);
  if (!opened.ok) return opened;
  const [origin = '', size = '', encoded = '', ...rest] = opened.text.split('\n');
  const root = Buffer.from(encoded, 'base64');
  const isWhole = rest.at(-1) === '' && !rest.slice(0, -1).includes('');
  const isCount = /^(0|[1-9][0-9]{0,15})$/.test(size) && Number.isSafeInteger(Number(size));
  if (!isWhole || !isCount || root.length !== HASH_BYTES || root.toString('base64') !== encoded)
    return { ok: false, reason: 'CHECKPOINT_MALFORMED' };
  if (origin !== key.name) return { ok: false, reason: 'ORIGIN_MISMATCH' };
  return { ok: true, checkpoint: { origin, size: Number(size), root: new Uint8Array(root) } };
}
