/** Days on a dossier are days of the organization's own place, in every zone and at every hour. */
import { describe, expect, it } from '@jest/globals';
import { AssistanceStory } from './assistance-story.ts';
import { assistanceSummaryOf, digestOf, first, POLICIES, second } from './people.ts';

const ZONES = ['America/Lima', 'America/Santiago', 'Pacific/Honolulu', 'Pacific/Auckland', 'Asia/Tokyo', 'UTC'];
/** It is 27 January, 22:00, in Lima; elsewhere it is another hour of the same or of the next day. */
const EVENING = '2026-01-28T03:00:00.000Z';
const dayIn = (zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(EVENING));
const after = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

describe.each(ZONES)('case D6: an organization in %s, in the evening of Lima', (zone) => {
  const begun = (): AssistanceStory => {
    const story = new AssistanceStory(assistanceSummaryOf(1), { ...POLICIES, zone });
    story.now = EVENING;
    return story;
  };

  it('a formal request that is sent bears the day of the office', () => {
    const story = begun();
    story.by('requesting', first, 'submit');
    const sent = story.by('requesting', second, 'approve_and_send');
    const told = sent.outcome === 'decided' ? sent.sends.find(({ code }) => code === 'assistance_sent') : undefined;
    expect(told?.body).toMatchObject({ date: dayIn(zone) });
  });

  it('a review may be tomorrow and not today, and evidence is kept beyond today', () => {
    const postpone = (reviewOn: string) => begun().complete().by('receiving', first, 'postpone', { reviewOn });
    expect(postpone(dayIn(zone))).toMatchObject({ code: 'REVIEW_DATE_INVALID' });
    expect(postpone(after(dayIn(zone), 1)).outcome).toBe('decided');
    const grant = (keepUntil: string) =>
      begun()
        .complete()
        .by('receiving', first, 'grant', {
          denied: [],
          conditions: ['RETURN'],
          conditionsText: digestOf('c'),
          keepUntil,
        });
    expect(grant(dayIn(zone))).toMatchObject({ code: 'RETENTION_DATE_INVALID' });
    expect(grant(after(dayIn(zone), 1)).outcome).toBe('decided');
  });
});
