/**
 * An act is what a person does to a dossier. It never carries free text: that is in documents, which it names by
 * digest.
 */
import type { ActDetails, ActName } from '@comity/vocabulary/acts';
import type { Role } from '@comity/vocabulary/values/roles';

export interface Actor {
  /** Member id. Two different people are two different member ids, whatever their offices and roles. */
  member: string;
  office: string;
  roles: readonly Role[];
}

export interface Act<N extends ActName = ActName> {
  kind: 'act';
  name: N;
  by: Actor;
  detail: ActDetails[N];
}
export type AnyAct = { [N in ActName]: Act<N> }[ActName];
