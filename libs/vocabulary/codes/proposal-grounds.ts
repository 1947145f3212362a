/**
 * A proposal rests on these parts of what is recorded. Where one of them has changed, nobody has seen in this form what
 * a second person would approve (docs/rules 2.0).
 */
import type { Words } from '../words.ts';

export const proposalGrounds = {
  IDENTIFIERS: ['the identifiers and data that are asked for', 'los identificadores y datos solicitados'],
  OBJECTIONS: ['the objections to identifiers', 'las objeciones a identificadores'],
  AMENDMENTS: ['the amendments of the request', 'las modificaciones de la solicitud'],
  PROVIDER: ['the provider that keeps the data', 'el proveedor que tiene los datos'],
  ORDERS: ['the orders to the provider', 'las órdenes al proveedor'],
  HELD: ['the data that are held', 'los datos conservados'],
  EXTENSION: ['the extension that was asked for', 'la prórroga solicitada'],
  RELEASE: ['the notice of a release, or its answer', 'el aviso de una liberación o su respuesta'],
  FORMAL_REQUEST: ['the formal request', 'la solicitud formal'],
  CONDITIONS: ['the conditions of use', 'las condiciones de uso'],
  EVIDENCE: ['the evidence that is here', 'las pruebas que están aquí'],
  COURT: ['what a court has before it or has decided', 'lo que un tribunal examina o ha decidido'],
  OTHER_USE: ['the other use that was asked for', 'el otro uso solicitado'],
  CONSULTATION: ['the questions between the States, or their answer', 'las preguntas entre los Estados o su respuesta'],
  LOSSES: ['the data that are reported lost', 'los datos cuya pérdida se informó'],
  POSTPONEMENT: ['the postponement', 'el aplazamiento'],
  LEGAL_HOLDS: ['the orders to keep the evidence', 'las órdenes de conservar las pruebas'],
  LAW: ['the law that is pinned to the request', 'el derecho fijado para la solicitud'],
  NOT_RATIFIED: ['what was not ratified', 'lo que no se ratificó'],
} as const satisfies Record<string, Words>;

export type ProposalGround = keyof typeof proposalGrounds;
export const PROPOSAL_GROUND_CODES = Object.keys(proposalGrounds) as ProposalGround[];
