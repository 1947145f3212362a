/**
 * These acts are done alike on every side: those of the second person, ratification, who is responsible, notes and
 * references.
 */
import { act } from '../act.ts';
import { optional } from '../field.ts';
import { day } from '../fields/day.ts';
import { line } from '../fields/line.ts';
import { colleague, officeOfColleague } from '../fields/person.ts';
import { actName } from '../fields/plain.ts';
import { reasons, text } from '../fields/text.ts';

export const commonActs = {
  approve: act({
    do: ['Approve', 'Aprobar'],
    done: ['approved', 'aprobó'],
    hint: ['What the first person proposed takes effect.', 'Lo propuesto por la primera persona surte efecto.'],
    page: 'APPROVAL',
    second: true,
    shown: true,
    fields: {},
  }),
  return_proposal: act({
    do: ['Return the proposal', 'Devolver la propuesta'],
    done: ['returned the proposal', 'devolvió la propuesta'],
    hint: ['Nothing happens; it can be proposed again.', 'Nada ocurre; puede proponerse de nuevo.'],
    fields: { reason: reasons(['Reason', 'Motivo']) },
  }),
  ratify: act({
    do: ['Ratify', 'Ratificar'],
    done: ['ratified', 'ratificó'],
    hint: ['You confirm what one person did alone.', 'Usted confirma lo que una persona hizo sola.'],
    page: 'RATIFICATION',
    second: true,
    shown: true,
    fields: { act: actName(['Act to ratify', 'Acto que se ratifica']) },
  }),
  decline_ratification: act({
    do: ['Decline to ratify', 'No ratificar'],
    done: ['declined to ratify', 'no ratificó'],
    hint: [
      'What nothing has followed yet is undone; of anything else two people decide, and the other State is told.',
      'Se deshace aquello a lo que aún nada ha seguido; de lo demás deciden dos personas, y se avisa al otro Estado.',
    ],
    page: 'RATIFICATION',
    second: true,
    shown: true,
    fields: {
      act: actName(['Act to ratify', 'Acto que se ratifica']),
      reason: reasons(['Reason', 'Motivo'], {
        ask: ['Why you do not ratify it', 'Por qué no lo ratifica'],
        hint: [
          'At the requested State it is sent to the requesting State, and stands in no message otherwise.',
          'En el Estado requerido se envía al Estado requirente; en otro caso no figura en ningún mensaje.',
        ],
      }),
    },
  }),
  uphold_declined: act({
    consequence: 'PROTECTS',
    do: ['Uphold what was not ratified', 'Mantener lo que no se ratificó'],
    done: ['upheld what was not ratified', 'mantuvo lo que no se ratificó'],
    hint: [
      'What was done stands. To end it instead, use the act that ends it, with its safeguards.',
      'Lo hecho se mantiene. Para ponerle fin, use el acto que lo termina, con sus garantías.',
    ],
    shown: true,
    fields: {
      reasons: reasons(['Reasons', 'Motivos'], {
        ask: ['Why it stands', 'Por qué se mantiene'],
        hint: [
          'At the requested State they are sent to the requesting State.',
          'En el Estado requerido se envían al Estado requirente.',
        ],
      }),
    },
  }),
  assign: act({
    do: ['Assign', 'Asignar'],
    done: ['assigned the dossier', 'asignó el expediente'],
    hint: ['The person is told by mail.', 'Se avisa a la persona por correo.'],
    fields: {
      member: colleague(['Person', 'Persona'], {
        ask: ['Who is responsible from now on', 'Quién es responsable desde ahora'],
      }),
      office: officeOfColleague(['Office', 'Oficina'], 'member'),
    },
  }),
  take_over: act({
    do: ['Take over', 'Asumir'],
    done: ['took over the dossier', 'asumió el expediente'],
    hint: ['You become responsible for it in your office.', 'Usted será responsable en su oficina.'],
    fields: { reason: optional(reasons(['Reason', 'Motivo'])) },
  }),
  hand_over: act({
    do: ['Hand over', 'Traspasar'],
    done: ['handed over the dossier', 'traspasó el expediente'],
    hint: ['For an absence; the colleague is told by mail.', 'Por ausencia; se avisa al colega por correo.'],
    fields: {
      member: colleague(['Person', 'Persona'], { ask: ['Who takes over', 'Quién asume'] }),
      until: day(['Until', 'Hasta'], { ask: ['Absent until', 'Ausente hasta'] }),
      reason: reasons(['Reason', 'Motivo']),
    },
  }),
  note: act({
    do: ['Add an internal note', 'Agregar una nota interna'],
    done: ['added a note', 'agregó una nota'],
    hint: ['Never sent to anyone outside.', 'Nunca se envía fuera.'],
    fields: {
      note: text(['Internal note', 'Nota interna'], {
        hint: ['Internal: it is never sent to anyone outside.', 'Interna: nunca se envía a nadie de fuera.'],
        stays: true,
      }),
    },
  }),
  cite_reference: act({
    do: ['Cite an own reference number', 'Citar una referencia propia'],
    done: ['cited a reference', 'citó una referencia'],
    hint: ['The dossier is found by it.', 'Permite encontrar el expediente.'],
    fields: {
      reference: line(['Reference', 'Referencia'], {
        ask: ['Your own reference number', 'Su propio número de referencia'],
      }),
    },
  }),
} as const;
