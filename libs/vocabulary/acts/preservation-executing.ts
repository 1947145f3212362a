/** The requested State does these acts to have data preserved; several of them serve a formal request too. */
import { act } from '../act.ts';
import { extensionAnswers, extensionDecisions, formalRequestEnds } from '../codes/decisions.ts';
import { impossibilities } from '../codes/outcomes.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/choice.ts';
import { day, lastDay } from '../fields/day.ts';
import { consultation, consultationRecord } from '../fields/deliberation.ts';
import { courtDocuments, givenDocuments } from '../fields/files.ts';
import { instant } from '../fields/instant.ts';
import { line } from '../fields/line.ts';
import { orderKind, orderMaker } from '../fields/order-kind.ts';
import { otherIdentifiers } from '../fields/others.ts';
import { provider } from '../fields/provider.ts';
import { targets } from '../fields/targets.ts';
import { orderText, reasons, text } from '../fields/text.ts';

export const preservationExecutingActs = {
  identify_custodian: act({
    do: ['Name the custodian that was found', 'Indicar el custodio que se halló'],
    done: ['named the custodian', 'indicó el custodio'],
    hint: [
      'The request came without a provider of the directory. The requesting State learns which one keeps the data.',
      'La solicitud llegó sin un proveedor del directorio. El Estado requirente conocerá cuál tiene los datos.',
    ],
    fields: {
      keptBy: provider(['Service provider', 'Proveedor de servicios'], {
        ask: ['Which provider keeps the data', 'Qué proveedor tiene los datos'],
        hint: [
          'A provider that is in no list can be added on the page of the directory. It is reached by hand until it uses Comity.',
          'Un proveedor que no figura en la lista puede añadirse en la página del directorio. Se llega a él a mano hasta que use Comity.',
        ],
      }),
      found: text(['How the custodian was found', 'Cómo se halló el custodio'], { stays: true }),
    },
  }),
  draft_order: act({
    consequence: 'PROTECTS',
    do: ['Draft the order', 'Redactar la orden'],
    done: ['drafted the order', 'redactó la orden'],
    hint: ['The order takes effect once it is issued.', 'La orden surte efecto cuando se dicta.'],
    paper: 'PRESERVATION_ORDER',
    forProvider: true,
    shown: true,
    fields: {
      kind: orderKind(),
      madeBy: orderMaker(),
      order: orderText(['Text of the order', 'Texto de la orden'], {
        hint: [
          'The provider receives exactly this text. Do not put facts of the case into it.',
          'El proveedor recibe exactamente este texto. No incluya hechos del caso.',
        ],
      }),
      others: otherIdentifiers(),
    },
  }),
  return_order: act({
    do: ['Return the draft order', 'Devolver el proyecto de orden'],
    done: ['returned the draft order', 'devolvió el proyecto de orden'],
    hint: ['It can be written again.', 'Puede redactarse de nuevo.'],
    fields: { reason: reasons(['Reason', 'Motivo']) },
  }),
  issue_order: act({
    consequence: 'PROTECTS',
    do: ['Issue the order', 'Dictar la orden'],
    done: ['issued the order', 'dictó la orden'],
    hint: ['The order is in force; it still has to be served.', 'La orden queda dictada; falta notificarla.'],
    page: 'APPROVAL',
    second: true,
    shown: true,
    fields: {},
  }),
  serve: act({
    consequence: 'PROTECTS',
    do: ['Serve the order', 'Notificar la orden'],
    done: ['served the order', 'notificó la orden'],
    hint: ['The provider receives the order and its clock starts.', 'El proveedor recibe la orden y empieza su plazo.'],
    fields: {
      servedAt: instant(['Served at', 'Notificada el'], {
        ask: ['When the order was served', 'Cuándo se notificó la orden'],
        now: true,
      }),
    },
  }),
  record_impossibility: act({
    consequence: 'ENDS',
    do: ['Record that it is not possible', 'Dejar constancia de la imposibilidad'],
    done: ['recorded that preservation is not possible', 'dejó constancia de la imposibilidad'],
    hint: ['The requesting State learns the reason.', 'El Estado requirente conocerá la razón.'],
    paper: 'IMPOSSIBILITY',
    deliberated: true,
    shown: true,
    fields: {
      code: choice(['Cause', 'Causa'], impossibilities, { ask: ['Why it is impossible', 'Por qué es imposible'] }),
      consultation: consultation({
        ask: [
          'Was the requesting State asked whether it knows another way?',
          '¿Se preguntó al Estado requirente si conoce otra vía?',
        ],
      }),
      consultationRecord: consultationRecord({
        ask: [
          'Record of the consultation, or why it could not help',
          'Constancia de la consulta, o por qué no podía ayudar',
        ],
      }),
      explanation: reasons(['Explanation', 'Explicación'], {
        hint: ['It is sent to the requesting State.', 'Se envía al Estado requirente.'],
      }),
    },
  }),
  acknowledge_loss: act({
    do: ['Acknowledge the loss and inform', 'Tomar nota de la pérdida e informar'],
    done: ['acknowledged that data are gone', 'tomó nota de la pérdida de datos'],
    hint: [
      'The requesting State learns what is gone and what you write. Nothing that is still kept is released.',
      'El Estado requirente conocerá lo perdido y lo que usted escriba. Nada de lo que aún se conserva se libera.',
    ],
    fields: {
      account: reasons(['What is known and done about it', 'Qué se sabe y qué se hace al respecto'], {
        hint: ['It is sent to the requesting State.', 'Se envía al Estado requirente.'],
      }),
    },
  }),
  recall_order: act({
    do: ['Take the order back', 'Retirar la orden'],
    done: ['took the order back', 'retiró la orden'],
    hint: [
      'An order that nobody has served binds nobody; another one can be drafted.',
      'La orden que nadie ha notificado no obliga; puede redactarse otra.',
    ],
    shown: true,
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        hint: [
          'In a preservation it is sent to the requesting State.',
          'En una conservación se envía al Estado requirente.',
        ],
      }),
    },
  }),
  forward_answer: act({
    do: ["Forward the provider's answer", 'Remitir la respuesta del proveedor'],
    done: ["forwarded the provider's answer", 'remitió la respuesta del proveedor'],
    hint: [
      'Only the structured facts go on, never free text.',
      'Solo se remiten los datos estructurados, nunca texto libre.',
    ],
    fields: {
      review: optional(
        text(['Review of the answer', 'Revisión de la respuesta'], {
          ask: ['Result of your review', 'Resultado de su revisión'],
          hint: [
            'Stays in your dossier; only the structured facts go to the requesting State.',
            'Queda en su expediente; al Estado requirente solo van los datos estructurados.',
          ],
          stays: true,
        }),
      ),
    },
  }),
  answer_clarification: act({
    do: ['Answer the provider', 'Contestar al proveedor'],
    done: ['answered the provider', 'contestó al proveedor'],
    hint: ['The answer goes to the provider only.', 'La respuesta va solo al proveedor.'],
    fields: { answer: text(['Answer', 'Respuesta']) },
  }),
  ask_preservation_again: act({
    do: ['Ask again for the confirmation', 'Pedir de nuevo la confirmación'],
    done: ['asked again for the confirmation', 'pidió de nuevo la confirmación'],
    hint: [
      'The provider has not answered the order in its time. The first time that it is asked again, it is given that time once more. The requesting State is told of the delay.',
      'El proveedor no contestó la orden a tiempo. La primera vez que se le pide de nuevo, se le da ese plazo una vez más. Se comunica el retraso al Estado requirente.',
    ],
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        ask: ['What the provider has not answered', 'Qué no ha contestado el proveedor'],
        hint: [
          'It is sent to the provider. Do not put facts of the case into it.',
          'Se envía al proveedor. No incluya hechos del caso.',
        ],
      }),
      delay: reasons(['Reason of the delay', 'Motivo del retraso'], {
        hint: ['It is sent to the requesting State.', 'Se envía al Estado requirente.'],
      }),
    },
  }),
  decide_extension: act({
    consequence: 'PROTECTS',
    decided: { DENIED: 'ENDS' },
    do: ['Decide on the extension', 'Decidir la prórroga'],
    done: ['decided on the extension', 'decidió la prórroga'],
    hint: [
      'The requesting State learns the decision and its reasons.',
      'El Estado requirente conocerá la decisión y sus motivos.',
    ],
    paper: 'EXTENSION_DECISION',
    shown: true,
    fields: {
      decision: choice(['Decision', 'Decisión'], extensionDecisions, { offers: extensionAnswers }),
      until: optional(
        lastDay(['Until', 'Hasta'], { ask: ['Granted until (if you grant it)', 'Concedida hasta (si la concede)'] }),
      ),
      reasons: reasons(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'] }),
    },
  }),
  renew_order: act({
    consequence: 'PROTECTS',
    do: ['Renew the order', 'Renovar la orden'],
    done: ['renewed the order', 'renovó la orden'],
    hint: [
      'The provider is ordered to keep the data longer.',
      'Se ordena al proveedor conservar los datos por más tiempo.',
    ],
    paper: 'RENEWAL_ORDER',
    forProvider: true,
    shown: true,
    fields: {
      kind: orderKind(),
      madeBy: orderMaker(),
      order: orderText(['Text of the order', 'Texto de la orden'], {
        hint: [
          'The provider receives exactly this text. Do not put facts of the case into it.',
          'El proveedor recibe exactamente este texto. No incluya hechos del caso.',
        ],
      }),
      others: otherIdentifiers(),
      until: lastDay(['Until', 'Hasta'], { ask: ['The order is renewed until', 'La orden se renueva hasta'] }),
    },
  }),
  confirm_mla_received: act({
    consequence: 'PROTECTS',
    shown: true,
    do: ['Confirm receipt of the MLA request', 'Confirmar la recepción de la solicitud de asistencia'],
    done: ['confirmed receipt of the MLA request', 'confirmó la recepción de la solicitud de asistencia'],
    hint: [
      'For a request that came on paper. The treaty floor stops; the data stay preserved pending the decision. The requesting State is told.',
      'Para una solicitud que llegó en papel. Cesa el plazo mínimo del tratado; los datos siguen conservados hasta la decisión. Se comunica al Estado requirente.',
    ],
    fields: {
      receivedBy: line(['Received by', 'Recibida por'], {
        max: 200,
        ask: ['Authority that received it', 'Autoridad que la recibió'],
      }),
      reference: line(['Reference', 'Referencia'], {
        ask: ['Reference of the request for mutual assistance', 'Referencia de la solicitud de asistencia mutua'],
      }),
      date: day(['Date', 'Fecha'], { ask: ['Date on which it was received', 'Fecha de recepción'] }),
      arrival: text(['What shows its arrival', 'Qué acredita su llegada'], {
        hint: [
          'For instance the entry in the register, the stamp and who has the original. It stays in your dossier.',
          'Por ejemplo, el asiento en el registro, el sello y quién tiene el original. Queda en su expediente.',
        ],
        stays: true,
      }),
    },
  }),
  record_mla_end: act({
    consequence: 'ENDS',
    shown: true,
    do: [
      'Record how a formal request on paper ended',
      'Dejar constancia de cómo terminó una solicitud formal en papel',
    ],
    done: ['recorded how a formal request ended', 'dejó constancia de cómo terminó una solicitud formal'],
    hint: [
      'The data no longer wait for it, and the treaty floor runs again where its day has not passed. The requesting State is told, and after a refusal has its time to answer.',
      'Los datos ya no esperan por ella, y el plazo mínimo del tratado vuelve a correr si aún no ha vencido. Se comunica al Estado requirente, que tras una denegación dispone de un plazo para contestar.',
    ],
    fields: {
      reference: line(['Reference', 'Referencia'], {
        ask: ['Reference of the request for mutual assistance', 'Referencia de la solicitud de asistencia mutua'],
      }),
      ended: choice(['How the request ended', 'Cómo terminó la solicitud'], formalRequestEnds, {
        ask: ['How the request for mutual assistance ended', 'Cómo terminó la solicitud de asistencia'],
      }),
      decidedOn: optional(
        day(['Decided on', 'Decidida el'], {
          ask: ['Day on which it was decided or withdrawn', 'Día en que se decidió o se desistió de ella'],
          hint: [
            'Leave it empty only where the request was noted by mistake.',
            'Déjelo vacío solo si la solicitud se anotó por error.',
          ],
        }),
      ),
      reasons: reasons(['Reasons', 'Motivos'], {
        hint: ['They are sent to the requesting State.', 'Se envían al Estado requirente.'],
      }),
      withdrawal: givenDocuments(['What the requesting State wrote', 'Lo que escribió el Estado requirente'], {
        ask: ['Its withdrawal, as it was received', 'Su desistimiento, tal como se recibió'],
        hint: [
          'Needed for a withdrawal: at least one file, three at the most. They stay in your dossier.',
          'Necesario para un desistimiento: al menos un archivo, tres como máximo. Quedan en su expediente.',
        ],
        stays: true,
      }),
    },
  }),
  correct_mla_end: act({
    consequence: 'PROTECTS',
    shown: true,
    do: ['Correct how a formal request ended', 'Corregir cómo terminó una solicitud formal'],
    done: ['corrected how a formal request ended', 'corrigió cómo terminó una solicitud formal'],
    hint: [
      'For an end that was recorded by mistake. The data wait for the decision on the request again, and the requesting State is told why.',
      'Para una terminación anotada por error. Los datos vuelven a esperar la decisión sobre la solicitud, y se comunica al Estado requirente por qué.',
    ],
    fields: {
      reference: line(['Reference', 'Referencia'], {
        ask: ['Reference of the request for mutual assistance', 'Referencia de la solicitud de asistencia mutua'],
      }),
      reasons: reasons(['Reasons', 'Motivos'], {
        hint: ['They are sent to the requesting State.', 'Se envían al Estado requirente.'],
      }),
    },
  }),
  record_annulment: act({
    consequence: 'ENDS',
    do: ['Record that a court annulled the order', 'Dejar constancia de la anulación judicial de la orden'],
    done: ['recorded that a court annulled the order', 'dejó constancia de la anulación judicial de la orden'],
    hint: [
      'The order obliges nobody any more. The provider is told at once and lets the data go; the requesting State learns the reasons. Data that are still needed, as while a formal request is undecided, stay preserved only if a renewal of the order was issued after the decision of the court: make it first. What was already handed over under a production order is not reached by this act.',
      'La orden ya no obliga a nadie. Se comunica de inmediato al proveedor, que libera los datos; el Estado requirente conocerá los motivos. Los datos que aún se necesitan, como mientras una solicitud formal está pendiente, solo siguen conservados si tras la decisión del tribunal se dictó una renovación de la orden: díctela antes. Este acto no alcanza a lo ya entregado en virtud de una orden de presentación.',
    ],
    deliberated: true,
    shown: true,
    fields: {
      annulledAt: instant(['Annulled at', 'Anulada el'], {
        ask: ['When the court annulled the order', 'Cuándo anuló la orden el tribunal'],
      }),
      reasons: reasons(['Reasons', 'Motivos'], {
        hint: ['They are sent to the requesting State.', 'Se envían al Estado requirente.'],
      }),
      decision: text(['Decision', 'Decisión'], {
        ask: ['Which court decided, when, and what', 'Qué tribunal resolvió, cuándo y qué'],
        hint: ['It stays in your dossier.', 'Queda en su expediente.'],
        stays: true,
        rows: 8,
      }),
      documents: courtDocuments(['Decision of the court', 'Resolución del tribunal'], {
        ask: ['The decision itself, as the court issued it', 'La resolución misma, tal como la dictó el tribunal'],
        hint: [
          'At least one file, three at the most. They stay in your dossier.',
          'Al menos un archivo, tres como máximo. Quedan en su expediente.',
        ],
        stays: true,
      }),
    },
  }),
  announce_release: act({
    do: ['Announce an intended release', 'Anunciar una liberación prevista'],
    done: ['announced an intended release', 'anunció una liberación prevista'],
    hint: [
      'The requesting State is told the reason and has a term to answer. The data stay preserved until two people decide afterwards.',
      'El Estado requirente conoce el motivo y tiene un plazo para contestar. Los datos siguen conservados hasta que dos personas decidan después.',
    ],
    paper: 'RELEASE_ANNOUNCEMENT',
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['It is sent to the requesting State.', 'Se envía al Estado requirente.'],
      }),
    },
  }),
  drop_release: act({
    consequence: 'PROTECTS',
    do: ['Keep the data after all', 'Mantener los datos conservados'],
    done: ['gave up the intended release', 'renunció a la liberación prevista'],
    hint: [
      'The requesting State learns that the data stay preserved.',
      'El Estado requirente conocerá que los datos siguen conservados.',
    ],
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['It is sent to the requesting State.', 'Se envía al Estado requirente.'],
      }),
    },
  }),
  release: act({
    consequence: 'ENDS',
    do: ['Release the data', 'Liberar los datos'],
    done: ['ordered the release', 'ordenó liberar los datos'],
    hint: [
      'Cannot be taken back: the provider need not keep the data any longer.',
      'No puede deshacerse: el proveedor ya no tendrá que conservar los datos.',
    ],
    paper: 'RELEASE',
    forProvider: true,
    shown: true,
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        hint: [
          'It is sent to the provider. Do not put facts of the case into it.',
          'Se envía al proveedor. No incluya hechos del caso.',
        ],
      }),
    },
  }),
  release_identifiers: act({
    consequence: 'ENDS',
    do: ['Release withdrawn identifiers', 'Liberar identificadores desistidos'],
    done: ['released identifiers', 'liberó identificadores'],
    hint: ['Cannot be taken back for these identifiers.', 'No puede deshacerse para esos identificadores.'],
    paper: 'RELEASE',
    forProvider: true,
    shown: true,
    fields: {
      targets: targets(['Identifiers', 'Identificadores'], { offers: 'WITHDRAWN_IDENTIFIERS' }),
      reason: reasons(['Reason', 'Motivo']),
    },
  }),
} as const;
