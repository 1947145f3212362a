/** Days on a dossier are days of the organization's own place, in every zone and at every hour. */
import { describe, expect, it } from '@jest/globals';
import { AssistanceStory } from './assistance-story.ts';
import { assistanceSummaryOf, digestOf, first, POLICIES, second, summaryOf } from './people.ts';
import { refusedAs } from './story-expectations.ts';
import { Story } from './story.ts';

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

describe.each(ZONES)('case D6/A17: Given an office in %s, in the evening of Lima', (zone) => {
  const today = dayIn(zone);
  const tomorrow = after(today, 1);
  const future = refusedAs('INSTANT_IN_FUTURE');
  const held = (): Story => {
    const story = new Story(summaryOf(1), { ...POLICIES, zone }).holding();
    story.now = EVENING;
    return story;
  };
  const arrived = (): Story => {
    const story = held();
    story.together('receiving', 'confirm_mla_received', { date: today });
    return story;
  };

  it('when it states what was sent, received or decided tomorrow, then that is in the future, and today is not', () => {
    const sent = (date: string) => held().by('requesting', first, 'state_mla_sent', { date });
    const received = (date: string) => held().by('receiving', first, 'confirm_mla_received', { date });
    const decided = (decidedOn: string) => arrived().by('receiving', first, 'record_mla_end', { decidedOn });
    for (const stated of [sent, received, decided]) {
      expect(stated(tomorrow)).toMatchObject(future);
      expect(stated(today).outcome).toBe('decided');
    }
  });

  it('when the other State says that it was sent on its own day, which is a day ahead, then today is no day before', () => {
    const story = held();
    const body = { reference: 'MLA-1', date: tomorrow };
    story.happen('receiving', { kind: 'message', code: 'mla_sent', from: 'requesting', body });
    expect(story.by('receiving', first, 'confirm_mla_received', { date: today }).outcome).toBe('decided');
  });
});
