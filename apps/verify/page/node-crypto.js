/** Gives the check what it needs of node:crypto in a browser: hashes that take their input piece by piece. */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Buffer } from 'buffer';

const HASHES = { sha1, sha256 };

export function createHash(name) {
  const hash = HASHES[name].create();
  return {
    update(data) {
      hash.update(typeof data === 'string' ? Buffer.from(data, 'utf8') : data);
      return this;
    },
    digest(encoding) {
      const digest = Buffer.from(hash.digest());
      return encoding === undefined ? digest : digest.toString(encoding);
    },
  };
}
