/**
 * What the law misses is shown as lines of an error summary: the sentence, the article, and the input beside which it
 * stands.
 */
import type { DraftCheckView, DraftView } from '@comity/contracts/http/draft-views';
import { domainText } from '../../texts/domain-text.ts';
import type { FieldError } from '../../web/posted-form.ts';
import type { Visit } from '../../web/visit.ts';
import { type Element, type Section, sectionOf } from './sections.ts';

export interface MissingLine extends FieldError {
  section: Section | null;
  /** Leads to the page and the input where it is mended. */
  href: string;
}

/** A list in which nothing is written yet is mended in its first row, which the page always shows. */
const FIRST_INPUT: Record<string, string> = { offences: 'offences.0.code', targets: 'targets.0.type' };

export function missingLines(
  visit: Visit,
  { id: draft, form: { kind } }: Pick<DraftView, 'id' | 'form'>,
  elements: readonly Element[],
  snapshot: DraftCheckView['snapshot'],
): MissingLine[] {
  return elements.map(({ field: path, code, rule }) => {
    const section = sectionOf(kind, path);
    const field = FIRST_INPUT[path] ?? path;
    const citation = snapshot.rules.find(({ id }) => id === rule)?.citation[visit.locale];
    const sentence = domainText(visit.locale, 'missing', code);
    return {
      field,
      message: [`${rowName(visit, path)}${sentence}`, citation ?? ''].filter((part) => part !== '').join(' – '),
      section,
      href: section === null ? `/drafts/${draft}` : `/drafts/${draft}/${section}?check=1#${field}`,
    };
  });
}

function rowName(visit: Visit, field: string): string {
  const [list, row] = field.split('.');
  const number = Number(row) + 1;
  if (row === undefined || Number.isNaN(number)) return '';
  if (list === 'targets') return `${visit.t('draft.target_row', { number })}: `;
  return list === 'offences' ? `${visit.t('draft.offence_row', { number })}: ` : '';
}
