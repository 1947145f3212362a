/**
 * A clock of a dossier is defined by what it asks for and at what it starts. How long it runs and on which rule stands
 * in the law packs and in the rows that start it.
 */
import type { TaskCode } from './tasks.ts';
import type { DutyAsked } from './values/duty.ts';
import type { Words } from './words.ts';

interface ClockDefinition {
  /** Says what is to be done before the clock ends. */
  words: Words;
  /** The clock says until when these tasks wait. */
  bounds: readonly TaskCode[];
  /** Names the event from which the clock counts, for the generated pages. */
  starts: string;
  /** Names what sets the end where no pack gives a number. */
  endsBy?: string;
  /** Nothing is left to wait for once the request is withdrawn, or cannot be complied with: the clock stops. */
  endsWithRequest?: true;
  /** The clock runs for so many minutes, by the project's own rule (docs/rules 2.8). */
  minutes?: number;
  /** At its end these people of the contact point are paged. */
  pages?: DutyAsked;
}

export const CLOCKS = {
  ACK_SLA: {
    words: ['Acknowledge receipt', 'Acusar recibo'],
    bounds: ['ACKNOWLEDGE'],
    starts: 'arrival of the request',
    endsWithRequest: true,
  },
  DECISION_SLA: {
    words: ['Decide on the request', 'Decidir la solicitud'],
    bounds: ['DECIDE', 'DECIDE_AMENDMENT'],
    starts: 'arrival, the end of a pause, or an amendment to decide on',
    endsWithRequest: true,
  },
  CONFIRM_SLA: {
    words: ['Confirm preservation', 'Confirmar la conservación'],
    bounds: ['ANSWER_ORDER'],
    starts: 'service of the order',
    endsWithRequest: true,
  },
  CLARIFICATION: {
    words: ['Answer the questions', 'Contestar las preguntas'],
    bounds: ['ANSWER_QUESTION', 'DECIDE_ON_RISK', 'EXPLAIN_IDENTIFIERS'],
    starts: 'the question, whether on the request or on identifiers to which the provider objects',
    endsWithRequest: true,
  },
  DISCLOSURE: {
    words: ['Decide whether to name the other provider', 'Decidir si se nombra al otro proveedor'],
    bounds: ['DISCLOSE_PROVIDER'],
    starts: 'the report that another provider took part',
  },
  CERTIFICATE: {
    words: ['Confirm that nothing is kept any more', 'Confirmar que ya nada se guarda'],
    bounds: ['CONFIRM_RELEASE', 'CONFIRM_RECALL', 'REPORT_RECALL', 'DISPOSE'],
    starts: 'the release, a withdrawal, or the annulment of the order under which evidence was handed over',
  },
  EXTENSION_DECISION: {
    words: ['Decide on the extension', 'Decidir la prórroga'],
    bounds: ['DECIDE_EXTENSION'],
    starts: 'the request for an extension',
    endsWithRequest: true,
  },
  EMERGENCY_ANSWER: {
    words: ['Answer the claim of danger to life', 'Contestar la alegación de riesgo vital'],
    bounds: ['DECIDE', 'DETERMINE_EMERGENCY'],
    starts: 'arrival of a request at CRITICAL_LIFE, or a later claim',
    endsWithRequest: true,
  },
  PAGE_AGAIN: {
    words: ['Answer before the page is repeated', 'Contestar antes de que se repita el aviso'],
    bounds: ['ACKNOWLEDGE', 'DETERMINE_EMERGENCY'],
    starts: 'arrival of a request at CRITICAL_LIFE, or a later claim',
    endsBy: '5 minutes',
    endsWithRequest: true,
    minutes: 5,
    pages: 'ON_DUTY',
  },
  PAGE_DEPUTIES: {
    words: ['Answer before the deputies are paged', 'Contestar antes de que se avise a los suplentes'],
    bounds: ['ACKNOWLEDGE', 'DETERMINE_EMERGENCY'],
    starts: 'arrival of a request at CRITICAL_LIFE, or a later claim',
    endsBy: '10 minutes',
    endsWithRequest: true,
    minutes: 10,
    pages: 'DEPUTIES',
  },
  PAGE_DESK: {
    words: ['Answer before the whole desk is paged', 'Contestar antes de que se avise a todo el puesto'],
    bounds: ['ACKNOWLEDGE', 'DETERMINE_EMERGENCY'],
    starts: 'arrival of a request at CRITICAL_LIFE, or a later claim',
    endsBy: '15 minutes',
    endsWithRequest: true,
    minutes: 15,
    pages: 'EVERYBODY',
  },
  NOT_ANSWERED: {
    words: ['First answer of the other contact point', 'Primera respuesta del otro punto de contacto'],
    bounds: ['ACKNOWLEDGE', 'DETERMINE_EMERGENCY'],
    starts: 'the sending of a request at CRITICAL_LIFE, or a later claim',
    endsBy: '15 minutes',
    endsWithRequest: true,
    minutes: 15,
  },
  RATIFY_4H: {
    words: ['Ratify what one person did alone', 'Ratificar lo hecho por una sola persona'],
    bounds: ['RATIFY'],
    starts: 'an outward act that one person did alone at CRITICAL_LIFE',
  },
  BUD29_FLOOR: {
    words: ['Treaty floor of the hold', 'Plazo mínimo del tratado'],
    bounds: ['SEND_FORMAL_REQUEST'],
    starts: 'the provider’s snapshot',
  },
  DOMESTIC_HOLD: {
    words: ['End confirmed by the provider', 'Término confirmado por el proveedor'],
    bounds: [
      'RENEW_ORDER',
      'DECIDE_EXTENSION',
      'CONFIRM_RENEWAL',
      'CHECK_HOLD',
      'SEND_FORMAL_REQUEST',
      'RECEIVE_FORMAL_REQUEST',
    ],
    starts: 'the provider’s snapshot',
    endsBy: 'the end that the provider confirmed',
  },
  /** One clock serves the order of every State: its length, its start and its name come from the State's law pack. */
  ORDER_TERM: {
    words: ['Term of the order', 'Plazo de la orden'],
    bounds: ['RENEW_ORDER'],
    starts: 'the order or its service, as the law counts',
  },
  COMPLETENESS: {
    words: ['Check whether the request is complete', 'Examinar si la solicitud está completa'],
    bounds: ['CHECK_COMPLETENESS'],
    starts: 'the acknowledgement of a formal request',
    endsWithRequest: true,
  },
  ADMISSIBILITY: {
    words: ['Decide on the formal request', 'Decidir la solicitud formal'],
    bounds: ['DECIDE'],
    starts: 'completeness of a formal request, or the end of a pause',
    endsWithRequest: true,
  },
  CONDITIONS: {
    words: ['Answer the conditions', 'Contestar las condiciones'],
    bounds: ['ANSWER_CONDITIONS'],
    starts: 'the proposal of conditions',
    endsWithRequest: true,
  },
  ASSIGN_EXECUTION: {
    words: ['Give it to the executing authority', 'Encargar la ejecución'],
    bounds: ['ASSIGN_AUTHORITY'],
    starts: 'the grant',
    endsWithRequest: true,
  },
  POSTPONE_REVIEW: {
    words: ['Review the postponement', 'Revisar el aplazamiento'],
    bounds: ['REVIEW_POSTPONEMENT'],
    starts: 'the postponement',
    endsBy: 'the date of review that the decision names',
    endsWithRequest: true,
  },
  PRODUCTION_DUE: {
    words: ['Produce the data', 'Presentar los datos'],
    bounds: ['ANSWER_ORDER'],
    starts: 'service of the production order',
    endsBy: 'the days that the order names',
    endsWithRequest: true,
  },
  VERIFY_RECEIPT: {
    words: ['Check and accept the evidence', 'Verificar y aceptar las pruebas'],
    bounds: ['ACCEPT_EVIDENCE'],
    starts: 'transmission of the sealed package',
    endsWithRequest: true,
  },
  RECONSIDERATION: {
    words: ['Reconsideration before a release', 'Reconsideración antes de liberar'],
    bounds: ['RELEASE', 'ANSWER_RELEASE'],
    starts: 'the refusal of the formal request, or the notice of an intended release',
    endsWithRequest: true,
  },
  RETENTION: {
    words: ['Keep the evidence until', 'Guardar las pruebas hasta'],
    bounds: ['DISPOSE', 'DESTROY_COPY'],
    starts: 'the hand-over, or the day on which a person set it',
    endsBy: 'the end of the day that a condition, a consent or a person set',
  },
  SANLUIS_CONFIRM: {
    words: ['Send the original (San Luis Protocol, Art. 6)', 'Enviar el original (Protocolo de San Luis, art. 6)'],
    bounds: ['SEND_ORIGINAL'],
    starts: 'electronic transmission',
    endsWithRequest: true,
  },
  CETS8_SERVE: {
    words: ['Serve the provider (CETS 224, Art. 8(6))', 'Notificar al proveedor (STCE 224, art. 8(6))'],
    bounds: ['SERVE_ORDER'],
    starts: 'completeness',
    endsWithRequest: true,
  },
  CETS8_SUB: {
    words: ['Subscriber information (CETS 224, Art. 8(6))', 'Datos del abonado (STCE 224, art. 8(6))'],
    bounds: ['HAND_OVER'],
    starts: 'service of the order',
    endsWithRequest: true,
  },
  CETS8_TRAF: {
    words: ['Traffic data (CETS 224, Art. 8(6))', 'Datos relativos al tráfico (STCE 224, art. 8(6))'],
    bounds: ['HAND_OVER'],
    starts: 'service of the order',
    endsWithRequest: true,
  },
} as const satisfies Record<string, ClockDefinition>;

export type ClockId = keyof typeof CLOCKS;
export const CLOCK_IDS = Object.keys(CLOCKS) as ClockId[];

/** Returns a clock as a definition, with the optional properties that it may not state. */
export function clockOf(id: ClockId): ClockDefinition {
  return CLOCKS[id];
}
