/**
 * Decides an act of administration on the standing of its organization. What needs two administrators becomes a proposal;
 * its approval decides the same act anew, on the standing of that moment.
 */
import {
  ADMINISTRATION_ACTS,
  type AdministrationActName,
  type PostedAdministration,
} from '@comity/vocabulary/administration/acts';
import { type AdministrationRefused, type AdministrationRow, refuse } from './row.ts';
import { ADMINISTRATION_ROWS } from './rules.ts';
import { isAdministrator, personOf, type ProposedChange, type Standing } from './standing.ts';

export type AdministrationDecision =
  | { outcome: 'refused'; refusal: AdministrationRefused }
  | { outcome: 'proposed' }
  /** `settles` is the proposed change that no longer waits afterwards. */
  | { outcome: 'done'; act: PostedAdministration; settles: ProposedChange | null };

/** `by` is the id of whoever acts: an administrator, or a person in an affair of their own. */
export function decideAdministration(
  standing: Standing,
  act: PostedAdministration,
  by: string,
): AdministrationDecision {
  if (!standing.active) return refused(refuse('ORGANIZATION_NOT_ACTIVE'));
  // The request may have come in before the act that suspended, removed or demoted whoever makes it.
  if (!mayAct(standing, act, by)) return refused(refuse('ADMINISTRATOR_NO_LONGER'));
  const refusal = refusalOf(standing, act);
  if (refusal !== null) return refused(refusal);
  if (ADMINISTRATION_ACTS[act.name].hands === 'TWO' || rowOf(act).needsTwo?.(standing, act.detail, by) === true) {
    const waits = standing.changes.some((one) => one.act === act.name && sameDetail(one.detail, act.detail));
    return waits ? refused(refuse('CHANGE_WAITS')) : { outcome: 'proposed' };
  }
  const settled = 'change' in act.detail ? act.detail.change : null;
  const change = standing.changes.find(({ id }) => id === settled) ?? null;
  return act.name === 'approve_change' && change !== null
    ? decideApproval(standing, change, by)
    : { outcome: 'done', act, settles: change };
}

function mayAct(standing: Standing, act: PostedAdministration, by: string): boolean {
  const person = personOf(standing, by);
  if (person?.active !== true) return false;
  if (isAdministrator(person)) return true;
  const whose = rowOf(act).ownOf?.(standing, act.detail);
  return whose === by || whose === null;
}

function decideApproval(standing: Standing, change: ProposedChange, by: string): AdministrationDecision {
  if (change.proposedBy === by) return refused(refuse('SECOND_ADMINISTRATOR_REQUIRED', 'change'));
  const proposer = personOf(standing, change.proposedBy);
  if (proposer === null || !isAdministrator(proposer)) return refused(refuse('PROPOSER_NO_LONGER', 'change'));
  // The detail was parsed by the contract of its act when it was proposed.
  const act = { name: change.act, detail: change.detail } as PostedAdministration;
  const refusal = refusalOf(standing, act);
  return refusal === null ? { outcome: 'done', act, settles: change } : refused(refusal);
}

/** The name and the detail come from one act; the compiler does not follow that through a table. */
const rowOf = ({ name }: PostedAdministration): AdministrationRow<AdministrationActName> =>
  ADMINISTRATION_ROWS[name] as AdministrationRow<AdministrationActName>;

function refusalOf(standing: Standing, act: PostedAdministration): AdministrationRefused | null {
  const [row, { detail }] = [rowOf(act), act];
  for (const check of row.checks ?? []) {
    const refusal = check(standing, detail);
    if (refusal !== null) return refusal;
  }
  const after = row.people?.(standing, detail) ?? standing.people;
  return after.some(isAdministrator) || !standing.people.some(isAdministrator)
    ? null
    : refuse('LAST_ADMINISTRATOR', 'person');
}

/** Hours and languages are lists within the detail, and the order of their members is that of whoever keeps them. */
function sameDetail(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [members, others] = [new Map(Object.entries(one)), Object.entries(other)];
  return others.length === members.size && others.every(([name, value]) => sameDetail(members.get(name), value));
}

const refused = (refusal: AdministrationRefused): AdministrationDecision => ({ outcome: 'refused', refusal });
