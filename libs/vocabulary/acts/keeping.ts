/** These acts set how long evidence is kept, and the legal holds that forbid to destroy or return it. */
import { act } from '../act.ts';
import { day } from '../fields/day.ts';
import { line } from '../fields/line.ts';
import { entryNumber } from '../fields/number.ts';
import { reasons } from '../fields/text.ts';

export const keepingActs = {
  place_legal_hold: act({
    do: ['Place a legal hold', 'Ordenar la retención legal'],
    done: ['placed a legal hold on the evidence', 'ordenó la retención legal de las pruebas'],
    hint: [
      'While it stands nothing of the evidence is destroyed or returned here. Two people lift it.',
      'Mientras dure, aquí no se destruye ni se devuelve nada de las pruebas. La levantan dos personas.',
    ],
    fields: {
      reference: line(['Reference', 'Referencia'], {
        ask: [
          'Proceeding, or another reference that the hold serves',
          'Procedimiento u otra referencia a la que sirve la retención',
        ],
      }),
      reason: reasons(['Reason', 'Motivo'], {
        hint: [
          'Whoever wants to destroy or return the evidence reads it, with your name and the date.',
          'Lo lee, con su nombre y la fecha, quien quiera destruir o devolver las pruebas.',
        ],
      }),
    },
  }),
  lift_legal_hold: act({
    consequence: 'ENDS',
    do: ['Lift a legal hold', 'Levantar una retención legal'],
    done: ['lifted a legal hold', 'levantó una retención legal'],
    hint: [
      'With a reason; a second person approves. Other holds on the same evidence stay.',
      'Con motivo; otra persona aprueba. Las demás retenciones sobre las mismas pruebas siguen.',
    ],
    shown: true,
    fields: {
      hold: entryNumber(['Legal hold, by number of the entry', 'Retención legal, por número de asiento'], {
        ask: ['Legal hold', 'Retención legal'],
        offers: 'LEGAL_HOLDS',
      }),
      reason: reasons(['Reason', 'Motivo'], {
        hint: [
          'Why the hold is no longer needed. The others stay.',
          'Por qué la retención ya no es necesaria. Las demás siguen.',
        ],
      }),
    },
  }),
  set_retention: act({
    do: ['Set until when the evidence is kept', 'Fijar hasta cuándo se guardan las pruebas'],
    done: ['set until when the evidence is kept', 'fijó hasta cuándo se guardan las pruebas'],
    hint: [
      'When the day passes, people are told and decide; nothing is deleted by itself.',
      'Cuando pase el día se avisa y deciden personas; nada se borra por sí solo.',
    ],
    fields: {
      keepUntil: day(['Keep until the end of', 'Guardar hasta el fin del'], {
        ask: ['Last day on which the evidence is kept', 'Último día en que se guardan las pruebas'],
        hint: [
          'The whole day counts. A day that another State’s condition sets can only be made earlier here.',
          'Cuenta el día entero. El día fijado por una condición de otro Estado aquí solo puede adelantarse.',
        ],
      }),
      reason: reasons(['Reason', 'Motivo'], {
        hint: [
          'It stays in this authority. To keep the evidence longer, say for which proceeding it is needed.',
          'Queda en esta autoridad. Para guardarlas más tiempo, indique para qué procedimiento se necesitan.',
        ],
        stays: true,
      }),
    },
  }),
  destroy_copy: act({
    consequence: 'DESTROYS',
    do: ['Destroy our copy', 'Destruir nuestra copia'],
    done: ['destroyed their own copy', 'destruyó la copia propia'],
    hint: [
      'The content goes; names, sizes, digests, custody and the certificate stay. A second person approves.',
      'El contenido se elimina; quedan nombres, tamaños, resúmenes, custodia y certificado. Otra persona aprueba.',
    ],
    shown: true,
    fields: {
      certificate: reasons(['Certificate', 'Certificado'], {
        hint: [
          'Who does it, when and how. The requesting State has accepted its package and is not touched.',
          'Quién lo hace, cuándo y cómo. El Estado requirente aceptó su paquete y no se ve afectado.',
        ],
        rows: 8,
      }),
    },
  }),
} as const;
