/** These tests concern line breaks, characters that cannot be stored, and characters that nobody sees. */
import { describe, expect, it } from '@jest/globals';
import { hiddenCharacters, strangeCharacter, withLineFeeds, withoutHidden } from './writing.ts';

describe('case D9: characters that word processors leave behind', () => {
  it('become line breaks where they are line breaks there', () => {
    expect(withLineFeeds('one\u000btwo\r\nthree\u2028four\rfive\u0085six')).toBe('one\ntwo\nthree\nfour\nfive\nsix');
  });

  it('are named with their place where they cannot be stored', () => {
    expect(strangeCharacter('first\nsec\u0007ond')).toEqual({ code: 'U+0007', line: 2, column: 4 });
    expect(strangeCharacter('half \ud83d of a pair')).toEqual({ code: 'U+D83D', line: 1, column: 6 });
    expect(strangeCharacter('tab\tand\nline 😀')).toBeNull();
  });
});

describe('case C6: characters that nobody sees', () => {
  it('are found and can be left out', () => {
    expect(hiddenCharacters('user\u202egpj.exe\u200b\u200b')).toEqual(['U+202E', 'U+200B']);
    expect(withoutHidden('ana\u200b@example.com')).toBe('ana@example.com');
  });

  it('are none where a script or a picture is written with them', () => {
    expect(hiddenCharacters('\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 👨\u200d👩\u200d👧')).toEqual([]);
  });
});
