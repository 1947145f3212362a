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
import { text } from '../fields/text.ts';

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
    fields: { reason: text(['Reason', 'Motivo']) },
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
    fields: { reason: optional(text(['Reason', 'Motivo'])) },
  }),
  hand_over: act({
    do: ['Hand over', 'Traspasar'],
    done: ['handed over the dossier', 'traspasó el expediente'],
    hint: ['For an absence; the colleague is told by mail.', 'Por ausencia; se avisa al colega por correo.'],
    fields: {
      member: colleague(['Person', 'Persona'], { ask: ['Who takes over', 'Quién asume'] }),
      until: day(['Until', 'Hasta'], { ask: ['Absent until', 'Ausente hasta'] }),
      reason: text(['Reason', 'Motivo']),
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
