/**
 * A signed note (C2SP signed-note) is a text with one line per signer under it, so that a person can read what was
 * signed and any tool of the transparency world can check it. Signatures are Ed25519 (RFC 8032), type byte 0x01.
 *
 *   <text, ends in a line feed>
 *   <empty line>
 *   — <key name> <base64(key id, 4 bytes ‖ signature, 64 bytes)>
 *
 * A signature by a key that the reader does not know proves nothing and is ignored; one by a known key that does not
 * verify makes the whole note invalid.
 */
import { createHash } from 'node:crypto';

const ED25519 = 0x01;
const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const ID_BYTES = 4;
const SIGNATURE_LINE = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;
const VERIFIER_KEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u;
const MAX_SIGNATURES = 16;

export interface NoteKey {
  /**
   * The name holds no white space and no plus sign; by convention it is an address without scheme, e.g.
   * `comity.example/PE`.
   */
  readonly name: string;
  /** The value has 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** Signs with the private half of a `NoteKey`: 64 bytes of Ed25519 over exactly these bytes. */
export type NoteSigner = (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;

export type NoteFault =
  'NOTE_MALFORMED' | /** None of the given keys signed it. */ 'NOTE_UNSIGNED' | 'NOTE_SIGNATURE_INVALID';

export type OpenedNote = { ok: true; text: string; signers: NoteKey[] } | { ok: false; reason: NoteFault };

/** Writes the key as one line, `<name>+<id in hex>+<base64(0x01 ‖ public key)>`, which people pin and pass on. */
export function formatNoteKey(key: NoteKey): string {
  return `${key.name}+${keyId(key).toString('hex')}+${typed(key.publicKey).toString('base64')}`;
}

/**
 * Reads such a line. Returns null for anything but a well-formed Ed25519 key whose id follows from its name and bytes.
 */
export function parseNoteKey(text: string): NoteKey | null {
  const [, name, id, encoded] = VERIFIER_KEY.exec(text) ?? [];
  if (name === undefined || encoded === undefined) return null;
  const bytes = decode(encoded);
  if (bytes?.length !== PUBLIC_KEY_BYTES + 1 || bytes[0] !== ED25519) return null;
  const key = { name, publicKey: new Uint8Array(bytes.subarray(1)) };
  return keyId(key).toString('hex') === id ? key : null;
}

/** Throws RangeError for a text that no note can carry: that is a bug of the caller. */
export async function signNote(text: string, key: NoteKey, sign: NoteSigner): Promise<string> {
  if (!isNoteText(text)) throw new RangeError('a note ends in a line feed and has no other control characters');
  const signature = await sign(Buffer.from(text, 'utf8'));
  return `${text}\n\u2014 ${key.name} ${Buffer.concat([keyId(key), signature]).toString('base64')}\n`;
}

/** `keys` are those that the reader trusts; `signers` are the ones among them that signed. */
export async function openNote(note: string, keys: readonly NoteKey[]): Promise<OpenedNote> {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2).split('\n');
  if (end < 0 || !isNoteText(text) || lines.pop() !== '' || lines.length === 0 || lines.length > MAX_SIGNATURES)
    return fault('NOTE_MALFORMED');
  const signers: NoteKey[] = [];
  for (const line of lines) {
    const [, name, encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
    const bytes = decode(encoded);
    if (name === undefined || bytes === null || bytes.length <= ID_BYTES) return fault('NOTE_MALFORMED');
    const key = keys.find((one) => one.name === name && keyId(one).equals(bytes.subarray(0, ID_BYTES)));
    if (key === undefined) continue;
    if (!(await isSignedBy(key, text, bytes.subarray(ID_BYTES)))) return fault('NOTE_SIGNATURE_INVALID');
    signers.push(key);
  }
  return signers.length === 0 ? fault('NOTE_UNSIGNED') : { ok: true, text, signers };
}

/** Computes the key id, the first four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ public key). */
function keyId({ name, publicKey }: NoteKey): Buffer {
  return createHash('sha256').update(`${name}\n`).update(typed(publicKey)).digest().subarray(0, ID_BYTES);
}

const typed = (publicKey: Uint8Array): Buffer => Buffer.concat([Uint8Array.of(ED25519), publicKey]);

/**
 * The check uses the Web Cryptography interface, which browsers have too, so it also runs on a page without a network.
 */
async function isSignedBy({ publicKey }: NoteKey, text: string, signature: Uint8Array): Promise<boolean> {
  if (signature.length !== SIGNATURE_BYTES) return false;
  const key = await crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new TextEncoder().encode(text));
}

const isNoteText = (text: string): boolean => text.endsWith('\n') && !/[\p{Cc}\uFFFD]/u.test(text.replaceAll('\n', ''));

/** Returns null unless the text is the one base64 form of its bytes. */
function decode(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return text !== '' && bytes.toString('base64') === text ? bytes : null;
}

const fault = (reason: NoteFault): OpenedNote => ({ ok: false, reason });
