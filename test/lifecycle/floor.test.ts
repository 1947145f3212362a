/**
 * The floor of Art. 29(7) is judged as it is shown: by the local day at the custodian on which its clock ends, and not by
 * elapsed hours (docs/rules 0.2, 2.12; case A17).
 */
import { describe, expect, it } from '@jest/globals';
import { dueInstant } from '@comity/calendar/due';
import { type DossierState } from '@comity/domain/state/dossier';
import { first, later, NOW, POLICIES, summaryOf } from './people.ts';
import { Story } from './story.ts';

const DAYS = 60;
const ZONES = ['America/Lima', 'America/Santiago', 'Asia/Tokyo', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'UTC'];

/** The provider keeps until `until`, under a clock that counts its days in `zone`. */
function kept(zone: string, until: string, snapshotAt: string): DossierState {
  const story = new Story(summaryOf(1), { ...POLICIES, zone: 'UTC' });
  for (const side of ['requesting', 'receiving'] as const) story.states[side] = { ...story.states[side], zone };
  story.now = snapshotAt;
  const results = story.served().results(['t1'], DAYS);
  story.by('provider', first, 'confirm_preservation', {
    results: results.map((one) => ({ ...one, preservedUntil: until })),
  });
  return story.states.receiving;
}

describe.each(ZONES)('case A17: the floor of a hold in %s', (zone) => {
  it.each([0, 0.2, 0.5, 0.9])('is over with its last local day, for a copy %d days after noon', (after) => {
    const snapshotAt = later(NOW, after);
    const { dueAt } = dueInstant({ start: snapshotAt, length: { days: DAYS }, zone });
    const shortBy = (ms: number): boolean | undefined =>
      kept(zone, new Date(Date.parse(dueAt) - ms).toISOString(), snapshotAt).holds[0]?.belowFloor;
    expect([shortBy(0), shortBy(1)]).toEqual([false, true]);
  });

  it('a hold of exactly sixty times 24 hours ends before it', () => {
    expect(kept(zone, later(NOW, DAYS), NOW).holds[0]?.belowFloor).toBe(true);
  });
});

describe('case A1: Given an order served under Art. 29 that the provider has not answered', () => {
  const announced = (story: Story): unknown => {
    const outcome = story.by('receiving', first, 'announce_release');
    return outcome.outcome === 'refused' ? { code: outcome.code, about: outcome.about } : 'announced';
  };
  const early = (...about: string[]) => ({ code: 'RELEASE_BEFORE_FLOOR', about });

  it('when its release is announced on the day of service or ten days later, then it is before the floor', () => {
    const story = new Story().served();
    expect(announced(story)).toEqual(early('t1', 't2'));
    expect(announced(story.days(10))).toEqual(early('t1', 't2'));
  });

  it('when the sixtieth day after service is over at the custodian, then a release can be announced', () => {
    const story = new Story(summaryOf(1), { ...POLICIES, zone: 'America/Santiago' }).served();
    const { dueAt } = dueInstant({ start: story.now, length: { days: DAYS }, zone: 'America/Santiago' });
    story.now = new Date(Date.parse(dueAt) - 1).toISOString();
    expect(announced(story)).toEqual(early('t1'));
    story.now = dueAt;
    expect(announced(story)).toBe('announced');
  });

  it('when one identifier is answered and the other is not, then both have their floor', () => {
    const story = new Story().served();
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 90) });
    expect(announced(story)).toEqual(early('h1', 't2'));
  });

  it('when the requester has withdrawn, then the release waits for no floor', () => {
    const story = new Story().served();
    story.together('requesting', 'withdraw');
    expect(story.by('receiving', first, 'release').outcome).toBe('decided');
  });

  it('when the article does not bind the two States, then it has no floor', () => {
    const summary = summaryOf(2);
    expect(announced(new Story({ ...summary, rules: { ...summary.rules, bound: false } }).served())).toBe('announced');
  });
});
