import { describe, expect, it } from '@jest/globals';
import { END_OF_TIME } from '@comity/persistence/recording/tasks';
import { besideId, decodeCursor, decodeId, encodeCursor, encodeId } from './cursor.ts';

const ID = '10000000-0000-4000-8000-000000000001';

describe('case B2: the cursor of a list', () => {
  it.each([END_OF_TIME, '2026-11-28T21:00:00.000Z'])('leads on from a row that is sorted at %s', (at) => {
    expect(decodeCursor(encodeCursor([at, ID, '']), besideId)).toEqual([at, ID, '']);
  });

  it('of a list that is sorted by names is the id of the last row alone', () => {
    expect(decodeId(encodeId(ID))).toBe(ID);
    for (const other of ['not base64', encodeId('no-id'), encodeCursor([ID, ID])])
      expect(() => decodeId(other)).toThrow();
  });

  it.each([
    ['no-instant', ID, ''],
    // PostgreSQL knows no such year, so the query would fail.
    ['0000-01-01T00:00:00Z', ID, ''],
    ['2026-11-28T21:00:00.000Z', 'no-id', ''],
    ['2026-11-28T21:00:00.000Z', ID],
  ])('that was not made here is refused by name: %s', (...parts) => {
    expect(() => decodeCursor(encodeCursor(parts), besideId)).toThrow();
  });
});
