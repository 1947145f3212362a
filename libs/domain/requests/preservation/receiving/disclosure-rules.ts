/** A report that a provider in another State took part is disclosed, withheld, or a matter for this State. */
import type { MessageBodies } from '@comity/vocabulary/messages';
import { WITHHOLDING_GROUNDS } from '@comity/vocabulary/values/disclosure';
import type { Digest, Instant } from '@comity/vocabulary/values/plain';
import { resumeMovesOn } from './hold-rules.ts';
import { AUTHORITIES, EXECUTING } from './stages.ts';
import { levelClock } from '../../../clocks/service-levels.ts';
import { reported } from '../../../disclosure/reporting.ts';
import type { Act } from '../../../events/act.ts';
import { type ClockStop, type Refusal, refuse } from '../../../events/decision.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import { basisOf } from '../../../law/basis.ts';
import type { Disclosure } from '../../../state/disclosure.ts';
import type { DossierState } from '../../../state/dossier.ts';

/**
 * A provider of this State is not abroad: nothing is disclosed, and an order of its own can be issued to it (Art. 17).
 */
export function otherProviderFound(
  state: DossierState,
  { state: where, path }: MessageBodies['other_provider_report'],
  now: Instant,
): Effect {
  const atHome = where === state.summary?.requestedState;
  return {
    state: reported(state, { state: where, path, status: atHome ? 'OWN_STATE' : 'DISCLOSURE_REVIEW', at: now }),
    starts: atHome ? [] : levelClock(state.summary, 'DISCLOSURE', now, { subject: path }),
    notices: [{ code: 'OTHER_PROVIDER', to: atHome ? [...AUTHORITIES, ...EXECUTING] : [...AUTHORITIES] }],
  };
}

type Decided = Act<'disclose_provider' | 'withhold_provider'>;

export function underReview(state: DossierState, { detail }: Pick<Decided, 'detail'>): Refusal | null {
  return reviewed(state, detail.path) === undefined ? refuse('NO_DISCLOSURE_OPEN', [], 'BUD.30.1') : null;
}

/**
 * Art. 30 concerns traffic data that a request asks to preserve. Whatever else is found is information from an own
 * investigation, which a State may give unasked (Art. 26).
 */
export function ruleOfDisclosure(state: DossierState, paragraph: 'BUD.30.1' | 'BUD.30.2'): string {
  const traffic = state.targets.some(({ categories }) => categories.includes('TRAFFIC'));
  return basisOf(traffic ? paragraph : 'BUD.26.1', state);
}

/**
 * Art. 30(2) gives two grounds; neither dual criminality nor any other ground allows withholding who took part
 * (docs/rules 1.9).
 */
export function withholdingReasoned(
  state: DossierState,
  { detail }: Pick<Act<'withhold_provider'>, 'detail'>,
): Refusal | null {
  const allowed: readonly string[] = WITHHOLDING_GROUNDS;
  const rule = ruleOfDisclosure(state, 'BUD.30.2');
  if (!allowed.includes(detail.ground)) return refuse('GROUND_NOT_ALLOWED', [detail.ground], rule);
  return detail.reasons === '' ? refuse('ELEMENTS_MISSING', ['reasons'], rule) : null;
}

export function discloseProvider(state: DossierState, { detail }: Act<'disclose_provider'>, now: Instant): Effect {
  const { path, disclosure } = detail;
  const where = reviewed(state, path)?.state;
  if (where == null) return {};
  return resumeMovesOn(state, {
    state: decided(state, path, { status: 'DISCLOSED_30', disclosure, at: now }),
    stops: ended(path),
    sends: [{ to: 'requesting', code: 'provider_disclosure', body: { state: where, disclosure } }],
  });
}

/** Neither the provider nor its State is named to the requester; the reasons are given (docs/rules 2.13 c). */
export function withholdProvider(state: DossierState, { detail }: Act<'withhold_provider'>, now: Instant): Effect {
  const { path, ground, reasons } = detail;
  return resumeMovesOn(state, {
    state: decided(state, path, { status: 'WITHHELD', withheld: { ground, reasons }, at: now }),
    stops: ended(path),
    sends: [
      {
        to: 'requesting',
        code: 'disclosure_withheld',
        body: { ground, rule: ruleOfDisclosure(state, 'BUD.30.2'), reasons },
      },
    ],
  });
}

function reviewed({ disclosures = [] }: DossierState, path: Digest): Disclosure | undefined {
  return disclosures.find((one) => one.path === path && one.status === 'DISCLOSURE_REVIEW');
}

function decided(
  { disclosures = [] }: DossierState,
  path: Digest,
  change: Partial<Disclosure>,
): Pick<DossierState, 'disclosures'> {
  return { disclosures: disclosures.map((one) => (one.path === path ? { ...one, ...change } : one)) };
}

function ended(path: Digest): ClockStop[] {
  return [{ id: 'DISCLOSURE', subject: path }];
}
