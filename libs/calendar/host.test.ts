import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { COMPILED_SOURCES } from '@comity/infra/dev/node-parts';
import { calendarVersion } from './version.ts';

const PROGRAM = `
  const [due, action, countdown, format] = await Promise.all(
    ['due', 'action-date', 'countdown', 'format'].map((name) => import('@comity/calendar/' + name)),
  );
  const answers = ['America/Santiago', 'America/Sao_Paulo', 'Pacific/Apia', 'America/New_York'].map((zone) => {
    const clock = { start: '2026-08-31T22:30:00Z', length: { days: 123 }, zone };
    const { dueAt, localDate } = due.dueInstant(clock);
    return [
      dueAt, localDate, due.alarmInstant(clock), countdown.daysLeft(dueAt, clock.start, zone),
      format.formatLocal(dueAt, zone, 'es'), format.formatEnd(dueAt, { reader: 'America/Lima', custodian: zone }, 'en'),
      ['BR', 'CL', 'US', 'PE', 'IL'].map((country) => action.internalActionDate({ dueAt, zone, country })),
    ];
  });
  console.log(JSON.stringify(answers));
`;

function answersOn(hostZone: string): string {
  const loader = [...COMPILED_SOURCES, '--input-type=module', '-e', PROGRAM];
  const env = { ...process.env, TZ: hostZone, NODE_OPTIONS: '' };
  return execFileSync(process.execPath, loader, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('the calendar', () => {
  it('gives the same answers on hosts on both sides of the date line', () => {
    const answers = answersOn('UTC');
    expect(answers).toContain('2027-01-0');
    expect(answersOn('Pacific/Kiritimati')).toBe(answers);
    expect(answersOn('America/Santiago')).toBe(answers);
  }, 60_000);

  it('names the version of the holidays that is installed, as the manifest pins it', () => {
    const manifest = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
    const version = /^date-holidays (\S+), tzdata \S+/.exec(calendarVersion())?.[1];
    expect(manifest('node_modules/date-holidays/package.json')).toMatchObject({ version });
    expect(manifest('libs/calendar/package.json')).toMatchObject({ dependencies: { 'date-holidays': version } });
  });
});
