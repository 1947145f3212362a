/**
 * One dossier inside one transaction: its row under lock, its organization, and what recording asks of both. Built anew
 * for every transaction, so nothing here outlives the lock.
 */
import type { KeyObject } from 'node:crypto';
import type { DossierRef } from '@comity/contracts/engine';
import type { DossierState, Side } from '@comity/domain/dossier/state';
import { unopened } from '@comity/domain/dossier/state';
import { addPeer, readPeers } from '@comity/persistence/recording/messages';
import {
  authoritiesOf,
  organizationByCode,
  organizationById,
  type OrganizationRow,
} from '@comity/persistence/recording/organizations';
import { lockDossier } from '@comity/persistence/recording/states';
import { stableId } from '@comity/persistence/stable-id';
import type { EntityManager } from 'typeorm';
import type { Peer, Sender } from './envelopes.ts';

export interface DossierContext {
  ref: DossierRef;
  organization: OrganizationRow;
  state: DossierState;
  /** Null until the first event has opened the dossier. */
  reference: string | null;
  zone: string;
  country: string;
  closedAt: string | null;
}

/** Locks the dossier's row if there is one; a dossier that has none yet is opened by its first event. */
export async function lockContext(manager: EntityManager, ref: DossierRef): Promise<DossierContext> {
  const organization = await organizationById(manager, ref.organization);
  if (organization === null) throw new Error('The organization of this dossier is not known');
  const locked = await lockDossier(manager, ref);
  return {
    ref,
    organization,
    state: locked?.state ?? unopened(ref.side, organization.policies),
    reference: locked?.reference ?? null,
    zone: locked?.zone ?? organization.zone,
    country: locked?.country ?? organization.state,
    closedAt: locked?.closedAt ?? null,
  };
}

/** The organization's now, UTC with milliseconds: wall clock plus the exercise's offset. */
export function nowOf(organization: OrganizationRow, wall: number): string {
  return new Date(wall + organization.offsetMs).toISOString();
}

export function senderOf(context: DossierContext, privateKey: KeyObject): Sender {
  const { ref, organization } = context;
  return {
    organizationCode: organization.code,
    dossier: ref.dossier,
    side: ref.side,
    exercise: organization.exercise !== null,
    privateKey,
  };
}

/**
 * The sides this dossier writes to. The first message to a side fixes the peer: for the requesting side the authorities
 * of the requested State, for the receiving side the provider that the request names.
 */
export async function peersFor(
  manager: EntityManager,
  context: DossierContext,
  sides: readonly Side[],
): Promise<Peer[]> {
  const known = await readPeers(manager, context.ref);
  const missing = [...new Set(sides)].filter((side) => !known.some((peer) => peer.side === side));
  for (const side of missing) {
    const peer = await peerOrganization(manager, context, side);
    const dossier = stableId('dossier', context.ref.dossier, peer.id);
    await addPeer(manager, context.ref, side, peer.id, dossier);
    known.push({ side, organizationId: peer.id, organizationCode: peer.code, dossier, lastNumber: 0 });
  }
  return known;
}

async function peerOrganization(manager: EntityManager, context: DossierContext, side: Side): Promise<OrganizationRow> {
  const { summary } = context.state;
  const { exercise } = context.organization;
  const peer =
    summary === null
      ? null
      : side === 'receiving'
        ? await authoritiesOf(manager, summary.requestedState, exercise)
        : await organizationByCode(manager, summary.provider);
  if (peer === null || peer.exercise !== exercise) throw new Error(`No ${side} organization is known for this dossier`);
  return peer;
}
