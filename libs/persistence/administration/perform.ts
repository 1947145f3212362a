/** Performs an act of administration: decides on the locked standing, and writes rows, event and leaf in one transaction. */
import { decideAdministration } from '@comity/domain/administration/decide';
import type { AdministrationRefused } from '@comity/domain/administration/row';
import type { ProposedChange } from '@comity/domain/administration/standing';
import type { PostedAdministration } from '@comity/vocabulary/administration/acts';
import type { DataSource, EntityManager } from 'typeorm';
import { inOrganization } from '../context.ts';
import { digestOf } from '../digest.ts';
import { jsonOf, now } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import { applyAdministration } from './apply.ts';
import { answeredBefore, recordAdministration } from './record.ts';
import { lockStanding } from './standing.ts';

export interface PerformedAdministration {
  seq: number;
  leaf: string;
  /** The act waits for another administrator. */
  proposed: boolean;
  /** What cannot be read again: the token of an invitation. */
  token?: string;
}

export type AdministrationOutcome =
  | { outcome: 'done'; done: PerformedAdministration }
  | { outcome: 'refused'; refusal: AdministrationRefused }
  | { outcome: 'key-reused' };

export interface AdministrationOrder {
  organization: string;
  member: string;
  act: PostedAdministration;
  key: string;
}

/** `administration` is connected as the role of administration. */
export function performAdministration(
  administration: DataSource,
  order: AdministrationOrder,
): Promise<AdministrationOutcome> {
  return inOrganization(administration, order.organization, (manager) => perform(manager, order));
}

async function perform(
  manager: EntityManager,
  { organization, member, act, key }: AdministrationOrder,
): Promise<AdministrationOutcome> {
  const locked = await lockStanding(manager, organization, act.name === 'withdraw_invitation' ? act.detail : {});
  if (locked === null) return { outcome: 'refused', refusal: { code: 'ORGANIZATION_UNKNOWN', about: [] } };
  const bodyHash = digestOf({ name: act.name, detail: act.detail, member });
  const before = await answeredBefore(manager, organization, key);
  if (before !== null) {
    if (before.bodyHash !== bodyHash) return { outcome: 'key-reused' };
    const event = await eventUnder(manager, organization, key);
    return { outcome: 'done', done: { ...event, proposed: before.answer['proposed'] === true } };
  }
  const decision = decideAdministration(locked.standing, act, member);
  if (decision.outcome === 'refused') return decision;
  const proposed = decision.outcome === 'proposed';
  const made: { token?: string; [name: string]: unknown } = proposed
    ? { change: await propose(manager, organization, { act: act.name, detail: act.detail, proposedBy: member }) }
    : await applyAdministration(manager, locked, decision.act, member);
  if (decision.outcome === 'done' && decision.settles !== null)
    await settle(manager, organization, decision.settles, { approved: act.name === 'approve_change', by: member });
  const { token, ...known } = made;
  const about = decision.outcome === 'done' && decision.settles !== null ? changeOf(decision.settles) : {};
  const recorded = await recordAdministration(manager, {
    organization: locked,
    code: act.name,
    member,
    detail: { ...act.detail, ...about, ...known, ...(proposed ? { proposed: true } : {}) },
    key: { key, bodyHash, answer: { proposed } },
  });
  return { outcome: 'done', done: { ...recorded, proposed, ...(token === undefined ? {} : { token }) } };
}

/** The event of a decision says what was decided on. */
const changeOf = ({ act, detail, proposedBy }: ProposedChange): Record<string, unknown> => ({
  of: { act, detail, proposedBy },
});

async function propose(
  manager: EntityManager,
  organization: string,
  { act, detail, proposedBy }: Omit<ProposedChange, 'id'>,
): Promise<string> {
  const { id } = await tenantRows(manager)
    .insertInto('proposed_change')
    .values({ organization_id: organization, act, detail: jsonOf(detail), proposed_by: proposedBy })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function settle(
  manager: EntityManager,
  organization: string,
  { id }: ProposedChange,
  { approved, by }: { approved: boolean; by: string },
): Promise<void> {
  await tenantRows(manager)
    .updateTable('proposed_change')
    .set({ status: approved ? 'APPROVED' : 'REJECTED', decided_by: by, decided_at: now })
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .execute();
}

function eventUnder(manager: EntityManager, organization: string, key: string): Promise<{ seq: number; leaf: string }> {
  return tenantRows(manager)
    .selectFrom('administration_event')
    .select(['seq', 'leaf'])
    .where('organization_id', '=', organization)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
}
