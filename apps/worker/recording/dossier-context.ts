/**
 * Holds one dossier inside one transaction: its row under lock, its organization, and what recording asks of both. It
 * is built anew for every transaction, so nothing here outlives the lock.
 */
import type { KeyObject } from 'node:crypto';
import type { DossierRef } from '@comity/contracts/engine';
import { addPeer, dossierWithPeer, ownDossier, readPeers } from '@comity/persistence/recording/peers';
import {
  authoritiesOf,
  organizationByCode,
  organizationById,
  type OrganizationRow,
} from '@comity/persistence/recording/organizations';
import { lockDossier } from '@comity/persistence/recording/states';
import { stableId } from '@comity/persistence/stable-id';
import type { EntityManager } from 'typeorm';
import type { RequestKind, Side } from '@comity/vocabulary/values/plain';
import { addressedProvider } from '@comity/domain/orders/ruled-out';
import { type DossierState, providerOf, unopened } from '@comity/domain/state/dossier';
import type { Peer, MessageSender } from './envelopes.ts';

export interface DossierContext {
  ref: DossierRef;
  organization: OrganizationRow;
  state: DossierState;
  /** This is null until the first event has opened the dossier. */
  reference: string | null;
  zone: string;
  country: string;
  closedAt: string | null;
}

/**
 * Locks the dossier's row if there is one; a dossier without a row is opened by its first event. What a dossier is stands
 * in its row: whoever wakes it may have its side and kind from a message that nobody has signed.
 */
export async function lockContext(manager: EntityManager, ref: DossierRef): Promise<DossierContext> {
  const organization = await organizationById(manager, ref.organization);
  if (organization === null) throw new Error('The organization of this dossier is not known');
  const locked = await lockDossier(manager, ref);
  return {
    ref: locked === null ? ref : { ...ref, kind: locked.state.kind, side: locked.state.side },
    organization,
    state: locked?.state ?? unopened(ref.kind, ref.side, { ...organization.policies, zone: organization.zone }),
    reference: locked?.reference ?? null,
    zone: locked?.zone ?? organization.zone,
    country: locked?.country ?? organization.state,
    closedAt: locked?.closedAt ?? null,
  };
}

/** Returns the organization's present instant in UTC with milliseconds: the wall clock plus the exercise's offset. */
export function nowOf(organization: OrganizationRow, wall: number): string {
  return new Date(wall + organization.offsetMs).toISOString();
}

export function senderOf(context: DossierContext, privateKey: KeyObject): MessageSender {
  const { ref, organization } = context;
  return {
    organizationCode: organization.code,
    dossier: ref.dossier,
    kind: ref.kind,
    side: ref.side,
    exercise: organization.exercise !== null,
    privateKey,
  };
}

/**
 * Finds the peers to which this dossier writes. The first message to a side fixes the peer: for the requesting side the
 * authorities of the requested State, for the receiving side the provider that the request names, and for its own side
 * the preservation that a formal request follows. Where no such preservation is known at home, the answer has no peer
 * of that side.
 */
export async function peersFor(
  manager: EntityManager,
  context: DossierContext,
  sides: readonly Side[],
): Promise<Peer[]> {
  const { ref } = context;
  const peers = await knownPeers(manager, context);
  const missing = [...new Set(sides)].filter((side) => !peers.some((peer) => peer.side === side));
  if (missing.length === 0) return peers;
  for (const side of missing) {
    const found =
      side === ref.side ? await peerAtHome(manager, context, peers) : await peerAbroad(manager, context, side);
    if (found !== null) await addPeer(manager, ref, side, found.organizationId, found.dossier);
  }
  return knownPeers(manager, context);
}

/**
 * Returns one peer of each side. Messages are numbered for each organization, so of the providers that had an order the
 * one that is written to now is found by its code and not by its side.
 */
export async function knownPeers(
  manager: EntityManager,
  { ref, state }: Pick<DossierContext, 'ref' | 'state'>,
): Promise<Peer[]> {
  const peers = (await readPeers(manager, ref)).filter(
    ({ side, organizationCode }) => side !== 'provider' || organizationCode === addressedProvider(state),
  );
  return peers.map((peer) => ({ ...peer, kind: kindAt(ref, peer.side) }));
}

/** At home a dossier writes to the other kind of request, the preservation that a formal request follows. */
function kindAt({ kind, side }: DossierRef, peer: Side): RequestKind {
  if (peer !== side) return kind;
  return kind === 'ASSISTANCE' ? 'PRESERVATION' : 'ASSISTANCE';
}

type PeerAddress = Pick<Peer, 'organizationId' | 'organizationCode' | 'dossier'>;

/**
 * A formal request names the preservation of its requester; the requested State finds it by the dossier that once asked
 * for it. A preservation writes to the formal request that has written to it.
 */
async function peerAtHome(
  manager: EntityManager,
  { ref, organization, state }: DossierContext,
  peers: readonly Peer[],
): Promise<PeerAddress | null> {
  if (ref.kind === 'PRESERVATION') {
    const follower = await dossierWithPeer(manager, ref.organization, ref.organization, ref.dossier);
    if (follower === null) return null;
    return { organizationId: organization.id, organizationCode: organization.code, dossier: follower };
  }
  const preservation = state.summary?.assistance?.preservation ?? null;
  if (preservation === null) return null;
  const requester = peers.find((peer) => peer.side === 'requesting');
  const dossier =
    ref.side === 'requesting'
      ? await ownDossier(manager, ref.organization, preservation)
      : requester === undefined
        ? null
        : await dossierWithPeer(manager, ref.organization, requester.organizationId, preservation);
  if (dossier === null) return null;
  return { organizationId: organization.id, organizationCode: organization.code, dossier };
}

async function peerAbroad(manager: EntityManager, context: DossierContext, side: Side): Promise<PeerAddress> {
  const peer = await peerOrganization(manager, context, side);
  const dossier = stableId('dossier', context.ref.dossier, peer.id);
  return { organizationId: peer.id, organizationCode: peer.code, dossier };
}

async function peerOrganization(manager: EntityManager, context: DossierContext, side: Side): Promise<OrganizationRow> {
  const { summary } = context.state;
  const { exercise } = context.organization;
  const peer =
    summary === null
      ? null
      : side === 'receiving'
        ? await authoritiesOf(manager, summary.requestedState, exercise)
        : await organizationByCode(manager, providerOf(context.state) ?? '');
  if (peer === null || peer.exercise !== exercise) throw new Error(`No ${side} organization is known for this dossier`);
  return peer;
}
