import { describe, expect, it } from '@jest/globals';
import { isTypedBefore } from './typed-instant.ts';

describe('case A17: an instant that a person typed', () => {
  const issued = '2026-11-28T14:03:20.600Z';

  it.each([
    ['2026-11-28T14:03:00.000Z', false],
    ['2026-11-28T14:03:20.000Z', false],
    ['2026-11-28T14:03:20.600Z', false],
    ['2026-11-28T14:03:20.599Z', true],
    ['2026-11-28T14:03:19.000Z', true],
    ['2026-11-28T14:02:00.000Z', true],
    ['2026-11-28T14:02Z', true],
  ])('is compared as exactly as it was typed: %s before %s', (typed, before) => {
    expect(isTypedBefore(typed, issued)).toBe(before);
  });
});
