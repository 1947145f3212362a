import { describe, expect, it } from '@jest/globals';
import { isLong, isLongDocument } from './extent.ts';

describe('case D12: a text that would fill a page by itself', () => {
  it.each([
    ['a word without a break', 'x'.repeat(801), true],
    ['one letter a line', 'x\n'.repeat(20), true],
    ['an ordinary paragraph', 'Los registros se borran a los 30 días. '.repeat(10), false],
    ['nothing', '', false],
  ])('%s scrolls in a box: %s', (_name, text, long) => {
    expect(isLong(text)).toBe(long);
  });

  it('is measured in a paper by all its parts together', () => {
    const part = { heading: 'Hechos', blocks: [{ kind: 'paragraph', text: 'x'.repeat(1_000) }] };
    expect(isLongDocument({ parts: [part] })).toBe(false);
    expect(isLongDocument({ parts: Array.from({ length: 6 }, () => part) })).toBe(true);
  });
});
