/** The requesting State does these acts, mostly on a preservation; several of them serve a formal request too. */
import { act } from '../act.ts';
import { releaseObjections } from '../codes/decisions.ts';
import { lossDecisions } from '../codes/outcomes.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/choice.ts';
import { day, lastDay } from '../fields/day.ts';
import { line } from '../fields/line.ts';
import { requestAttachments } from '../fields/files.ts';
import { digestOf } from '../fields/named.ts';
import { summary } from '../fields/summary.ts';
import { targets } from '../fields/targets.ts';
import { reasons, text } from '../fields/text.ts';

export const preservationAskingActs = {
  submit: act({
    do: ['Submit for approval', 'Presentar para aprobación'],
    done: ['submitted the request for approval', 'presentó la solicitud para aprobación'],
    hint: ['Another person will read it and send it.', 'Otra persona la leerá y la enviará.'],
    paper: { PRESERVATION: 'PRESERVATION_REQUEST', ASSISTANCE: 'MLA_REQUEST' },
    page: 'DRAFT',
    shown: true,
    fields: {
      request: digestOf(['Request', 'Solicitud'], { keeps: 'REQUEST' }),
      summary: summary(['Request', 'Solicitud']),
      attachments: requestAttachments(['Attached file', 'Archivo adjunto']),
    },
  }),
  return_to_draft: act({
    do: ['Return to draft', 'Devolver al borrador'],
    done: ['returned the request to draft', 'devolvió la solicitud al borrador'],
    hint: ['The author can change it and submit it again.', 'El autor puede cambiarla y presentarla de nuevo.'],
    fields: { reason: reasons(['Reason', 'Motivo']) },
  }),
  approve_and_send: act({
    consequence: 'PROTECTS',
    do: ['Approve and send', 'Aprobar y enviar'],
    done: ['approved and sent the request', 'aprobó y envió la solicitud'],
    hint: {
      PRESERVATION: [
        'The request goes to the 24/7 point of the requested State.',
        'La solicitud va al punto 24/7 del Estado requerido.',
      ],
      ASSISTANCE: [
        'The request goes to the central authority of the requested State.',
        'La solicitud va a la autoridad central del Estado requerido.',
      ],
    },
    page: 'APPROVAL',
    second: true,
    shown: true,
    fields: {},
  }),
  answer_question: act({
    do: ['Answer the questions', 'Contestar las preguntas'],
    done: ['answered the questions', 'contestó las preguntas'],
    hint: [
      'The answer goes to the requested State and its review goes on.',
      'La respuesta va al Estado requerido y su examen continúa.',
    ],
    fields: { answer: text(['Answer', 'Respuesta'], { rows: 10 }) },
  }),
  go_on: act({
    do: ['Go on in spite of the risk', 'Continuar a pesar del riesgo'],
    done: ['decided to go on', 'decidió continuar'],
    hint: {
      PRESERVATION: ['The requested State is told to go on.', 'Se comunica al Estado requerido que continúe.'],
      ASSISTANCE: [
        'The requested State is told to execute the request although it cannot be kept confidential.',
        'Se comunica al Estado requerido que ejecute la solicitud aunque no pueda mantenerse la reserva.',
      ],
    },
    fields: { reason: reasons(['Reason', 'Motivo']) },
  }),
  stop: act({
    consequence: 'ENDS',
    do: ['Stop', 'Desistir por el riesgo'],
    done: ['decided to stop', 'decidió no continuar'],
    hint: {
      PRESERVATION: ['The requested State is told to stop.', 'Se comunica al Estado requerido que no continúe.'],
      ASSISTANCE: [
        'The requested State is told not to execute the request.',
        'Se comunica al Estado requerido que no ejecute la solicitud.',
      ],
    },
    shown: true,
    fields: { reason: reasons(['Reason', 'Motivo']) },
  }),
  ask_extension: act({
    consequence: 'PROTECTS',
    do: ['Ask for an extension', 'Pedir una prórroga'],
    done: ['asked for an extension', 'pidió una prórroga'],
    hint: [
      'The requested State decides before the hold ends.',
      'El Estado requerido decide antes de que termine la conservación.',
    ],
    paper: 'EXTENSION_REQUEST',
    fields: {
      until: lastDay(['Until', 'Hasta'], { ask: ['Keep the data until', 'Conservar los datos hasta'] }),
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['It is sent to the requested State.', 'Se envía al Estado requerido.'],
      }),
    },
  }),
  state_mla_sent: act({
    do: ['State that the MLA request was sent', 'Declarar enviada la solicitud de asistencia'],
    done: ['stated that the MLA request was sent', 'declaró enviada la solicitud de asistencia'],
    hint: [
      'Once it is received abroad, the data stay preserved pending the decision.',
      'Una vez recibida, los datos siguen conservados hasta la decisión.',
    ],
    fields: {
      reference: line(['Reference', 'Referencia'], {
        ask: ['Reference of the request for mutual assistance', 'Referencia de la solicitud de asistencia mutua'],
      }),
      date: day(['Date', 'Fecha'], { ask: ['Date on which it was sent', 'Fecha de envío'] }),
    },
  }),
  withdraw: act({
    consequence: 'ENDS',
    do: ['Withdraw the request', 'Desistir de la solicitud'],
    done: ['withdrew the request', 'desistió de la solicitud'],
    hint: {
      PRESERVATION: [
        'Every holder of the data is told; releasing them stays a decision of the requested State.',
        'Se avisa a cada tenedor; liberar los datos lo decide el Estado requerido.',
      ],
      ASSISTANCE: [
        'The requested State stops and reports what was already produced or handed over.',
        'El Estado requerido cesa e informa lo ya presentado o entregado.',
      ],
    },
    paper: 'WITHDRAWAL',
    shown: true,
    fields: { reason: reasons(['Reason', 'Motivo']) },
  }),
  withdraw_identifiers: act({
    consequence: 'ENDS',
    do: ['Withdraw single identifiers', 'Desistir de algunos identificadores'],
    done: ['withdrew identifiers', 'desistió de identificadores'],
    hint: ['The rest of the request goes on.', 'El resto de la solicitud continúa.'],
    paper: 'WITHDRAWAL',
    shown: true,
    fields: {
      targets: targets(['Identifiers', 'Identificadores']),
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['It is sent to the requested State.', 'Se envía al Estado requerido.'],
      }),
    },
  }),
  answer_release: act({
    consequence: 'PROTECTS',
    do: ['Answer the notice of release', 'Contestar el aviso de liberación'],
    done: ['answered the notice of release', 'contestó el aviso de liberación'],
    hint: [
      'The requested State reads your reasons before it decides. An extension is asked for with its own act, and so is the formal request.',
      'El Estado requerido lee sus motivos antes de decidir. La prórroga y la solicitud formal se piden además con su propio acto.',
    ],
    paper: 'RELEASE_ANSWER',
    fields: {
      answer: choice(['Answer', 'Respuesta'], releaseObjections),
      reasons: reasons(['Reasons', 'Motivos']),
    },
  }),
  consent_to_release: act({
    consequence: 'ENDS',
    do: ['Consent to the release', 'Consentir la liberación'],
    done: ['consented to the release', 'consintió la liberación'],
    hint: [
      'The requested State may then release the data at once; it cannot be taken back.',
      'El Estado requerido podrá liberar los datos de inmediato; no puede deshacerse.',
    ],
    paper: 'RELEASE_ANSWER',
    shown: true,
    fields: {
      reasons: reasons(['Reasons', 'Motivos'], {
        hint: ['They are sent to the requested State.', 'Se envían al Estado requerido.'],
      }),
    },
  }),
  claim_emergency: act({
    consequence: 'PROTECTS',
    do: ['Claim a risk to life', 'Alegar riesgo vital'],
    done: ['claimed a risk to life', 'alegó riesgo vital'],
    hint: [
      'The requested State is alerted at once and judges it. Whoever claims it never acts alone on it.',
      'Se alerta de inmediato al Estado requerido, que lo valora. Quien lo alega nunca actúa solo por ello.',
    ],
    fields: {
      facts: reasons(['Facts added', 'Hechos añadidos'], {
        ask: ['Facts that show the risk', 'Hechos que muestran el riesgo'],
        rows: 10,
      }),
    },
  }),
  end_emergency: act({
    do: ['Give up the claim of a risk to life', 'Desistir de la alegación de riesgo vital'],
    done: ['gave up the claim of a risk to life', 'desistió de la alegación de riesgo vital'],
    hint: [
      'The request goes on with high urgency. A risk to life can be claimed again at any time.',
      'La solicitud continúa con urgencia alta. El riesgo vital puede alegarse de nuevo en todo momento.',
    ],
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['It is sent to the requested State.', 'Se envía al Estado requerido.'],
      }),
    },
  }),
  decide_after_loss: act({
    do: ['Decide what follows the loss', 'Decidir qué sigue a la pérdida'],
    done: ['decided what follows the loss of data', 'decidió qué sigue a la pérdida de datos'],
    hint: [
      'It is kept in your dossier. What is still preserved stays preserved; if nothing is, the dossier ends.',
      'Queda en su expediente. Lo que aún se conserva sigue conservado; si nada queda, el expediente termina.',
    ],
    fields: {
      next: choice(['What follows', 'Qué sigue'], lossDecisions, { stays: true }),
      note: optional(text(['Internal note', 'Nota interna'], { stays: true })),
    },
  }),
  add_facts: act({
    do: ['Add facts', 'Añadir hechos'],
    done: ['added facts', 'añadió hechos'],
    hint: [
      'The authority abroad is told; nothing else changes.',
      'Se informa a la autoridad requerida; nada más cambia.',
    ],
    fields: {
      facts: text(['Facts added', 'Hechos añadidos'], { ask: ['Facts to add', 'Hechos que se añaden'], rows: 10 }),
    },
  }),
} as const;
