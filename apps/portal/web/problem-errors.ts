/**
 * A problem of the api becomes lines of the error summary: each stands beside its field where it has one, with the rule
 * that says so.
 */
import { formatLocal } from '@comity/calendar/format';
import type { LegalHoldView } from '@comity/contracts/http/keeping-views';
import type { Problem } from '@comity/contracts/http/problem-views';
import { domainText, hasDomainText } from '../texts/domain-text.ts';
import type { FieldError } from './posted-form.ts';
import type { Visit } from './visit.ts';

/**
 * `fieldOf` maps a path of the api's body (`results.0.snapshotAt`) to the id of the input that holds it; by default they
 * are the same.
 */
export function problemErrors(
  visit: Visit,
  problem: Problem,
  fieldOf: (path: string) => string = (path) => path,
): FieldError[] {
  const { locale } = visit;
  if (problem.status === 503) return [{ field: '', message: visit.t('core.unavailable_nothing_lost') }];
  if (problem.missing !== undefined && problem.missing.length > 0)
    return problem.missing.map(({ field, code }) => ({
      field: fieldOf(field),
      message: domainText(locale, 'missing', code),
    }));
  if (problem.errors !== undefined && problem.errors.length > 0)
    return problem.errors.map(({ field, message }) => ({
      field: fieldOf(field),
      message: visit.t('core.not_accepted', { message }),
    }));
  return [{ field: '', message: problemSentence(visit, problem) }];
}

/** Tells whether the key is used up, because the act was refused under it or because it stands for another body. */
export function needsNewKey({ status, code }: Problem): boolean {
  return status === 409 || code === 'KEY_REUSED';
}

/** Returns the sentence for a refusal or a problem, with the citation of the rule on which a refusal rests. */
export function problemSentence(
  visit: Visit,
  problem: Pick<Problem, 'code' | 'rule' | 'detail' | 'legalHolds'>,
): string {
  const { locale } = visit;
  const group = ['refusals', 'problems'].find((one) => hasDomainText(locale, one, problem.code));
  const known = group === undefined ? problem.detail : domainText(locale, group, problem.code);
  const sentence = [known, ...(problem.legalHolds ?? []).map((hold) => legalHoldLine(visit, hold))].join(' ');
  if (problem.rule === undefined) return sentence;
  return `${sentence} ${visit.t('core.rule', { citation: problem.rule.citation[locale] })}`;
}

function legalHoldLine(visit: Visit, { by, at, reference, reason }: LegalHoldView): string {
  const when = formatLocal(at, visit.zone, visit.locale);
  return visit.t('core.legal_hold_line', { who: by[visit.locale], when, reference, reason });
}
