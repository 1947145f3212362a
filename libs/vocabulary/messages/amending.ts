/** By these messages a request that was sent is amended, and its order follows. */
import { amendmentDecisions } from '../codes/decisions.ts';
import { made, optional } from '../field.ts';
import { changesOf } from '../fields/changes.ts';
import { choice } from '../fields/choice.ts';
import { digestOf } from '../fields/named.ts';
import { orderedTargets, orderedTerm } from '../fields/ordered.ts';
import { count } from '../fields/plain.ts';
import { summary } from '../fields/summary.ts';
import { text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';
import { message } from '../message.ts';

export const amendingMessages = {
  amendment: message({
    words: ['Amendment of the request', 'Modificación de la solicitud'],
    from: ['requesting'],
    to: 'receiving',
    paper: 'AMENDMENT',
    fields: {
      changes: changesOf(['What changes', 'Qué cambia']),
      reason: made(text(['Reason', 'Motivo'])),
      before: digestOf(['Request as it was', 'Solicitud anterior'], { keeps: 'REQUEST', unsaid: true }),
      request: digestOf(['Request as amended', 'Solicitud modificada'], { keeps: 'REQUEST' }),
      summary: summary(['Request', 'Solicitud']),
    },
  }),
  amendment_recalled: message({
    words: ['Amendment recalled', 'Modificación retirada'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
  amendment_answer: message({
    words: ['Answer to the amendment', 'Respuesta a la modificación'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'AMENDMENT_DECISION',
    fields: {
      decision: choice(['Decision', 'Decisión'], amendmentDecisions),
      reasons: optional(text(['Reasons', 'Motivos'])),
    },
  }),
  supplementary_order: message({
    words: ['Supplementary order', 'Orden complementaria'],
    from: ['receiving'],
    to: 'provider',
    paper: 'SUPPLEMENTARY_ORDER',
    fields: {
      order: digestOf(['Text of the order', 'Texto de la orden'], { keeps: 'ORDER' }),
      targets: orderedTargets(['Identifiers', 'Identificadores']),
      noUserNotice: made(yesNo(['The user must not be told', 'No se debe informar al usuario'])),
      confirmHours: count(['Hours to confirm', 'Horas para confirmar'], { min: 1, max: 1_000 }),
      clock: orderedTerm(['Length of the order', 'Duración de la orden']),
    },
  }),
  supplement_received: message({
    words: ['Supplement received', 'Complemento recibido'],
    from: ['provider'],
    to: 'receiving',
    fields: { order: digestOf(['Text of the order', 'Texto de la orden']) },
  }),
} as const;
