/**
 * A clock ends at one instant, and everybody who reads of it reads that instant: on a page, on a paper, in a mail, in an
 * exact text and at the api.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { formatEnd, type Zones } from '@comity/calendar/format';
import { CLOCKS } from '@comity/vocabulary/clocks';
import { Speaker } from '@comity/documents/compose/speaker';
import { composeMail } from '@comity/notifications/mail';
import { exactReader } from '@comity/texts/shown/exact-reader';
import type { ClockStart } from '@comity/domain/events/decision';
import { PAPER_LANGUAGES, type PaperLanguage } from '@comity/vocabulary/words';
import { deadlineView } from '../../apps/api/dossiers/deadlines.ts';
import { readerFor } from '../../apps/portal/fields/reader.ts';
import { clockRow } from '../../apps/worker/recording/clock-instants.ts';

const ZONES: Zones[] = [
  { reader: 'America/Lima', custodian: 'America/Santiago' },
  { reader: 'America/Santiago', custodian: 'America/Lima' },
  { reader: 'America/Lima', custodian: 'America/Lima' },
  { reader: 'Europe/Vienna', custodian: 'America/Sao_Paulo' },
  { reader: 'UTC', custodian: 'Asia/Kolkata' },
];
const LENGTHS: ClockStart['length'][] = [{ days: 60 }, { hours: 4 }, { minutes: 30 }, { throughDay: '2027-03-28' }];
const START = '2026-11-24T23:30:00.000Z';
const MONTHS: Record<PaperLanguage, string[]> = Object.fromEntries(
  PAPER_LANGUAGES.map((language) => [
    language,
    Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 1)),
    ),
  ]),
) as never;

/** Reads every instant that a text names, by its day in words, its hour and its offset. */
function instantsIn(text: string, language: PaperLanguage): { at: number; zone: string }[] {
  const named =
    /(end of|fin del|fim do dia|fin du)? ?(\d{1,2})(?:º|er)?(?: de | )(\p{L}+)(?: de | )(\d{4})(?:, (\d\d):(\d\d))? \(([^,()]+), UTC([−+])(\d+)(?::(\d\d))?\)/gu;
  return [...text.matchAll(named)].map(([, end, day, month, year, hour, minute, zone, sign, hours, minutes]) => {
    const local = Date.UTC(
      Number(year),
      MONTHS[language].indexOf(month ?? ''),
      Number(day) + (end === undefined ? 0 : 1),
      Number(hour ?? 0),
      Number(minute ?? 0),
    );
    const offset = (Number(hours) * 60 + Number(minutes ?? 0)) * (sign === '−' ? -1 : 1);
    return { at: local - offset * 60_000, zone: zone ?? '' };
  });
}

describe.each(Object.keys(CLOCKS))('case C3: the end of %s', (id) => {
  it.each(ZONES)('is one instant for a reader in $reader and a custodian in $custodian', (zones) => {
    for (const length of LENGTHS) {
      const start = { id, subject: 'h-1', start: START, length, rule: 'BUD.29.7', warns: true } as ClockStart;
      const row = clockRow(start, zones.custodian, 'CL', START);
      const view = deadlineView({ ...row, state: 'RUNNING' } as never, START);
      expect(view.dueAt).toBe(row.dueAt);
      const [dueAt, due] = [view.dueAt, Date.parse(view.dueAt)];
      const shown: [PaperLanguage, string][] = [
        ...PAPER_LANGUAGES.map((one): [PaperLanguage, string] => [one, new Speaker(one, zones).until(dueAt)]),
        ...(['en', 'es'] as const).flatMap((locale): [PaperLanguage, string][] => {
          const visit = { locale, zone: zones.reader } as never;
          const dossier = { zone: zones.custodian, targets: [], amendments: [] } as never;
          const exact = exactReader(locale, { kind: 'PRESERVATION', targets: [], holds: [], zones });
          return [
            [locale, formatEnd(dueAt, zones, locale)],
            [locale, readerFor(visit, { dossier, files: [] }).term(dueAt)],
            [locale, exact.term(dueAt)],
            [locale, mailOf(locale, dueAt, zones)],
          ];
        }),
      ];
      for (const [language, text] of shown) {
        const read = instantsIn(text, language);
        expect({ text, at: read.map(({ at }) => new Date(at).toISOString()) }).toEqual({
          text,
          at: [...new Set([zones.custodian, zones.reader])].map(() => new Date(due).toISOString()),
        });
        expect(read.map(({ zone }) => zone)).toEqual([...new Set([zones.custodian, zones.reader])]);
      }
    }
  });
});

function mailOf(locale: 'en' | 'es', dueAt: string, zones: Zones): string {
  return composeMail({
    ...{ code: 'REQUEST_ARRIVED', locale, reference: 'CL/17', exercise: true, portalUrl: 'https://comity.example' },
    ...{ dossierId: 'd', messageId: 'm', to: { name: 'n', email: 'n@comity.example' }, from: 'f@comity.example' },
    deadline: { dueAt, zones },
  }).text;
}

/** An end that a page wrote as an instant like any other would be named by the day after it. */
describe('case C3: the templates of the portal', () => {
  it('write every end with `due`, which names the custodian’s zone and the reader’s', () => {
    const folder = join(import.meta.dirname, '../../apps/portal');
    const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.njk'),
    );
    expect(templates.length).toBeGreaterThan(20);
    const wrong = templates.filter((name) =>
      /\bwhen\([^)]*(?:dueAt|[uU]ntil)\b/.test(readFileSync(join(folder, name), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
