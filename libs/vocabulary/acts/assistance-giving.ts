/** What the requested State does on a formal request: admissibility, decision, execution, hand-over. */
import { act } from '../act.ts';
import {
  challengeAnswers,
  challengeOutcomes,
  consultationAnswers,
  consultations,
  decisionAnswers,
  decisionsWithoutConditions,
  otherUseAnswers,
  otherUses,
} from '../codes/decisions.ts';
import { conditions } from '../codes/law.ts';
import { omittable, optional } from '../field.ts';
import { choice } from '../fields/choice.ts';
import { codes } from '../fields/codes.ts';
import { causes, data } from '../fields/data.ts';
import { day } from '../fields/day.ts';
import { evidenceFiles } from '../fields/files.ts';
import { line } from '../fields/line.ts';
import { number } from '../fields/number.ts';
import { state } from '../fields/state.ts';
import { orderText, text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';

export const assistanceGivingActs = {
  forward_request: act({
    do: ['Forward to the competent authority', 'Remitir a la autoridad competente'],
    done: ['forwarded the request to the competent authority', 'remitió la solicitud a la autoridad competente'],
    hint: ['The requesting State is told (Art. 27(9)(c)).', 'Se comunica al Estado requirente (art. 27(9)(c)).'],
    place: 'SELDOM',
    weighed: {
      place: 6,
      says: [
        'Another authority of your State is competent: it goes there, and the requesting State is told.',
        'Es competente otra autoridad de su Estado: se remite a ella y se comunica al Estado requirente.',
      ],
      opens: null,
    },
    fields: {
      authority: line(['Competent authority', 'Autoridad competente'], {
        hint: [
          'The authority of your State that handles the request from now on.',
          'La autoridad de su Estado que tramita la solicitud desde ahora.',
        ],
        max: 300,
      }),
      notice: text(['Notice', 'Aviso'], {
        ask: ['What the requesting State is told', 'Lo que se comunica al Estado requirente'],
      }),
    },
  }),
  declare_complete: act({
    do: ['Declare the request complete', 'Declarar completa la solicitud'],
    done: ['declared the request complete', 'declaró completa la solicitud'],
    hint: ['Terms that count from completeness begin now.', 'Empiezan los plazos que corren desde que está completa.'],
    weighed: {
      place: 2,
      says: [
        'Every element that the rules demand is stated. Terms that count from completeness begin now.',
        'Consta todo elemento que las normas exigen. Empiezan los plazos que corren desde que está completa.',
      ],
      opens: {
        title: ['Examine the request', 'Examinar la solicitud'],
        hint: [
          'Article by article: declare it complete, or ask once for all that is missing.',
          'Artículo por artículo: declararla completa, o pedir de una vez todo lo que falta.',
        ],
      },
    },
    fields: {},
  }),
  grant: act({
    do: ['Grant, whole or in part', 'Conceder, total o parcialmente'],
    done: ['granted the request', 'concedió la solicitud'],
    hint: [
      'A second person approves. Conditions bind once the requesting State accepts them in writing.',
      'Otra persona aprueba. Las condiciones obligan cuando el Estado requirente las acepta por escrito.',
    ],
    paper: 'ASSISTANCE_DECISION',
    weighed: {
      place: 3,
      says: [
        'Whole, or without single kinds of data, or under conditions of use. A second person approves.',
        'Entera, o sin algunos tipos de datos, o con condiciones de uso. Otra persona aprueba.',
      ],
      opens: {
        title: ['Decide on the request', 'Decidir sobre la solicitud'],
        hint: [
          'Grant it whole, in part or under conditions; postpone; or, last, refuse.',
          'Concederla entera, en parte o con condiciones; aplazar; o, por último, denegar.',
        ],
      },
    },
    shown: true,
    fields: {
      denied: data(['Not granted', 'No concedido'], {
        ask: ['What is not granted', 'Lo que no se concede'],
        hint: [
          'Tick what is denied. What is not ticked is granted.',
          'Marque lo que se deniega. Lo que no se marca se concede.',
        ],
      }),
      conditions: codes(['Conditions of use', 'Condiciones de uso'], conditions, {
        hint: [
          'Only those that the rules of this request allow. Nothing is handed over before the requesting State accepts them in writing (Art. 28(2)-(3)).',
          'Solo las que admiten las normas de esta solicitud. Nada se entrega antes de que el Estado requirente las acepte por escrito (art. 28(2)-(3)).',
        ],
        offers: 'CONDITIONS',
        none: true,
      }),
      conditionsText: optional(
        text(['What the conditions demand', 'Lo que exigen las condiciones'], {
          ask: ['What the conditions demand, in words', 'Lo que exigen las condiciones, con palabras'],
          hint: [
            'Needed if you set a condition: it binds as it is written here. Name dates, persons and purposes.',
            'Necesario si fija una condición: obliga tal como se escribe aquí. Indique fechas, personas y fines.',
          ],
          rows: 8,
        }),
      ),
      keepUntil: omittable(
        day(['Keep until the end of', 'Guardar hasta el fin del'], {
          ask: [
            'Last day until which the evidence may be kept',
            'Último día hasta el que pueden guardarse las pruebas',
          ],
          hint: [
            'Needed for destruction by a date and for a limit in time; possible for a return. The whole day counts, at the requesting State.',
            'Necesario para la destrucción antes de una fecha y el límite temporal; posible para una devolución. Cuenta el día entero, en el Estado requirente.',
          ],
        }),
      ),
      reasons: text(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: [
          'They are sent to the requesting State. Say why each part that is not granted is not (Art. 27(7)).',
          'Se envían al Estado requirente. Indique por qué no se concede cada parte denegada (art. 27(7)).',
        ],
        rows: 8,
      }),
    },
  }),
  postpone: act({
    do: ['Postpone', 'Aplazar'],
    done: ['postponed the decision', 'aplazó la decisión'],
    hint: [
      'A decision of its own, with the day of its review (Art. 27(5)); a second person approves.',
      'Una decisión propia, con su día de revisión (art. 27(5)); otra persona aprueba.',
    ],
    paper: 'ASSISTANCE_DECISION',
    weighed: {
      place: 7,
      says: [
        'Action would prejudice an own investigation: a decision with the day of its review. A second person approves.',
        'Actuar perjudicaría una investigación propia: una decisión con su día de revisión. Otra persona aprueba.',
      ],
      opens: null,
    },
    numbered: true,
    deliberated: true,
    shown: true,
    fields: {
      assessment: text(
        [
          'Partial or conditional execution considered (stays in this authority)',
          'Examen de una ejecución parcial o condicionada (queda en esta autoridad)',
        ],
        {
          ask: ['Can it be granted in part or under conditions?', '¿Puede concederse en parte o con condiciones?'],
          hint: [
            'Art. 27(6): before postponing, consider whether the request can be granted in part or under conditions. It stays in your dossier.',
            'Art. 27(6): antes de aplazar, considere si cabe conceder en parte o con condiciones. Queda en su expediente.',
          ],
          stays: true,
        },
      ),
      consultation: choice(['Consultation', 'Consulta'], consultations, {
        ask: ['Was the requesting State consulted?', '¿Se consultó al Estado requirente?'],
        offers: consultationAnswers,
      }),
      consultationRecord: text(
        [
          'Record of the consultation, or why there was none (stays in this authority)',
          'Constancia de la consulta, o por qué no la hubo (queda en esta autoridad)',
        ],
        {
          ask: [
            'Record of the consultation, or why it was not appropriate',
            'Constancia de la consulta, o por qué no era procedente',
          ],
          hint: ['It stays in your dossier.', 'Queda en su expediente.'],
          stays: true,
        },
      ),
      reviewOn: day(['Review on', 'Revisión el'], {
        ask: ['Day on which the postponement is looked at again', 'Día en que se revisa el aplazamiento'],
        hint: [
          'After today, and at most {days} days from now.',
          'Después de hoy y, como máximo, dentro de {days} días.',
        ],
      }),
      holdContinues: yesNo(['The data stay preserved', 'Los datos siguen conservados'], {
        ask: ['Do the data stay preserved meanwhile?', '¿Siguen conservados los datos entretanto?'],
        hint: [
          'Yes: they are kept pending the decision (Art. 29(7)). No: the requesting State is told that they may be lost.',
          'Sí: se conservan hasta la decisión (art. 29(7)). No: se comunica al Estado requirente que pueden perderse.',
        ],
      }),
      reasons: text(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: [
          'They are sent to the requesting State: why action on the request would prejudice investigations or proceedings here (Art. 27(5), (7)).',
          'Se envían al Estado requirente: por qué actuar perjudicaría investigaciones o procedimientos de aquí (art. 27(5), (7)).',
        ],
        rows: 8,
      }),
    },
  }),
  resume_decision: act({
    do: ['Take the decision up again', 'Retomar la decisión'],
    done: ['took the decision up again', 'retomó la decisión'],
    hint: ['The requesting State is told.', 'Se comunica al Estado requirente.'],
    order: 170,
    fields: {
      reason: text(['Reason', 'Motivo'], {
        ask: ['Why the decision is taken up again', 'Por qué se retoma la decisión'],
      }),
    },
  }),
  decide_without_conditions: act({
    do: ['Decide without the conditions', 'Decidir sin las condiciones'],
    done: ['decided without the conditions', 'decidió sin las condiciones'],
    hint: [
      'The requesting State cannot comply; you decide whether to give all the same (Art. 28(3)).',
      'El Estado requirente no puede cumplirlas; decida si facilita de todos modos (art. 28(3)).',
    ],
    paper: 'ASSISTANCE_DECISION',
    order: 130,
    shown: true,
    fields: {
      decision: choice(['Decision', 'Decisión'], decisionsWithoutConditions, { offers: decisionAnswers }),
      reasons: text(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: ['They are sent to the requesting State.', 'Se envían al Estado requirente.'],
        rows: 8,
      }),
    },
  }),
  assign_execution: act({
    do: ['Give it to the executing authority', 'Encargar la ejecución'],
    done: ['gave the request to the executing authority', 'encargó la ejecución'],
    hint: [
      'The executing authority sees the request from now on.',
      'La autoridad ejecutora ve la solicitud desde ahora.',
    ],
    order: 140,
    fields: {
      mandate: text(['Mandate', 'Encargo'], {
        ask: ['What the executing authority is to do', 'Lo que debe hacer la autoridad ejecutora'],
        hint: ['It stays in your State.', 'Queda en su Estado.'],
        stays: true,
        rows: 8,
      }),
    },
  }),
  apply_for_order: act({
    do: ['Apply for the production order', 'Solicitar la orden de presentación'],
    done: ['applied for the production order', 'solicitó la orden de presentación'],
    hint: [
      'A second authority, or the court where the law demands it, reads the exact text.',
      'Otra autoridad, o el tribunal si la ley lo exige, lee el texto exacto.',
    ],
    paper: 'PRODUCTION_ORDER',
    order: 150,
    forProvider: true,
    citesAuthorities: true,
    shown: true,
    fields: {
      order: orderText(['Text of the order', 'Texto de la orden'], {
        hint: [
          'The provider receives exactly this text. Do not put facts of the case into it.',
          'El proveedor recibe exactamente este texto. No incluya hechos del caso.',
        ],
      }),
      dueDays: number(['To be answered within days', 'Plazo de respuesta en días'], {
        ask: ['Days in which the provider must answer', 'Días en que el proveedor debe responder'],
        hint: ['Calendar days from service of the order.', 'Días corridos desde la notificación de la orden.'],
        min: 1,
        max: 365,
        initial: 30,
      }),
    },
  }),
  grant_order: act({
    do: ['Grant the order', 'Dictar la orden de presentación'],
    done: ['granted the order', 'dictó la orden de presentación'],
    hint: ['The order is in force; it still has to be served.', 'La orden queda dictada; falta notificarla.'],
    page: 'APPROVAL',
    second: true,
    order: 40,
    citesAuthorities: true,
    shown: true,
    fields: {},
  }),
  deny_order: act({
    do: ['Deny the order', 'Denegar la orden'],
    done: ['denied the order', 'denegó la orden'],
    hint: ['The central authority decides what follows.', 'La autoridad central decide cómo continuar.'],
    second: true,
    fields: {
      reasons: text(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: ['They are sent to the requesting State.', 'Se envían al Estado requirente.'],
        rows: 8,
      }),
    },
  }),
  record_challenge: act({
    do: ['Record a court challenge', 'Dejar constancia de una impugnación'],
    done: ['recorded a court challenge', 'dejó constancia de una impugnación'],
    hint: [
      'Nothing is handed over meanwhile; preservation goes on.',
      'Entretanto nada se entrega; la conservación continúa.',
    ],
    place: 'SELDOM',
    fields: {
      challenge: text(['Challenge', 'Impugnación'], {
        ask: ['Who challenges what, before which court', 'Quién impugna qué, ante qué tribunal'],
        hint: [
          'It stays in your dossier. The requesting State learns only that delivery waits.',
          'Queda en su expediente. El Estado requirente solo sabrá que la entrega espera.',
        ],
        stays: true,
        rows: 8,
      }),
    },
  }),
  add_restriction: act({
    do: ['Record another State’s condition', 'Dejar constancia de la condición de otro Estado'],
    done: ['recorded another State’s condition', 'dejó constancia de la condición de otro Estado'],
    hint: [
      'These data are here under another State’s condition: nothing is handed over until that State consents.',
      'Estos datos están aquí bajo una condición de otro Estado: nada se entrega hasta que ese Estado consienta.',
    ],
    place: 'SELDOM',
    fields: {
      state: state(['State', 'Estado'], {
        hint: [
          'The State that gave your State these data, or whose consent is needed.',
          'El Estado que facilitó estos datos a su Estado, o cuyo consentimiento hace falta.',
        ],
      }),
      condition: choice(['Condition', 'Condición'], conditions),
      text: text(['Wording of the condition', 'Texto de la condición'], {
        ask: ['What that State’s condition says', 'Qué dice la condición de ese Estado'],
        hint: [
          'As it is worded there, with its reference. It stays in your dossier.',
          'Tal como está redactada allí, con su referencia. Queda en su expediente.',
        ],
      }),
    },
  }),
  lift_restriction: act({
    do: ['Lift another State’s condition', 'Levantar la condición de otro Estado'],
    done: ['lifted another State’s condition', 'levantó la condición de otro Estado'],
    hint: [
      'That State has consented in writing, or its condition does not reach these data.',
      'Ese Estado ha consentido por escrito, o su condición no alcanza a estos datos.',
    ],
    fields: {
      state: state(['State', 'Estado'], { offers: 'RESTRICTING_STATES' }),
      condition: choice(['Condition', 'Condición'], conditions, { offers: 'RESTRICTING_CONDITIONS' }),
      consent: text(['Consent', 'Consentimiento'], {
        ask: [
          'Consent, or why the condition does not reach these data',
          'Consentimiento, o por qué la condición no alcanza a estos datos',
        ],
        hint: [
          'Who consented, when and in which document. It stays in your dossier.',
          'Quién consintió, cuándo y en qué documento. Queda en su expediente.',
        ],
      }),
    },
  }),
  end_challenge: act({
    do: ['Record the end of the challenge', 'Dejar constancia del fin de la impugnación'],
    done: ['recorded the end of the challenge', 'dejó constancia del fin de la impugnación'],
    hint: [
      'Dismissed, the work goes on; upheld, the order is set aside and nothing it brought is handed over.',
      'Si se desestima, el trabajo continúa; si prospera, la orden queda sin efecto y nada de lo obtenido se entrega.',
    ],
    fields: {
      outcome: choice(['Outcome', 'Resultado'], challengeOutcomes, {
        ask: ['How the challenge ended', 'Cómo terminó la impugnación'],
        offers: challengeAnswers,
      }),
      decision: text(['Decision', 'Decisión'], {
        ask: ['What the court decided', 'Lo que resolvió el tribunal'],
        hint: ['It stays in your dossier.', 'Queda en su expediente.'],
        rows: 8,
      }),
    },
  }),
  ask_production_again: act({
    do: ['Ask the provider again', 'Pedir de nuevo al proveedor'],
    done: ['asked the provider again', 'pidió de nuevo al proveedor'],
    hint: ['For what is missing or does not fit.', 'Por lo que falta o no corresponde.'],
    fields: {
      reason: text(['Reason', 'Motivo'], {
        ask: ['What is missing or does not fit', 'Qué falta o no corresponde'],
        hint: [
          'It is sent to the provider. Do not put facts of the case into it.',
          'Se envía al proveedor. No incluya hechos del caso.',
        ],
        rows: 8,
      }),
    },
  }),
  report_no_result: act({
    do: ['Report execution without result', 'Comunicar la ejecución sin resultado'],
    done: ['reported execution without result', 'comunicó la ejecución sin resultado'],
    hint: [
      'Why nothing can be given, for each identifier and kind of data (Art. 27(7)); a second person approves.',
      'Por qué no puede darse nada, por cada identificador y tipo de datos (art. 27(7)); otra persona aprueba.',
    ],
    paper: 'ASSISTANCE_DECISION',
    shown: true,
    fields: {
      results: causes(['Per identifier and data', 'Por identificador y datos'], {
        ask: ['Why nothing can be given', 'Por qué no puede darse nada'],
        hint: [
          'One cause for each identifier and kind of data. What the provider has answered is chosen already.',
          'Una causa por cada identificador y tipo de datos. Lo contestado por el proveedor ya está elegido.',
        ],
      }),
      reasons: text(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: ['They are sent to the requesting State (Art. 27(7)).', 'Se envían al Estado requirente (art. 27(7)).'],
        rows: 8,
      }),
      holdContinues: yesNo(['The data stay preserved', 'Los datos siguen conservados'], {
        ask: ['Do the preserved data stay held?', '¿Siguen conservados los datos?'],
        hint: [
          'Nothing is released by this act. No: the release is proposed to the people who decide on it.',
          'Con este acto no se libera nada. No: se propone la liberación a quienes la deciden.',
        ],
      }),
    },
  }),
  withhold_files: act({
    do: ['Withhold files', 'Retener archivos'],
    done: ['withheld files', 'retuvo archivos'],
    hint: [
      'They stay here; the package lists them with the reason.',
      'Quedan aquí; el paquete los enumera con el motivo.',
    ],
    fields: {
      files: evidenceFiles(['Files', 'Archivos'], {
        hint: [
          'Ticked files stay with your authority. The package lists each with your reason.',
          'Los archivos marcados quedan en su autoridad. El paquete enumera cada uno con su motivo.',
        ],
      }),
      reason: text(['Reason', 'Motivo'], { hint: ['The requesting State reads it.', 'El Estado requirente lo lee.'] }),
    },
  }),
  prepare_package: act({
    do: ['Prepare the sealed package', 'Preparar el paquete sellado'],
    done: ['had the package sealed', 'mandó sellar el paquete'],
    hint: [
      'Evidence, documents, custody record and proofs are sealed in one file.',
      'Pruebas, documentos, cadena de custodia y constancias se sellan en un archivo.',
    ],
    order: 180,
    fields: {},
  }),
  reopen_package: act({
    do: ['Reopen the package', 'Reabrir el paquete'],
    done: ['reopened the package', 'reabrió el paquete'],
    hint: ['It is reviewed and sealed again.', 'Se revisa y se sella de nuevo.'],
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
  transmit: act({
    do: ['Hand over', 'Entregar'],
    done: ['handed over the sealed package', 'entregó el paquete sellado'],
    hint: [
      'The sealed package leaves the State; a second person approves. The original stays here.',
      'El paquete sellado sale del Estado; otra persona aprueba. El original queda aquí.',
    ],
    order: 190,
    shown: true,
    fields: {},
  }),
  transmit_again: act({
    do: ['Hand over again', 'Entregar de nuevo'],
    done: ['handed over the package again', 'entregó de nuevo el paquete'],
    hint: [
      'The delivery before did not hold; the original is sent again.',
      'La entrega anterior no resultó íntegra; se envía de nuevo el original.',
    ],
    order: 200,
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
  ask_use_report: act({
    do: ['Ask how it was used', 'Pedir informe de uso'],
    done: ['asked for a report of the use', 'pidió informe de uso'],
    hint: ['Budapest Convention, Art. 28(4).', 'Convenio de Budapest, art. 28(4).'],
    fields: {
      reason: text(['Reason', 'Motivo'], {
        ask: ['What the requesting State is to report', 'Sobre qué debe informar el Estado requirente'],
      }),
    },
  }),
  decide_secondary_use: act({
    do: ['Decide on the other use', 'Decidir sobre otro uso'],
    done: ['decided on the other use', 'decidió sobre otro uso'],
    hint: ['A second person approves.', 'Otra persona aprueba.'],
    order: 210,
    shown: true,
    fields: {
      decision: choice(['Decision', 'Decisión'], otherUses, { offers: otherUseAnswers }),
      reasons: text(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: ['They are sent to the requesting State.', 'Se envían al Estado requirente.'],
        rows: 8,
      }),
    },
  }),
  waive_return: act({
    do: ['Waive the return', 'Renunciar a la devolución'],
    done: ['waived the return', 'renunció a la devolución'],
    hint: ['The requesting State may keep the evidence.', 'El Estado requirente puede conservar las pruebas.'],
    place: 'SELDOM',
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
} as const;
