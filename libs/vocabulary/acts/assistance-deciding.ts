/** The requested State does these acts on a formal request until it is decided and given to who executes it. */
import { act } from '../act.ts';
import { decisionAnswers, decisionsWithoutConditions } from '../codes/decisions.ts';
import { conditions } from '../codes/law.ts';
import { grounds } from '../codes/grounds.ts';
import { omittable, optional } from '../field.ts';
import { choice, openChoice } from '../fields/choice.ts';
import { codes } from '../fields/codes.ts';
import { data } from '../fields/data.ts';
import { day } from '../fields/day.ts';
import { assessment, consultation, consultationRecord } from '../fields/deliberation.ts';
import { line } from '../fields/line.ts';
import { refusedMeasures } from '../fields/measures.ts';
import { otherCompetentState } from '../fields/state.ts';
import { reasons, text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';

export const assistanceDecidingActs = {
  forward_request: act({
    do: ['Forward to the competent authority', 'Remitir a la autoridad competente'],
    done: ['forwarded the request to the competent authority', 'remitió la solicitud a la autoridad competente'],
    hint: ['The requesting State is told.', 'Se comunica al Estado requirente.'],
    weighed: {
      place: 6,
      says: [
        'Another authority is competent: one of your State gets the request, one of another State is named to the requesting State.',
        'Es competente otra autoridad: a una de su Estado se le remite; la de otro Estado se indica al Estado requirente.',
      ],
      opens: null,
    },
    fields: {
      authority: line(['Competent authority', 'Autoridad competente'], {
        hint: [
          'The authority of your State that handles the request from now on; or that of the other State which you name below.',
          'La autoridad de su Estado que tramita la solicitud desde ahora; o la del otro Estado que indique abajo.',
        ],
        max: 300,
      }),
      state: otherCompetentState(),
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
    consequence: 'GIVES',
    do: ['Grant, whole or in part', 'Conceder, total o parcialmente'],
    done: ['granted the request', 'concedió la solicitud'],
    hint: [
      'A second person approves, of another office where a part is denied. Conditions bind once the requesting State accepts them in writing.',
      'Otra persona aprueba, de otra oficina si se deniega una parte. Las condiciones obligan cuando el Estado requirente las acepta por escrito.',
    ],
    paper: 'ASSISTANCE_DECISION',
    decides: ['Granted', 'Concedida'],
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
      ground: omittable(
        openChoice(['Ground of refusal', 'Motivo de denegación'], grounds, {
          ask: ['Ground on which a part is not granted', 'Causal por la que no se concede una parte'],
          hint: [
            'Needed where a part is denied: it is refused, and takes everything that a refusal takes. The requesting State reads it.',
            'Necesario si se deniega una parte: es una denegación y exige todo lo que exige denegar. El Estado requirente la lee.',
          ],
          offers: 'REFUSAL_GROUNDS',
        }),
      ),
      measures: refusedMeasures(),
      conductAnalysis: omittable(
        reasons(['Analysis of the conduct', 'Análisis de la conducta'], {
          hint: [
            'Needed for dual criminality: what counts is whether the conduct is an offence in your law, whatever its name.',
            'Necesario para la doble incriminación: cuenta si la conducta es delito en su derecho, cualquiera que sea su nombre.',
          ],
          stays: true,
        }),
      ),
      assessment: omittable(
        assessment({
          ask: [
            'If a part is denied: can more be granted, or granted under conditions?',
            'Si se deniega una parte: ¿puede concederse más, o con condiciones?',
          ],
        }),
      ),
      consultation: omittable(
        consultation({
          ask: [
            'If a part is denied: was the requesting State consulted?',
            'Si se deniega una parte: ¿se consultó al Estado requirente?',
          ],
        }),
      ),
      consultationRecord: omittable(consultationRecord()),
      conditions: codes(['Conditions of use', 'Condiciones de uso'], conditions, {
        hint: [
          'Only those that the rules of this request allow. Nothing is handed over before the requesting State accepts them in writing.',
          'Solo las que admiten las normas de esta solicitud. Nada se entrega antes de que el Estado requirente las acepte por escrito.',
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
      reasons: reasons(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: [
          'They are sent to the requesting State. Say why each part that is not granted is not.',
          'Se envían al Estado requirente. Indique por qué no se concede cada parte denegada.',
        ],
        rows: 8,
      }),
    },
  }),
  postpone: act({
    consequence: 'ENDS',
    do: ['Postpone', 'Aplazar'],
    done: ['postponed the decision', 'aplazó la decisión'],
    hint: [
      'A decision of its own, with the day of its review; a second person approves.',
      'Una decisión propia, con su día de revisión; otra persona aprueba.',
    ],
    paper: 'ASSISTANCE_DECISION',
    decides: ['Postponed', 'Aplazada'],
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
      assessment: assessment({
        hint: [
          'Before postponing, consider whether the request can be granted in part or under conditions. It stays in your dossier.',
          'Antes de aplazar, considere si cabe conceder en parte o con condiciones. Queda en su expediente.',
        ],
      }),
      consultation: consultation(),
      consultationRecord: consultationRecord(),
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
          'Yes: they are kept pending the decision. No: the requesting State is told that they may be lost.',
          'Sí: se conservan hasta la decisión. No: se comunica al Estado requirente que pueden perderse.',
        ],
      }),
      reasons: reasons(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: [
          'They are sent to the requesting State: why action on the request would prejudice investigations or proceedings here.',
          'Se envían al Estado requirente: por qué actuar perjudicaría investigaciones o procedimientos de aquí.',
        ],
        rows: 8,
      }),
    },
  }),
  resume_decision: act({
    do: ['Take the decision up again', 'Retomar la decisión'],
    done: ['took the decision up again', 'retomó la decisión'],
    hint: ['The requesting State is told.', 'Se comunica al Estado requirente.'],
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        ask: ['Why the decision is taken up again', 'Por qué se retoma la decisión'],
      }),
    },
  }),
  decide_without_conditions: act({
    consequence: 'ENDS',
    do: ['Decide without the conditions', 'Decidir sin las condiciones'],
    done: ['decided without the conditions', 'decidió sin las condiciones'],
    hint: [
      'The requesting State cannot comply; you decide whether to give all the same.',
      'El Estado requirente no puede cumplirlas; decida si facilita de todos modos.',
    ],
    paper: 'ASSISTANCE_DECISION',
    shown: true,
    fields: {
      decision: choice(['Decision', 'Decisión'], decisionsWithoutConditions, { offers: decisionAnswers }),
      reasons: reasons(['Reasons', 'Motivos'], {
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
    fields: {
      mandate: text(['Mandate', 'Encargo'], {
        ask: ['What the executing authority is to do', 'Lo que debe hacer la autoridad ejecutora'],
        hint: ['It stays in your State.', 'Queda en su Estado.'],
        stays: true,
        rows: 8,
      }),
    },
  }),
} as const;
