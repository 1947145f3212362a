/**
 * The write path of every act, whoever does it:
 *
 *   what is recorded under the key? → decide on the state as it is → save the documents → Update → receipt
 *
 * What the engine answers is not believed: whoever reaches it can give an older answer of ours once more. What was done
 * is what is recorded under the key; where nothing is, the engine has not answered. The state is read before the key: an
 * act that was recorded in between is found by its key and answered, never judged a second time. A refusal leaves no event, only the note that somebody tried.
 */
import type { PostedAct } from '@comity/contracts/http/act-bodies';
import type { ActCommand, ActAnswer } from '@comity/contracts/engine';
import type { LegalHoldView } from '@comity/contracts/http/keeping-views';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import { auditRefusal } from '@comity/persistence/audit';
import { inOrganization } from '@comity/persistence/context';
import { saveDocuments } from '@comity/persistence/documents';
import type { Caller } from '@comity/persistence/reads/caller';
import { findKey } from '@comity/persistence/recording/events';
import { findSpentKey } from '@comity/persistence/recording/spent-keys';
import { confirmAct } from '@comity/persistence/recording/states';
import type { DataSource, EntityManager } from 'typeorm';
import { ACTS } from '@comity/vocabulary/acts';
import { isRefusal } from '@comity/vocabulary/refusals';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Actor, AnyAct } from '@comity/domain/events/act';
import type { Decision, Refusal } from '@comity/domain/events/decision';
import { approversOf, rolesOf } from '@comity/domain/events/lifecycle';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { DossierState } from '@comity/domain/state/dossier';
import type { ApiParts } from '../parts.ts';
import { problem, refused } from '../problems/problem.ts';
import type { NewDocument } from './act-documents.ts';

/** An act is done with these. */
export type PerformParts = Pick<ApiParts, 'dataSource' | 'quotas'>;

export interface Attempt {
  caller: Caller;
  dossier: string;
  key: string;
  bodyHash: string;
  act: AnyAct;
  state: DossierState;
  documents: { kind: NewDocument['kind'] | 'REQUEST' | 'SNAPSHOT'; content: unknown }[];
  /** Rules of the dossier's own snapshot, from which a refusal cites the rule that forbids the act. */
  rules: readonly SnapshotRule[];
  /** Standing legal holds, with who placed each, when and why; a refusal because of them names them. */
  legalHolds: LegalHoldView[];
  /**
   * The obstacle is set where something that the rules cannot see refuses the act: the person saw another text, or
   * there is no addressee.
   */
  obstacle: Refusal | null;
}

/** Returns the receipt that this key already has; null if the key is new. It throws KEY_REUSED for another body. */
export async function recordedReceipt(
  manager: EntityManager,
  { caller, dossier, key, bodyHash }: Pick<Attempt, 'caller' | 'dossier' | 'key' | 'bodyHash'>,
): Promise<ActReceipt | null> {
  const known = await findKey(manager, caller.organization.id, dossier, key);
  if (known === null) return null;
  if (known.bodyHash !== bodyHash) throw problem('KEY_REUSED');
  return known.receipt;
}

export async function perform(
  parts: PerformParts,
  attempt: Attempt,
  update: (command: ActCommand) => Promise<ActAnswer>,
): Promise<ActReceipt> {
  const { dataSource } = parts;
  const { caller, act, key, bodyHash } = attempt;
  const decision = decide(lifecycleOf(attempt.state), attempt.state, act, caller.now);
  const refusal = refusalOf(decision, attempt.obstacle);
  if (refusal !== null) return refuseOrFind(parts, attempt, refusal);
  if (attempt.documents.length > 0) {
    await inOrganization(dataSource, caller.organization.id, (manager) =>
      saveDocuments(manager, caller.organization.id, attempt.documents),
    );
  }
  const answer = await update({ key, bodyHash, at: caller.now, sentAt: new Date().toISOString(), act });
  if (answer.outcome === 'refused' && isRefusal(answer.code)) return refuseOrFind(parts, attempt, answer);
  const receipt = await inOrganization(dataSource, caller.organization.id, (manager) =>
    recordedReceipt(manager, attempt),
  );
  if (receipt === null) return refuseAsBefore(parts, attempt);
  // This is not awaited: the act is durable, and if the confirmation is lost the sweeper informs the engine again.
  confirm(dataSource, attempt, receipt).catch(() => undefined);
  return receipt;
}

/**
 * A key under which nothing was recorded may be spent on an act that recording refused after its answer was lost: the
 * same body gets that refusal, another body needs another key. Where the key is not spent, the engine has not answered.
 */
async function refuseAsBefore(parts: PerformParts, attempt: Attempt): Promise<ActReceipt> {
  const { caller, dossier, key, bodyHash } = attempt;
  const organization = caller.organization.id;
  const spent = await inOrganization(parts.dataSource, organization, (manager) =>
    findSpentKey(manager, { organization, dossier }, key),
  );
  if (spent === null) throw problem('ENGINE_DOWN');
  if (spent.bodyHash !== bodyHash) throw problem('KEY_REUSED');
  return refuseOrFind(parts, attempt, spent.refusal);
}

/** The rules speak first; where both say the same, what the rules cannot see is told with it. */
function refusalOf(decision: Decision | Refusal, obstacle: Refusal | null): Refusal | null {
  if (decision.outcome === 'decided') return obstacle;
  return obstacle?.code === decision.code ? obstacle : decision;
}

function confirm(dataSource: DataSource, { caller, dossier }: Attempt, { seq }: ActReceipt): Promise<void> {
  const organization = caller.organization.id;
  return inOrganization(dataSource, organization, (manager) => confirmAct(manager, { organization, dossier }, seq));
}

/**
 * Of many requests with one key at once, the late ones find the state that the first has left and answer with its
 * receipt. Whoever tries what is refused without end is told to wait, and leaves no more notes.
 */
async function refuseOrFind(
  { dataSource, quotas }: PerformParts,
  attempt: Attempt,
  refusal: Refusal,
): Promise<ActReceipt> {
  const { caller, dossier, act } = attempt;
  const organizationId = caller.organization.id;
  const receipt = await inOrganization(dataSource, organizationId, async (manager) => {
    const known = await recordedReceipt(manager, attempt);
    if (known !== null) return known;
    await quotas.takeWithin(manager, caller, 'REFUSAL');
    const { code, about } = refusal;
    await auditRefusal(manager, {
      organizationId,
      dossierId: dossier,
      memberId: caller.member,
      act: act.name,
      code,
      about,
    });
    return null;
  });
  if (receipt !== null) return receipt;
  throw refused(refusal, attempt.rules, refusal.code === 'LEGAL_HOLD_STANDS' ? attempt.legalHolds : []);
}

/**
 * Chooses the office through which a person acts: of those that see the dossier the first that gives a role the act
 * asks for, else the first. A role held only in an office that does not see the dossier does not count. With `seeing`
 * null there is no dossier yet.
 */
export function actorFor(caller: Caller, by: readonly Role[], seeing: readonly string[] | null): Actor {
  const offices = caller.offices.filter(({ id }) => seeing?.includes(id) !== false);
  const office = offices.find(({ roles }) => roles.some((role) => by.includes(role))) ?? offices[0];
  return { member: caller.member, office: office?.id ?? caller.member, roles: office?.roles ?? [] };
}

/**
 * Returns the roles that this act asks for at this side; for a second person's act, those of what is approved or
 * ratified.
 */
export function rolesFor(state: DossierState, posted: PostedAct): readonly Role[] {
  const lifecycle = lifecycleOf(state);
  if (posted.name === 'approve' && state.proposal !== null) return approversOf(lifecycle, state.proposal);
  if (ACTS[posted.name].page === 'RATIFICATION' && 'act' in posted) return approversOf(lifecycle, { act: posted.act });
  return rolesOf(lifecycle, posted.name);
}
