/**
 * The other State intends to release data for which this State has not withdrawn (docs/rules 2.1): it is told before, and
 * answers. Consenting lets the data go, and takes the two people of a withdrawal.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { ALL_ROLES, AUTHORITIES } from './stages.ts';
import { levelClock } from '../../../clocks/service-levels.ts';
import { extensionClock } from '../../../holds/hold-clocks.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type ClockStart, type Refusal, refuse } from '../../../events/decision.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import type { DossierState } from '../../../state/dossier.ts';

export function releaseIntended({ releaseNotice }: DossierState): Refusal | null {
  return releaseNotice == null ? refuse('RELEASE_NOT_ANNOUNCED', [], 'COM.RELEASE_NOTICE') : null;
}

/** The other State has said for how many calendar days it waits for the answer. */
export function termToAnswer({ summary }: DossierState, days: number, now: Instant): ClockStart[] {
  return levelClock(summary, 'RECONSIDER_RELEASE', now).map((start) => ({ ...start, length: { days } }));
}

export function releaseIsIntended(state: DossierState, { body }: Message<'release_announced'>, now: Instant): Effect {
  return {
    state: { releaseNotice: 'ANNOUNCED' },
    starts: termToAnswer(state, body.days, now),
    notices: [{ code: 'RELEASE_ANNOUNCED', to: [...ALL_ROLES] }],
  };
}

export function releaseIsDropped(): Effect {
  return {
    state: { releaseNotice: null },
    stops: stop('RECONSIDERATION'),
    notices: [{ code: 'DECISION', to: [...AUTHORITIES] }],
  };
}

/** A court there has annulled the order: the data are let go without a notice that could be answered, or another order keeps them. */
export function orderIsAnnulled(_state: DossierState, { body }: Message<'order_annulled'>): Effect {
  const notices: Effect['notices'] = [{ code: 'DECISION', to: [...ALL_ROLES] }];
  if (body.another === true) return { notices };
  return {
    state: { releaseNotice: null, orderAnnulled: true },
    stops: stop('RECONSIDERATION', 'BUD29_FLOOR'),
    notices,
  };
}

/** An answer may be followed by another while nobody has decided: a person who objected may still consent. */
export function answerRelease(state: DossierState, { detail }: Act<'answer_release'>, now: Instant): Effect {
  const { answer, reasons } = detail;
  const { extension } = state;
  // The other side decides on an extension that is asked for in the answer; its end can still be named.
  const asks = answer === 'ASKS_EXTENSION' && extension?.status !== 'EXT_SENT' && extension?.status !== 'EXT_SILENT';
  return {
    state: {
      releaseNotice: answer,
      ...(asks ? { extension: { status: 'EXT_SENT' as const, until: null } } : {}),
    },
    starts: asks ? extensionClock(state, now) : [],
    sends: [{ to: 'receiving', code: 'release_answer', body: { answer, reasons } }],
    stops: stop('RECONSIDERATION'),
  };
}

export function consentToRelease(_state: DossierState, { detail }: Act<'consent_to_release'>): Effect {
  return {
    state: { releaseNotice: 'CONSENTS' },
    sends: [{ to: 'receiving', code: 'release_answer', body: { answer: 'CONSENTS', reasons: detail.reasons } }],
    stops: stop('RECONSIDERATION'),
  };
}
