/**
 * The requested State does these acts to execute a formal request: the order, what limits it, the answer of the
 * provider.
 */
import { act } from '../act.ts';
import { challengeAnswers, challengeOutcomes, setAsideAnswers, setAsideEnds } from '../codes/decisions.ts';
import { conditions } from '../codes/law.ts';
import { sometimes } from '../field.ts';
import { choice } from '../fields/choice.ts';
import { causes } from '../fields/data.ts';
import { someOrAllTargets } from '../fields/targets.ts';
import { courtDocuments } from '../fields/files.ts';
import { number } from '../fields/number.ts';
import { otherIdentifiers } from '../fields/others.ts';
import { state } from '../fields/state.ts';
import { orderText, reasons, text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';

export const assistanceExecutingActs = {
  apply_for_order: act({
    do: ['Apply for the production order', 'Solicitar la orden de presentación'],
    done: ['applied for the production order', 'solicitó la orden de presentación'],
    hint: [
      'A second authority, or the court where the law demands it, reads the exact text.',
      'Otra autoridad, o el tribunal si la ley lo exige, lee el texto exacto.',
    ],
    paper: 'PRODUCTION_ORDER',
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
      others: otherIdentifiers(),
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
    consequence: 'GIVES',
    do: ['Grant the order', 'Dictar la orden de presentación'],
    done: ['granted the order', 'dictó la orden de presentación'],
    hint: ['The order is in force; it still has to be served.', 'La orden queda dictada; falta notificarla.'],
    page: 'APPROVAL',
    second: true,
    citesAuthorities: true,
    shown: true,
    fields: {},
  }),
  deny_order: act({
    consequence: 'ENDS',
    do: ['Deny the order', 'Denegar la orden'],
    done: ['denied the order', 'denegó la orden'],
    hint: ['The central authority decides what follows.', 'La autoridad central decide cómo continuar.'],
    second: true,
    fields: {
      reasons: reasons(['Reasons', 'Motivos'], {
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
    fields: {
      targets: sometimes(
        someOrAllTargets(['Identifiers', 'Identificadores'], {
          ask: ['Identifiers that it concerns', 'Identificadores a los que se refiere'],
          hint: [
            'None chosen: it concerns the whole order. Everything else goes on.',
            'Si no elige ninguno, se refiere a toda la orden. Lo demás continúa.',
          ],
        }),
      ),
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
        stays: true,
      }),
    },
  }),
  lift_restriction: act({
    do: ['Lift another State’s condition', 'Levantar la condición de otro Estado'],
    done: ['lifted another State’s condition', 'levantó la condición de otro Estado'],
    hint: [
      'That State has consented in writing, or its condition does not reach these data. A second person, of another office, approves.',
      'Ese Estado ha consentido por escrito, o su condición no alcanza a estos datos. Aprueba otra persona, de otra oficina.',
    ],
    shown: true,
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
        stays: true,
      }),
    },
  }),
  end_challenge: act({
    do: ['Record the court’s decision on the challenge', 'Dejar constancia de lo resuelto sobre la impugnación'],
    done: ['recorded the court’s decision on the challenge', 'dejó constancia de lo resuelto sobre la impugnación'],
    hint: [
      'Dismissed, the work goes on. Upheld, the order obliges nobody any more: what it brought is closed at once, is handed to nobody, and is returned or destroyed with a certificate.',
      'Si se desestima, el trabajo continúa. Si prospera, la orden ya no obliga a nadie: lo obtenido queda cerrado de inmediato, no se entrega a nadie y se devuelve o destruye con certificado.',
    ],
    deliberated: true,
    shown: true,
    fields: {
      targets: sometimes(
        someOrAllTargets(['Identifiers', 'Identificadores'], {
          ask: ['Identifiers that it concerns', 'Identificadores a los que se refiere'],
          hint: [
            'None chosen: it concerns the whole order. Everything else goes on.',
            'Si no elige ninguno, se refiere a toda la orden. Lo demás continúa.',
          ],
        }),
      ),
      outcome: choice(['Outcome', 'Resultado'], challengeOutcomes, {
        ask: ['How the challenge ended', 'Cómo terminó la impugnación'],
        offers: challengeAnswers,
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
  dispose_set_aside: act({
    do: ['Return or destroy what was set aside', 'Devolver o destruir lo apartado'],
    done: ['returned or destroyed what was set aside', 'devolvió o destruyó lo apartado'],
    hint: [
      'The content goes; names, sizes, digests, custody and the certificate stay. The requesting State and the provider are told. A second person approves.',
      'El contenido se elimina; quedan nombres, tamaños, resúmenes, custodia y certificado. Se informa al Estado requirente y al proveedor. Otra persona aprueba.',
    ],
    shown: true,
    fields: {
      how: choice(['What becomes of the evidence', 'Destino de las pruebas'], setAsideEnds, {
        ask: ['What becomes of the files', 'Qué se hace con los archivos'],
        offers: setAsideAnswers,
      }),
      certificate: reasons(['Certificate', 'Certificado'], {
        hint: [
          'Who does it, when and how. It is sent to the requesting State and to the provider. Do not put facts of the case into it.',
          'Quién lo hace, cuándo y cómo. Se envía al Estado requirente y al proveedor. No incluya hechos del caso.',
        ],
        rows: 8,
      }),
    },
  }),
  record_recall_confirmed: act({
    consequence: 'ENDS',
    do: ['Record that the provider has stopped', 'Dejar constancia de que el proveedor cesó'],
    done: ['recorded that the provider has stopped', 'dejó constancia de que el proveedor cesó'],
    hint: [
      'Where the provider confirms in another way, or cannot any more. A second person of another office approves.',
      'Cuando el proveedor confirma por otra vía, o ya no puede hacerlo. Aprueba otra persona de otra oficina.',
    ],
    shown: true,
    fields: {
      confirmation: reasons(['Confirmation of the provider', 'Confirmación del proveedor'], {
        ask: [
          'How it is known that the provider has stopped and keeps nothing for this request',
          'Cómo consta que el proveedor cesó y no guarda nada para esta solicitud',
        ],
        hint: ['It stays in your dossier.', 'Queda en su expediente.'],
        stays: true,
        rows: 8,
      }),
    },
  }),
  ask_production_again: act({
    do: ['Ask the provider again', 'Pedir de nuevo al proveedor'],
    done: ['asked the provider again', 'pidió de nuevo al proveedor'],
    hint: [
      'For what is missing or does not fit, or because nothing came. The time to produce begins again, once where nothing came. The requesting State is told of the delay.',
      'Por lo que falta o no corresponde, o porque no hubo respuesta. El plazo para presentar vuelve a empezar, una vez si no hubo respuesta. Se comunica el retraso al Estado requirente.',
    ],
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        ask: ['What is missing or does not fit', 'Qué falta o no corresponde'],
        hint: [
          'It is sent to the provider. Do not put facts of the case into it.',
          'Se envía al proveedor. No incluya hechos del caso.',
        ],
        rows: 8,
      }),
      delay: reasons(['Reason of the delay', 'Motivo del retraso'], {
        hint: ['It is sent to the requesting State.', 'Se envía al Estado requirente.'],
      }),
    },
  }),
  report_no_result: act({
    consequence: 'ENDS',
    do: ['Report execution without result', 'Comunicar la ejecución sin resultado'],
    done: ['reported execution without result', 'comunicó la ejecución sin resultado'],
    hint: [
      'Why nothing can be given, for each identifier and kind of data; a second person approves.',
      'Por qué no puede darse nada, por cada identificador y tipo de datos; otra persona aprueba.',
    ],
    paper: 'ASSISTANCE_DECISION',
    decides: ['Executed without result', 'Ejecución sin resultado'],
    shown: true,
    fields: {
      results: causes(['Per identifier and data', 'Por identificador y datos'], {
        ask: ['Why nothing can be given', 'Por qué no puede darse nada'],
        hint: [
          'One cause for each identifier and kind of data. What the provider has answered is chosen already.',
          'Una causa por cada identificador y tipo de datos. Lo contestado por el proveedor ya está elegido.',
        ],
      }),
      reasons: reasons(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: ['They are sent to the requesting State.', 'Se envían al Estado requirente.'],
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
} as const;
