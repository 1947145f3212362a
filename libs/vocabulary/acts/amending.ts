/** A request that was sent is amended by these acts: asked by the State that sent it, decided by the other one. */
import { act } from '../act.ts';
import { changesOf } from '../fields/changes.ts';
import { digestOf } from '../fields/named.ts';
import { orderKind, orderMaker } from '../fields/order-kind.ts';
import { otherIdentifiers } from '../fields/others.ts';
import { summary } from '../fields/summary.ts';
import { orderText, reasons } from '../fields/text.ts';

/** The amendment that is open, and why it was asked for: nobody types them, and everybody who decides reads them. */
const VERSION = {
  asked: digestOf(['Reason of the requesting State', 'Motivo del Estado requirente'], { keeps: 'TEXT' }),
  request: digestOf(['Request as amended', 'Solicitud modificada'], { keeps: 'REQUEST', unsaid: true }),
};

export const amendingActs = {
  amend_request: act({
    do: ['Amend the request', 'Modificar la solicitud'],
    done: ['amended the request', 'modificó la solicitud'],
    hint: [
      'Identifiers, kinds of data, periods and the case number can be corrected. The requested State decides on it where it has decided on the request already.',
      'Pueden corregirse identificadores, categorías de datos, períodos y el número de caso. Decide sobre ello el Estado requerido si ya decidió la solicitud.',
    ],
    paper: 'AMENDMENT',
    page: 'AMENDING',
    shown: true,
    fields: {
      changes: changesOf(['What changes', 'Qué cambia']),
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['It is sent to the requested State.', 'Se envía al Estado requerido.'],
        ask: ['Why the request is amended', 'Por qué se modifica la solicitud'],
      }),
      before: digestOf(['Request as it was', 'Solicitud anterior'], { keeps: 'REQUEST', unsaid: true }),
      request: digestOf(['Request as amended', 'Solicitud modificada'], { keeps: 'REQUEST' }),
      summary: summary(['Request', 'Solicitud']),
    },
  }),
  recall_amendment: act({
    do: ['Recall the amendment', 'Retirar la modificación'],
    done: ['recalled the amendment', 'retiró la modificación'],
    hint: [
      'The request stays as it is, unless the requested State has accepted the amendment meanwhile.',
      'La solicitud queda como está, salvo que el Estado requerido haya aceptado ya la modificación.',
    ],
    shown: true,
    fields: {
      changes: changesOf(['What changes', 'Qué cambia']),
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['It is sent to the requested State.', 'Se envía al Estado requerido.'],
      }),
      ...VERSION,
    },
  }),
  accept_amendment: act({
    do: ['Accept the amendment', 'Aceptar la modificación'],
    done: ['accepted the amendment', 'aceptó la modificación'],
    hint: [
      'The amended request is what counts from now on. What is new in it needs an order; what was preserved stays preserved until it is released.',
      'Desde ahora rige la solicitud modificada. Lo nuevo requiere una orden; lo ya conservado sigue conservado hasta su liberación.',
    ],
    paper: 'AMENDMENT_DECISION',
    decides: ['Accepted', 'Aceptada'],
    shown: true,
    fields: { changes: changesOf(['What changes', 'Qué cambia']), ...VERSION },
  }),
  decline_amendment: act({
    do: ['Decline the amendment', 'Rechazar la modificación'],
    done: ['declined the amendment', 'rechazó la modificación'],
    hint: [
      'The request goes on as it is, and the requesting State learns the reasons. It can send a new request.',
      'La solicitud continúa como está y se comunican los motivos al Estado requirente, que puede enviar una nueva.',
    ],
    paper: 'AMENDMENT_DECISION',
    decides: ['Declined', 'Rechazada'],
    shown: true,
    fields: {
      changes: changesOf(['What changes', 'Qué cambia']),
      reasons: reasons(['Reasons', 'Motivos']),
      ...VERSION,
    },
  }),
  supplement_order: act({
    consequence: 'PROTECTS',
    do: ['Supplement the order', 'Complementar la orden'],
    done: ['supplemented the order', 'complementó la orden'],
    hint: [
      'The provider is ordered to preserve what no order covers yet: what an amendment adds, or data that the first kind of order does not reach. What it has answered or keeps already stays as it is.',
      'Se ordena al proveedor conservar lo que ninguna orden comprende aún: lo que agrega una modificación, o los datos que la primera clase de orden no alcanza. Lo que ya contestó o conserva queda como está.',
    ],
    paper: 'SUPPLEMENTARY_ORDER',
    forProvider: true,
    shown: true,
    fields: {
      kind: orderKind(),
      madeBy: orderMaker(),
      order: orderText(['Text of the order', 'Texto de la orden'], {
        preset: 'SUPPLEMENT_TEMPLATE',
        hint: [
          'The provider receives exactly this text. Do not put facts of the case into it.',
          'El proveedor recibe exactamente este texto. No incluya hechos del caso.',
        ],
      }),
      others: otherIdentifiers(),
    },
  }),
} as const;
