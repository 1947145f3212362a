/** What happens to an organization beside the acts of its administrators is recorded in its ledger under these names. */
import type { CodeWords } from '../words.ts';

export const administrationEvents = {
  organization_registered: ['registered the organization', 'registró la organización'],
  administrator_invited: ['invited an administrator', 'invitó a un administrador'],
  invitation_accepted: ['accepted an invitation', 'aceptó una invitación'],
  organization_activated: ['the organization became active', 'la organización quedó activa'],
} as const satisfies CodeWords;
export type AdministrationEvent = keyof typeof administrationEvents;
