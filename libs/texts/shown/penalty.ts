/** A maximum penalty is written as people say it: 96 months are eight years. */
import type { DocumentLabel } from '../groups/document-labels.ts';

const MONTHS = 12;

/** `label` gives the words in the language of the text. */
export function penaltyText(label: (code: DocumentLabel) => string, months: number): string {
  return `${label('MAX_PENALTY')}: ${penaltyLength(label, months)}`;
}

/** Under a heading that says what it is, only its length stands. */
export function penaltyLength(label: (code: DocumentLabel) => string, months: number): string {
  const [years, rest] = [Math.floor(months / MONTHS), months % MONTHS];
  const parts = [
    years === 0 ? '' : `${String(years)} ${label(years === 1 ? 'YEAR' : 'YEARS')}`,
    rest === 0 && years > 0 ? '' : `${String(rest)} ${label(rest === 1 ? 'MONTH' : 'MONTHS')}`,
  ].filter((part) => part !== '');
  return parts.join(` ${label('AND')} `);
}
