/** These tests concern line breaks, characters that cannot be stored, and characters that nobody sees. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hiddenCharacters, strangeCharacter, withHiddenShown, withLineFeeds, withoutHidden } from './writing.ts';

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

  it.each([
    ['ana\u200cperez', 'U+200C'],
    ['ana\u200dperez', 'U+200D'],
    ['\u0645\u200cx', 'U+200C'],
    ['ana\ufe0f', 'U+FE0F'],
    ['1\ufe0f', 'U+FE0F'],
    ['ana\ufe00@example.com', 'U+FE00'],
    ['ana\u{e0100}', 'U+E0100'],
    ['❤\u{e01ef}', 'U+E01EF'],
    ['❤\ufe0f\ufe0e', 'U+FE0E'],
  ])('%j are found where they show in nothing', (text, code) => {
    expect(hiddenCharacters(text)).toEqual([code]);
    expect(withHiddenShown(text)).toContain(`[${code}]`);
  });

  it('leave nothing to be found once they are left out', () => {
    const unit = fc.constantFrom(
      ...Array.from('aم1#葛❤👩\u200b\u200c\u200d\ufe0f\ufe00\u{e0100}\u20e3\u094d\u{1f3fd}\u202e'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const left = withoutHidden(units.join(''));
        expect([hiddenCharacters(left), withoutHidden(left)]).toEqual([[], left]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are none where a script or a picture is written with them', () => {
    for (const text of [
      'क्\u200dष',
      'ക്\u200dഷ',
      '👩🏽\u200d⚕\ufe0f',
      '❤\ufe0f\u200d🔥',
      '1\ufe0f\u20e3',
      '葛\u{e0100}',
      '≨\ufe00',
    ])
      expect([text, hiddenCharacters(text), withoutHidden(text), withHiddenShown(text)]).toEqual([
        text,
        [],
        text,
        text,
      ]);
    expect(hiddenCharacters('\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 👨\u200d👩\u200d👧')).toEqual([]);
  });
});
