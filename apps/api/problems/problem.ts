/**
 * Codes become HTTP problems (RFC 9457, docs/rules 4.8) only here. Refusals of the engine keep their own code. A
 * problem that a person can correct says so in their language; a problem that only the operator can correct reveals
 * nothing internal.
 */
import { type RefusalCode, statusOfRefusal } from '@comity/vocabulary/refusals';
import type { Refusal } from '@comity/domain/events/decision';
import type { LegalHoldView } from '@comity/contracts/http/keeping-views';
import type { Problem } from '@comity/contracts/http/problem-views';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import { PROBLEM_STATUS, type ProblemCode } from '@comity/texts/groups/problems';
import { legalHoldSentence } from '@comity/texts/shown/legal-hold-sentence';
import { type Locale, text } from '@comity/texts/text';
import { ruleById } from './rules.ts';

/** Members of a problem beside its code and its words, e.g. the present version of a draft. */
export type ProblemExtras = Omit<Problem, 'type' | 'title' | 'status' | 'code' | 'detail'>;

/** This is thrown anywhere below a route, and the filter answers it. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly code: ProblemCode | RefusalCode,
    readonly status: number,
    readonly extras: ProblemExtras = {},
    readonly refusal: Refusal | null = null,
  ) {
    super(code);
  }
}

export function problem(code: ProblemCode, extras: ProblemExtras = {}): ApiProblem {
  return new ApiProblem(code, PROBLEM_STATUS[code], extras);
}

/**
 * Makes a problem of a refusal by its code; the definition of the refusal says with which status the api answers it.
 */
export function refused(
  refusal: Refusal,
  rules: readonly SnapshotRule[] = [],
  legalHolds: LegalHoldView[] = [],
): ApiProblem {
  const rule = refusal.rule === null ? null : ruleById(refusal.rule, rules);
  return new ApiProblem(
    refusal.code,
    statusOfRefusal(refusal.code),
    {
      about: refusal.about,
      ...(rule === null ? {} : { rule }),
      ...(refusal.missing === undefined ? {} : { missing: refusal.missing }),
      ...(legalHolds.length === 0 ? {} : { legalHolds }),
    },
    refusal,
  );
}

export function problemBody({ code, status, extras, refusal }: ApiProblem, locale: Locale): Problem {
  const title = text(locale, refusal === null ? 'problems' : 'refusals', code);
  const { legalHolds = [] } = extras;
  const detail = [title, ...legalHolds.map((hold) => legalHoldSentence(locale, hold))].join(' ');
  return { type: `/problems/${code}`, title, status, code, detail, ...extras };
}
