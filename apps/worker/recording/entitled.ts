/**
 * Whoever acts is authenticated again in the transaction that records, because between the click and this moment a
 * person may have been suspended, and because what comes through the engine proves nothing about a person: only ids are
 * taken from it, and each is looked up. The roles that count, and that are recorded, are those held now.
 */
import { firstPersonOf } from '@comity/domain/approvals/proposers';
import type { AnyAct } from '@comity/domain/events/act';
import { type Refusal, refuse } from '@comity/domain/events/decision';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { readDocument } from '@comity/persistence/documents';
import { rolesHeldNow, worksOn } from '@comity/persistence/recording/entitlement';
import type { EntityManager } from 'typeorm';
import type { DossierContext } from './dossier-context.ts';

/** Returns the act with the roles that its actor holds now, or the refusal of somebody who may not do it. */
export async function entitledAct(
  manager: EntityManager,
  context: DossierContext,
  act: AnyAct,
): Promise<AnyAct | Refusal> {
  const { ref, state } = context;
  const held = await rolesHeldNow(manager, act.by.member);
  const roles = held.filter(({ office }) => office === act.by.office).map(({ role }) => role);
  if (roles.length === 0) return refuse('ACTOR_NOT_ENTITLED');
  const isOpen = state.seq > 0;
  if (isOpen && !(await worksOn(manager, { ...ref, office: act.by.office }))) return refuse('ACTOR_NOT_ENTITLED');
  const { member, office } = act.by;
  const entitled: AnyAct = { ...act, by: { member, office, roles } };
  return (
    (await unfitText(manager, ref.organization, entitled)) ??
    (await unfitProposal(manager, context, entitled)) ??
    entitled
  );
}

/** The text that the person confirms is kept. */
async function unfitText(manager: EntityManager, organization: string, act: AnyAct): Promise<Refusal | null> {
  if (!('shown' in act.detail)) return null;
  const { shown } = act.detail;
  const text = await readDocument(manager, organization, shown);
  return text === null ? refuse('TEXT_CHANGED', [shown]) : null;
}

/** The person who made the proposal or the entry that this act takes up is entitled to it still. */
async function unfitProposal(manager: EntityManager, { state }: DossierContext, act: AnyAct): Promise<Refusal | null> {
  const first = firstPersonOf(lifecycleOf(state), state, act);
  if (first === null) return null;
  const held = await rolesHeldNow(manager, first.member);
  const still = held.some(
    ({ office, role }) => (first.office === null || office === first.office) && first.roles.includes(role),
  );
  return still ? null : refuse('PROPOSER_NOT_ENTITLED');
}
