/**
 * These are the effects and checks of acts and messages on the evidence at the State that gives it: reviewed, sealed,
 * handed over, in use (docs/rules 2.6, 2.7).
 */
import type { Disposal, Restriction } from '@comity/vocabulary/values/assistance';
import type { Instant } from '@comity/vocabulary/values/plain';
import { AUTHORITIES, DELIVERED, EXECUTING } from './stages.ts';
import {
  challengedIds,
  filesFreeToLeave,
  isAnnulled,
  noChallengePending,
  packageIsClear,
} from '../../../assistance/set-aside.ts';
import { conditionsOpen } from '../../../assistance/conditions.ts';
import { changed, partOf } from '../../../assistance/parts.ts';
import { isCalledBack, providerIsToConfirm } from '../../../assistance/recall.ts';
import { levelClock } from '../../../clocks/service-levels.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { ruleAt } from '../../../law/basis.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { officeDay } from '../../../state/office-day.ts';
import { executedAtHome, takenUpAtHome } from './told-at-home.ts';

const ALL = [...AUTHORITIES, ...EXECUTING];

export function withholdFiles(state: DossierState, { detail }: Act<'withhold_files'>): Effect {
  const others = partOf(state).withheld.filter(({ file }) => !detail.files.includes(file));
  const added = detail.files.map((file) => ({ file, reason: detail.reason }));
  return { state: changed(state, { withheld: [...others, ...added] }) };
}

export function somethingProduced(state: DossierState): Refusal | null {
  return filesFreeToLeave(state) > 0 ? null : refuse('NOTHING_PRODUCED');
}

/**
 * Recording this begins the sealing, which the worker does; its result comes as a message of this organization's own.
 */
export function preparePackage(state: DossierState): Effect {
  return { state: changed(state, { package: null }) };
}

export function packageSealed(state: DossierState, { body }: Message<'package_sealed'>, now: Instant): Effect {
  const { package: digest, bytes, files } = body;
  return {
    state: changed(state, { package: { digest, bytes, files, sealedAt: now, ...withoutChallenged(state) } }),
    notices: [{ code: 'PACKAGE_SEALED', to: [...AUTHORITIES] }],
  };
}

/** What a court has before it as to single identifiers was left out. */
function withoutChallenged(state: DossierState): { without?: string[] } {
  const without = challengedIds(state);
  return without.length === 0 ? {} : { without };
}

export function reopenPackage(state: DossierState): Effect {
  return { state: changed(state, { package: null }) };
}

/**
 * docs/rules scenario 12: data may be held here under another State's condition. That State's consent lifts it, and
 * nothing else does.
 */
export function addRestriction(state: DossierState, { detail }: Act<'add_restriction'>): Effect {
  return { state: changed(state, { restrictions: [...otherRestrictions(state, detail), detail] }) };
}

export function someRestriction(state: DossierState): Refusal | null {
  return partOf(state).restrictions.length > 0 ? null : refuse('NO_RESTRICTION');
}

export function restrictionStands(state: DossierState, { detail }: Act<'lift_restriction'>): Refusal | null {
  const stands = otherRestrictions(state, detail).length < partOf(state).restrictions.length;
  return stands ? null : refuse('NO_RESTRICTION', [`${detail.state}/${detail.condition}`]);
}

export function liftRestriction(state: DossierState, { detail }: Act<'lift_restriction'>): Effect {
  return { state: changed(state, { restrictions: otherRestrictions(state, detail) }) };
}

function otherRestrictions(state: DossierState, meant: Pick<Restriction, 'state' | 'condition'>): Restriction[] {
  return partOf(state).restrictions.filter((one) => one.state !== meant.state || one.condition !== meant.condition);
}

/**
 * Nothing leaves before it is sealed and its conditions are accepted in writing, and while a court or another State's
 * condition stands against it (28(2); docs/rules 2.5 and 2.6).
 */
export function mayLeave(state: DossierState): Refusal | null {
  const { package: sealed, restrictions } = partOf(state);
  if (sealed === null) return refuse('PACKAGE_NOT_SEALED', [], 'COM.TRANSMIT');
  const pending = noChallengePending(state) ?? packageIsClear(state);
  if (pending !== null) return pending;
  const others = restrictions.map((one) => `${one.state}/${one.condition}`);
  if (others.length > 0) return refuse('CONDITION_OF_ANOTHER_STATE', others, 'COM.CONDITION');
  return conditionsOpen(state) ? refuse('CONDITIONS_OPEN', [], ruleAt(state, 'CONDITIONS')) : null;
}

/** The sender keeps the original; the recipient checks its copy byte by byte within 72 hours. */
export function transmit(state: DossierState, _act: Act<'transmit' | 'transmit_again'>, now: Instant): Effect {
  const { package: sealed, withheld } = partOf(state);
  if (sealed === null) return {};
  const { digest, bytes, files } = sealed;
  return {
    state: {
      orders: state.orders.map((order, index) =>
        index === state.orders.length - 1 ? { ...order, handedOver: true as const } : order,
      ),
      ...changed(state, { handedOver: true }),
    },
    sends: [{ to: 'requesting', code: 'evidence', body: { package: digest, bytes, files, withheld: withheld.length } }],
    starts: levelClock(state.summary, 'VERIFY_RECEIPT', now),
  };
}

export const AFTER_VERIFICATION: Choice = {
  among: ['TRANSMITTED', 'HASH_MISMATCH'],
  pick: (state) => (partOf(state).verification?.failed === 0 ? 'TRANSMITTED' : 'HASH_MISMATCH'),
};

export function verified(state: DossierState, { body }: Message<'verification'>): Effect {
  const holds = body.failed === 0;
  return {
    state: changed(state, { verification: body }),
    stops: holds ? [] : stop('VERIFY_RECEIPT'),
    notices: [{ code: holds ? 'PROGRESS' : 'HASH_MISMATCH', to: [...AUTHORITIES] }],
  };
}

/** The requester has signed the receipt. The conditions of use go on, and a supplement may still be asked for. */
export function evidenceAccepted(state: DossierState, _message: Message<'evidence_receipt'>, now: Instant): Effect {
  return {
    state: changed(state, { unaccepted: false, endToldAtHome: true }),
    sends: executedAtHome(state, now),
    stops: stop('VERIFY_RECEIPT'),
    notices: [{ code: 'EVIDENCE_ACCEPTED', to: [...AUTHORITIES] }],
  };
}

/** What came under an order that a court has annulled is only returned or destroyed: nothing is added to it. */
export const AFTER_SUPPLEMENT: Choice = {
  among: ['EXEC_ASSIGNED', 'IN_USE'],
  pick: (state) => (isAnnulled(state) && state.orders.at(-1)?.handedOver === true ? 'IN_USE' : 'EXEC_ASSIGNED'),
};

export function supplementAsked(state: DossierState, _message: Message<'supplement_request'>, now: Instant): Effect {
  const orders = AFTER_SUPPLEMENT.pick(state) === 'EXEC_ASSIGNED';
  return {
    state: changed(state, {
      noResult: null,
      ...(DELIVERED.some((one) => one === state.status) ? { unaccepted: true } : {}),
      ...(orders ? { endToldAtHome: false } : {}),
    }),
    sends: orders ? takenUpAtHome(state, officeDay(state, now)) : [],
    stops: stop('VERIFY_RECEIPT'),
    notices: [{ code: 'EXECUTION_TO_START', to: [...ALL] }],
  };
}

export function askUseReport(state: DossierState, act: Act<'ask_use_report'>): Effect {
  return {
    state: changed(state, { useReport: 'ASKED' }),
    sends: [{ to: 'requesting', code: 'use_report_request', body: act.detail }],
  };
}

export function useReported(state: DossierState): Effect {
  return { state: changed(state, { useReport: 'REPORTED' }), notices: [{ code: 'PROGRESS', to: [...AUTHORITIES] }] };
}

export function secondaryUseAsked(state: DossierState, { body }: Message<'secondary_use_request'>): Effect {
  return {
    state: changed(state, { secondaryUse: 'ASKED', keepAsked: body.keepUntil ?? null }),
    notices: [{ code: 'SECONDARY_USE_ASKED', to: [...AUTHORITIES] }],
  };
}

export function secondaryUseOpen(state: DossierState): Refusal | null {
  return partOf(state).secondaryUse === 'ASKED' ? null : refuse('NO_SECONDARY_USE_ASKED');
}

export function decideSecondaryUse(state: DossierState, { detail }: Act<'decide_secondary_use'>): Effect {
  const { decision, reasons } = detail;
  const asked = partOf(state).keepAsked ?? null;
  const keepUntil = decision === 'CONSENTED' && asked !== null ? { keepUntil: asked } : {};
  return {
    state: changed(state, { secondaryUse: decision, keepAsked: null }),
    sends: [{ to: 'requesting', code: 'secondary_use_decision', body: { decision, reasons, ...keepUntil } }],
  };
}

export function waiveReturn(state: DossierState, act: Act<'waive_return'>): Effect {
  return {
    state: changed(state, { returnWaived: true }),
    sends: [{ to: 'requesting', code: 'return_waived', body: { reason: act.detail.reason } }],
  };
}

export function disposed(state: DossierState, { body }: Message<'disposal'>, now: Instant): Effect {
  return { ...useEnded(state, body.how, now), notices: [{ code: 'DISPOSED', to: [...AUTHORITIES] }] };
}

/** What was called back is not certified in its time: people close for reasons, and the outcome says so. */
export function closeWithoutCertificate(
  state: DossierState,
  _act: Act<'close_without_certificate'>,
  now: Instant,
): Effect {
  return useEnded(state, 'UNCERTIFIED', now);
}

export function someCalledBack(state: DossierState): Refusal | null {
  return isCalledBack(state) ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}

function useEnded(state: DossierState, how: Disposal, now: Instant): Effect {
  return {
    state: changed(state, { disposed: how, endToldAtHome: true }),
    stops: providerIsToConfirm(state) ? [] : stop('CERTIFICATE'),
    // After a withdrawal the provider has the order to stop, nothing of it is accepted, and the end was told with it.
    sends:
      partOf(state).recall !== undefined
        ? []
        : [
            ...(state.servedAt === null
              ? []
              : [{ to: 'provider' as const, code: 'production_accepted' as const, body: { at: now } }]),
            ...executedAtHome(state, now),
          ],
  };
}
