import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { formatNoteKey, openNote, parseNoteKey, type NoteKey, type NoteSigner, signNote } from './note.ts';
import { noteKeyOf, noteSigner } from './note-key.ts';

/**
 * These values come from golang.org/x/mod/sumdb/note, the first implementation, and from the ports of it that follow
 * the C2SP specification.
 */
const PUBLISHED = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note: [
    'If you think cryptography is the answer to your problem,',
    "then you don't know what your problem is.",
    '',
    '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
    '',
  ].join('\n'),
};

function signer(name: string): { key: NoteKey; sign: NoteSigner } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { key: noteKeyOf(name, publicKey), sign: noteSigner(privateKey) };
}
const published = (): NoteKey => {
  const key = parseNoteKey(PUBLISHED.key);
  if (key === null) throw new Error('the published key does not parse');
  return key;
};

describe('a signed note', () => {
  it('of the published example verifies under the published key', async () => {
    expect(formatNoteKey(published())).toBe(PUBLISHED.key);
    expect(await openNote(PUBLISHED.note, [published()])).toMatchObject({ ok: true });
  });

  it.each([
    ['another text', PUBLISHED.note.replace('answer', 'Answer'), 'NOTE_SIGNATURE_INVALID'],
    ['another signature', PUBLISHED.note.replace('x08go/ZJ', 'x08go/ZK'), 'NOTE_SIGNATURE_INVALID'],
    ['a signature of another key', PUBLISHED.note.replace('x08go', 'x08gp'), 'NOTE_UNSIGNED'],
    ['another name', PUBLISHED.note.replace('PeterNeumann', 'Peter'), 'NOTE_UNSIGNED'],
    ['no empty line', PUBLISHED.note.replace('\n\n', '\n'), 'NOTE_MALFORMED'],
    ['a hyphen for the dash', PUBLISHED.note.replace('\u2014', '-'), 'NOTE_MALFORMED'],
    ['a line after the signatures', `${PUBLISHED.note}more`, 'NOTE_MALFORMED'],
    ['nothing', '', 'NOTE_MALFORMED'],
  ])('with %s is refused', async (_, note, reason) => {
    expect(await openNote(note, [published()])).toEqual({ ok: false, reason });
  });

  it('is opened by whoever knows one of its signers, and by nobody else', async () => {
    const [one, other] = [signer('example.com/one'), signer('example.com/other')];
    const note = await signNote('What both say\n', one.key, one.sign);
    const [, second = ''] = (await signNote('What both say\n', other.key, other.sign)).split('\n\n');
    const both = note + second;
    expect(await openNote(both, [other.key])).toEqual({ ok: true, text: 'What both say\n', signers: [other.key] });
    expect(await openNote(note, [other.key])).toEqual({ ok: false, reason: 'NOTE_UNSIGNED' });
  });

  it('is not made of a text that would read as its own signature', async () => {
    const { key, sign: by } = signer('example.com/one');
    await expect(signNote('no line feed', key, by)).rejects.toThrow(RangeError);
    await expect(signNote('a\rb\n', key, by)).rejects.toThrow(RangeError);
  });
});

describe('a key as one line', () => {
  it.each([
    ['an id that is not its own', PUBLISHED.key.replace('c74f20a3', 'c74f20a4')],
    ['another algorithm', PUBLISHED.key.replace('+AR', '+AB')],
    ['a name with a space', PUBLISHED.key.replace('Peter', 'Peter ')],
    ['half of its bytes', PUBLISHED.key.slice(0, 40)],
  ])('with %s is no key', (_, text) => {
    expect(parseNoteKey(text)).toBeNull();
  });
});

describe('a checkpoint', () => {
  const root = Buffer.alloc(32, 7);

  it('says what it was signed for', async () => {
    const { key, sign: by } = signer('comity.example/PE');
    const note = await signCheckpoint({ size: 12, root }, key, by);
    expect(note.split('\n').slice(0, 4)).toEqual(['comity.example/PE', '12', root.toString('base64'), '']);
    expect(await openCheckpoint(note, key)).toEqual({
      ok: true,
      checkpoint: { origin: 'comity.example/PE', size: 12, root: new Uint8Array(root) },
    });
  });

  it.each([
    ['a size with a leading zero', 'comity.example/PE\n012\nROOT\n', 'CHECKPOINT_MALFORMED'],
    ['a size beyond safe integers', 'comity.example/PE\n9007199254740993\nROOT\n', 'CHECKPOINT_MALFORMED'],
    ['a short root', 'comity.example/PE\n12\nAAAA\n', 'CHECKPOINT_MALFORMED'],
    ['another log', 'comity.example/CL\n12\nROOT\n', 'ORIGIN_MISMATCH'],
  ])('that is signed and has %s is refused', async (_, text, reason) => {
    const { key, sign: by } = signer('comity.example/PE');
    const note = await signNote(text.replace('ROOT', root.toString('base64')), key, by);
    expect(await openCheckpoint(note, key)).toEqual({ ok: false, reason });
  });

  it('is not signed for a tree that cannot be', () => {
    const { key, sign: by } = signer('comity.example/PE');
    expect(() => signCheckpoint({ size: -1, root }, key, by)).toThrow(RangeError);
    expect(() => signCheckpoint({ size: 1, root: root.subarray(1) }, key, by)).toThrow(RangeError);
  });
});
