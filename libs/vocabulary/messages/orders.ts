/** A requested State sends these messages to the provider that it orders to preserve or to produce. */
import { message } from '../message.ts';
import { made, sometimes } from '../field.ts';
import { lastDay } from '../fields/day.ts';
import { instant } from '../fields/instant.ts';
import { digestOf } from '../fields/named.ts';
import { orderedTerm, orderedTargets } from '../fields/ordered.ts';
import { number } from '../fields/number.ts';
import { count, holdNames } from '../fields/plain.ts';
import { targets } from '../fields/targets.ts';
import { text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';

export const orderMessages = {
  order: message({
    words: ['Order', 'Orden'],
    from: ['receiving'],
    to: 'provider',
    paper: 'PRESERVATION_ORDER',
    fields: {
      order: digestOf(['Text of the order', 'Texto de la orden'], { keeps: 'ORDER' }),
      targets: orderedTargets(['Identifiers', 'Identificadores']),
      noUserNotice: made(yesNo(['The user must not be told', 'No se debe informar al usuario'])),
      confirmHours: count(['Hours to confirm', 'Horas para confirmar'], { min: 1, max: 1_000 }),
      clock: orderedTerm(['Length of the order', 'Duración de la orden']),
    },
  }),
  preservation_again: message({
    words: ['Asked again to preserve', 'Nueva petición de conservar'],
    from: ['receiving'],
    to: 'provider',
    fields: {
      reason: made(text(['Reason', 'Motivo'])),
      confirmHours: made(sometimes(number(['Hours to confirm', 'Horas para confirmar'], { min: 1, max: 1_000 }))),
    },
  }),
  renewal_order: message({
    words: ['Renewal order', 'Orden de renovación'],
    from: ['receiving'],
    to: 'provider',
    paper: 'RENEWAL_ORDER',
    fields: {
      order: digestOf(['Text of the order', 'Texto de la orden'], { keeps: 'ORDER' }),
      until: made(lastDay(['Until', 'Hasta'])),
    },
  }),
  clarification_answer: message({
    words: ['Answer to the provider', 'Respuesta al proveedor'],
    from: ['receiving'],
    to: 'provider',
    fields: {
      answer: made(text(['Answer', 'Respuesta'])),
      confirmHours: made(sometimes(number(['Hours to confirm', 'Horas para confirmar'], { min: 1, max: 1_000 }))),
    },
  }),
  targets_recalled: message({
    words: ['Identifiers recalled', 'Identificadores retirados'],
    from: ['receiving'],
    to: 'provider',
    fields: { targets: made(targets(['Identifiers', 'Identificadores'])) },
  }),
  hold_check: message({
    words: ['Is the data still there?', '¿Siguen ahí los datos?'],
    from: ['receiving'],
    to: 'provider',
    fields: {
      holds: holdNames(['Data kept', 'Datos conservados'], {
        ask: ['New last day of each hold', 'Nuevo último día de cada conservación'],
      }),
    },
  }),
  release_order: message({
    words: ['Release order', 'Orden de liberación'],
    from: ['receiving'],
    to: 'provider',
    paper: 'RELEASE',
    fields: { reason: made(text(['Reason', 'Motivo'])) },
  }),
  production_order: message({
    words: ['Production order', 'Orden de presentación'],
    from: ['receiving'],
    to: 'provider',
    paper: 'PRODUCTION_ORDER',
    fields: {
      order: digestOf(['Text of the order', 'Texto de la orden'], { keeps: 'ORDER' }),
      targets: orderedTargets(['Identifiers', 'Identificadores']),
      noUserNotice: made(yesNo(['The user must not be told', 'No se debe informar al usuario'])),
      dueDays: count(['To be answered within days', 'Plazo de respuesta en días'], {
        ask: ['Days in which the provider must answer', 'Días en que el proveedor debe responder'],
        min: 1,
        max: 365,
      }),
    },
  }),
  production_again: message({
    words: ['Asked again', 'Nueva petición'],
    from: ['receiving'],
    to: 'provider',
    fields: {
      reason: made(text(['Reason', 'Motivo'])),
      restarts: made(
        sometimes(yesNo(['The time to produce begins again', 'El plazo para presentar vuelve a empezar'])),
      ),
    },
  }),
  production_accepted: message({
    words: ['Production accepted', 'Presentación aceptada'],
    from: ['receiving'],
    to: 'provider',
    fields: { at: made(instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'] })) },
  }),
  production_recall: message({
    words: ['Order recalled', 'Orden retirada'],
    from: ['receiving'],
    to: 'provider',
    fields: { at: made(instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'] })) },
  }),
} as const;
