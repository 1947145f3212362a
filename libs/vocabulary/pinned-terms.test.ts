import { describe, expect, it } from '@jest/globals';
import { orderTerm, packServiceLevels, pinnedOrderTerm, runningOrderTerm, serviceLevels } from './pinned-terms.ts';
import { signedInstant } from './schemas.ts';
import { EARLIER_ORDER_IDS, EARLIER_ORDER_TERMS, EARLIER_SERVICE_LEVELS } from './values/earlier-law.ts';
import { LEVEL_CODES } from './values/service-levels.ts';

const TERM = { rule: 'US.2703F', days: 90, renewals: 1 };
const START = '2026-11-24T10:00:00.000Z';

describe('The term of an order', () => {
  it.each(EARLIER_ORDER_IDS)('that was pinned as %s is read with its start and its name', (id) => {
    const { startsAt, label } = EARLIER_ORDER_TERMS[id];
    expect(pinnedOrderTerm.parse({ id, ...TERM })).toEqual({ ...TERM, startsAt, label });
    expect(orderTerm.parse({ id, ...TERM })).toEqual({ ...TERM, startsAt });
  });

  it('of today is read as it is, in a snapshot, in a summary and in an order', () => {
    const today = { ...TERM, startsAt: 'SERVICE' };
    const label = { en: 'Term', es: 'Plazo' };
    expect(orderTerm.parse(today)).toEqual(today);
    expect(pinnedOrderTerm.parse({ ...today, label })).toEqual({ ...today, label });
    const running = { rule: 'US.2703F', days: 90, start: START };
    expect(runningOrderTerm(signedInstant).parse(running)).toEqual(running);
    expect(runningOrderTerm(signedInstant).parse({ id: 'US2703F', ...running })).toEqual(running);
  });

  it.each([
    ['an id that no version knew', { id: 'MX_ORDER', ...TERM }],
    ['neither an id nor a start', TERM],
    ['both', { id: 'US2703F', ...TERM, startsAt: 'ORDER' }],
    ['no days', { ...TERM, days: 0, startsAt: 'ORDER' }],
  ])('with %s is refused', (_what, term) => {
    expect(orderTerm.safeParse(term).success).toBe(false);
  });
});

describe('The service levels', () => {
  it('are those of before where none were pinned', () => {
    expect(serviceLevels.parse(undefined)).toEqual(EARLIER_SERVICE_LEVELS);
  });

  it.each(LEVEL_CODES)('count %s as before where what was pinned does not know it yet', (code) => {
    const pinned = Object.fromEntries(LEVEL_CODES.filter((one) => one !== code).map((one) => [one, 7]));
    expect(serviceLevels.parse(pinned)).toEqual({ ...pinned, [code]: EARLIER_SERVICE_LEVELS[code] });
    expect(packServiceLevels.safeParse(pinned).success).toBe(false);
  });

  it('have a number for each, and no other', () => {
    expect(Object.keys(EARLIER_SERVICE_LEVELS).sort()).toEqual([...LEVEL_CODES].sort());
    expect(serviceLevels.safeParse({ ...EARLIER_SERVICE_LEVELS, LUNCH: 1 }).success).toBe(false);
    expect(serviceLevels.safeParse({ ...EARLIER_SERVICE_LEVELS, DECISION: 0 }).success).toBe(false);
  });
});
