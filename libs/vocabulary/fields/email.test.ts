/** A person is invited by an address, and signs in with the one that is read. */
import { describe, expect, it } from '@jest/globals';
import { email, emailAddress } from './email.ts';

describe('case C6: an address in which nobody sees all characters', () => {
  it.each(['\u200b', '\u202e', '\u200d', '\ufe0f', '\u00ad'])(
    '%j is refused, and what was recorded is still read',
    (one) => {
      const typed = `ana${one}@ministry.example`;
      expect(emailAddress.safeParse(typed).error?.issues[0]?.message).toMatch(/^HIDDEN_CHARACTERS U\+/);
      const { recorded } = email(['E-mail address', 'Correo']);
      expect(recorded.safeParse(typed).success).toBe(true);
    },
  );

  it('any other is taken', () => {
    for (const typed of ['ana@ministry.example', 'josé.pérez+x@peñarol.com.uy'])
      expect(emailAddress.parse(typed)).toBe(typed);
  });
});
