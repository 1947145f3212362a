/** No law limits how many identifiers a request names: no list of them is shorter than the request. */
import { describe, expect, it } from '@jest/globals';
import { objectionList, preservedRecorded, producedList } from '@comity/vocabulary/fields/answers';
import { requestSummary } from '@comity/vocabulary/fields/summary';
import { targetIds } from '@comity/vocabulary/fields/targets';
import { readIdentifier } from '@comity/vocabulary/judges/identifier';
import { DATA_CATEGORIES, MAX_TARGETS } from '@comity/vocabulary/values/request-codes';
import { messageBodies } from './exchange.ts';
import { targetSchema } from './request-form.ts';

const ids = Array.from({ length: MAX_TARGETS }, (_, index) => `t${String(index + 1)}`);
const AT = '2026-11-05T14:03:22.000Z';
const data = ids.flatMap((target) => DATA_CATEGORIES.map((category) => ({ target, category })));
const preserved = {
  ...{ hold: 'h1', snapshotAt: AT, from: null, to: null, bytes: null, items: null },
  ...{ reference: 'P-1', preservedUntil: AT, userNotified: false },
};

describe('case A18: as many identifiers as a request may have', () => {
  it.each([
    ['the choice of identifiers', targetIds.safeParse(ids)],
    ['the summary', requestSummary.shape.targets.safeParse(ids.map((id) => ({ id, type: 'EMAIL', categories: [] })))],
    ['the objections', objectionList.safeParse(ids.map((target) => ({ target, code: 'SCOPE' })))],
    ['what is preserved', preservedRecorded.safeParse(data.map((one) => ({ ...one, ...preserved })))],
    ['what is produced', producedList.safeParse(data.map((one) => ({ ...one, outcome: 'PRODUCED' })))],
    [
      'what a provider is ordered',
      messageBodies.order.safeParse({ targets: ids.map((id) => ({ id, categories: ['TRAFFIC'] })) }),
    ],
  ])('%s has room for all of them', (_what, read) => {
    const tooMany = read.success ? [] : read.error.issues.filter((issue) => issue.code === 'too_big');
    expect(tooMany).toEqual([]);
  });

  it('case D2: an address of a page and a token are stated whole', () => {
    const [page, token] = [`https://red.example/${'a'.repeat(480)}`, 'k'.repeat(500)];
    for (const value of [page, token])
      expect([targetSchema.shape.value.safeParse(value).success, readIdentifier('URL', page)?.canonical]).toEqual([
        true,
        page,
      ]);
    expect(targetSchema.shape.value.safeParse('k'.repeat(501)).success).toBe(false);
  });

  it('each has a name of its own that the form takes', () => {
    expect(ids.every((id) => targetSchema.shape.id.safeParse(id).success)).toBe(true);
  });
});
