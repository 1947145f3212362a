/** A maximum penalty as people say it: 96 months are eight years. */
import type { Speaker } from './speaker.ts';

const MONTHS = 12;

export function penaltyText(speaker: Speaker, months: number): string {
  const [years, rest] = [Math.floor(months / MONTHS), months % MONTHS];
  const parts = [
    years === 0 ? '' : `${String(years)} ${speaker.label(years === 1 ? 'YEAR' : 'YEARS')}`,
    rest === 0 && years > 0 ? '' : `${String(rest)} ${speaker.label(rest === 1 ? 'MONTH' : 'MONTHS')}`,
  ].filter((part) => part !== '');
  return `${speaker.label('MAX_PENALTY')}: ${parts.join(` ${speaker.label('AND')} `)}`;
}
