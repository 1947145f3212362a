/**
 * A request may leave the custodian open: a request to preserve gives the information that is available (Budapest Convention
 * Art. 29(2)(d)), and to find who keeps the data before anything is ordered is a measure of the requested State under its own
 * law (Art. 29(3)). A formal request rests on the order to a person in the territory that is to follow (Art. 18(1)(a)).
 */
import type { RequestKind } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { ActRow, MessageRow } from '../events/lifecycle.ts';
import type { Step } from '../events/step.ts';
import { type DossierState, providerOf } from '../state/dossier.ts';

const BASIS = { PRESERVATION: 'BUD.29.3', ASSISTANCE: 'BUD.18.1.a' } as const satisfies Record<RequestKind, string>;

/** Until its order is served the requested State may name another custodian than the one that it has named first. */
export function custodianIdentified(
  kind: RequestKind,
  from: readonly Status[],
  by: readonly Role[],
  step: Step,
): ActRow<'identify_custodian'> {
  return {
    act: 'identify_custodian',
    from,
    to: 'SAME',
    by,
    hands: 'ONE',
    step,
    basis: BASIS[kind],
    offered: mayBeNamed,
    bars: [custodianOpen],
    checks: [notRuledOut],
    effect: (_state, { detail: { keptBy } }) => ({
      state: { custodian: { provider: keptBy } },
      sends: [{ to: 'requesting', code: 'custodian_identified', body: { keptBy } }],
    }),
    sends: ['custodian_identified'],
  };
}

export function custodianLearned(kind: RequestKind, from: readonly Status[]): MessageRow<'custodian_identified'> {
  return {
    message: 'custodian_identified',
    fromSide: 'receiving',
    from,
    to: 'SAME',
    basis: BASIS[kind],
    effect: (_state, { body: { keptBy } }) => ({
      state: { custodian: { provider: keptBy } },
      notices: [{ code: 'PROGRESS', to: [] }],
    }),
  };
}

/** An order is written to somebody. */
export function custodianKnown(state: DossierState): Refusal | null {
  return providerOf(state) === null ? refuse('CUSTODIAN_UNKNOWN', [], BASIS[state.kind]) : null;
}

function custodianOpen(state: DossierState): Refusal | null {
  return mayBeNamed(state) ? null : refuse('CUSTODIAN_NAMED');
}

function notRuledOut(
  { kind, ruledOut = [] }: DossierState,
  { detail: { keptBy } }: Act<'identify_custodian'>,
): Refusal | null {
  return ruledOut.includes(keptBy) ? refuse('CUSTODIAN_RULED_OUT', ['keptBy'], BASIS[kind]) : null;
}

function mayBeNamed(state: DossierState): boolean {
  return state.servedAt === null && (state.custodian !== undefined || providerOf(state) === null);
}
