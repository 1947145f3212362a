/**
 * The requested State does these acts until it has decided on a request; several of them serve a formal request too.
 */
import { act } from '../act.ts';
import { considerations } from '../fields/considerations.ts';
import { grounds } from '../codes/grounds.ts';
import { elements } from '../codes/law.ts';
import { emergencyFindings, noticeRisks } from '../codes/outcomes.ts';
import { optional, sometimes } from '../field.ts';
import { choice, openChoice } from '../fields/choice.ts';
import { codes } from '../fields/codes.ts';
import { assessment, consultation, consultationRecord } from '../fields/deliberation.ts';
import { refusedMeasures } from '../fields/measures.ts';
import { refusedOffences } from '../fields/offences.ts';
import { questions } from '../fields/questions.ts';
import { reasons, text } from '../fields/text.ts';

export const preservationDecidingActs = {
  acknowledge: act({
    consequence: 'PROTECTS',
    do: ['Acknowledge receipt', 'Acusar recibo'],
    done: ['acknowledged receipt', 'acusó recibo'],
    hint: ['The sender learns that you have it.', 'El remitente sabrá que lo ha recibido.'],
    fields: {},
  }),
  ask_information: act({
    do: ['Ask for information', 'Pedir información'],
    done: ['asked for information', 'pidió información'],
    hint: [
      'One numbered list goes to the requesting State; nothing is closed meanwhile.',
      'Una lista numerada va al Estado requirente; mientras tanto nada se cierra.',
    ],
    weighed: {
      place: 4,
      says: {
        PRESERVATION: [
          'Something is missing: send one numbered list of questions.',
          'Falta algo: envíe una sola lista numerada de preguntas.',
        ],
        ASSISTANCE: [
          'Something is missing: one numbered list, article by article. Nothing is closed meanwhile.',
          'Falta algo: una sola lista numerada, artículo por artículo. Mientras tanto nada se cierra.',
        ],
      },
      opens: null,
    },
    fields: {
      elements: sometimes(
        codes(['Missing elements', 'Elementos que faltan'], elements, {
          ask: ['What is missing of what the law asks for', 'Qué falta de lo que exige la ley'],
          hint: [
            'One list: everything that is missing is asked for at once, each with its article.',
            'Una sola lista: todo lo que falta se pide de una vez, con su artículo.',
          ],
          offers: 'ELEMENTS',
          none: true,
          whereAny: true,
          unsaid: true,
        }),
      ),
      questions: questions(['Questions', 'Preguntas'], {
        hint: [
          'One question per field. They are sent as one numbered list.',
          'Una pregunta por campo. Se envían como una sola lista numerada.',
        ],
        preset: 'MISSING_ELEMENTS',
      }),
    },
  }),
  accept: act({
    consequence: 'PROTECTS',
    do: ['Accept', 'Aceptar'],
    done: ['accepted the request', 'aceptó la solicitud'],
    hint: ['The executing authority then prepares the order.', 'Luego la autoridad ejecutora prepara la orden.'],
    paper: 'ACCEPTANCE',
    weighed: {
      place: 1,
      says: ['The data will be ordered to be preserved.', 'Se ordenará conservar los datos.'],
      opens: {
        title: ['Decide on the request', 'Decidir sobre la solicitud'],
        hint: ['Accept, ask, warn of a risk, or refuse.', 'Aceptar, preguntar, advertir de un riesgo o denegar.'],
      },
    },
    deliberated: true,
    shown: true,
    fields: { considerations: considerations() },
  }),
  refuse: act({
    consequence: 'ENDS',
    do: ['Refuse', 'Denegar'],
    done: ['refused the request', 'denegó la solicitud'],
    hint: {
      PRESERVATION: [
        'The last step: after assessment, consultation and with reasons.',
        'El último paso: tras evaluación, consulta y con motivos.',
      ],
      ASSISTANCE: [
        'The last step: after assessment, consultation and with reasons.',
        'El último paso: tras evaluación, consulta y con motivos.',
      ],
    },
    paper: 'REFUSAL',
    weighed: {
      place: 8,
      says: {
        PRESERVATION: [
          'Last step: needs an assessment, a consultation, a ground and reasons. A second person approves.',
          'Último paso: requiere evaluación, consulta, causal y razones. Otra persona aprueba.',
        ],
        ASSISTANCE: [
          'Last step: needs an assessment, a consultation, a ground that the rules allow, and reasons. A second person approves.',
          'Último paso: requiere evaluación, consulta, una causal que las normas admitan y razones. Otra persona aprueba.',
        ],
      },
      opens: null,
    },
    numbered: true,
    intro: [
      'Refusing is the last step. Work through the questions in order: could part of it, or all of it under conditions, be granted; was the requesting State consulted; which ground applies; what reasons will it be given.',
      'Denegar es el último paso. Responda las preguntas en orden: si cabe conceder una parte o todo con condiciones; si se consultó al Estado requirente; qué causal se aplica; qué razones se le darán.',
    ],
    deliberated: true,
    shown: true,
    fields: {
      assessment: assessment(),
      consultation: consultation(),
      consultationRecord: consultationRecord(),
      ground: openChoice(['Ground of refusal', 'Motivo de denegación'], grounds, {
        ask: ['Ground', 'Causal'],
        hint: {
          PRESERVATION: [
            'Only the grounds that the rules of this dossier allow at this stage.',
            'Solo las causales que las normas de este expediente admiten en esta etapa.',
          ],
          ASSISTANCE: [
            'Only the grounds that the rules of this request allow. Postponing, or granting in part or under conditions, comes first.',
            'Solo las causales que admiten las normas de esta solicitud. Antes están aplazar, o conceder en parte o con condiciones.',
          ],
        },
        offers: 'REFUSAL_GROUNDS',
      }),
      offences: refusedOffences(),
      measures: refusedMeasures(),
      conductAnalysis: optional(
        reasons(['Analysis of the conduct', 'Análisis de la conducta'], {
          hint: {
            PRESERVATION: [
              'Needed for dual criminality: why the condition cannot be fulfilled at the time of disclosure.',
              'Necesario para la doble incriminación: por qué la condición no podrá cumplirse al momento de la revelación.',
            ],
            ASSISTANCE: [
              'Needed for dual criminality: what counts is whether the conduct is an offence in your law, whatever its name.',
              'Necesario para la doble incriminación: cuenta si la conducta es delito en su derecho, cualquiera que sea su nombre.',
            ],
          },
          stays: true,
        }),
      ),
      reasons: reasons(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: ['They are sent to the requesting State.', 'Se envían al Estado requirente.'],
        rows: 8,
      }),
    },
  }),
  determine_emergency: act({
    decided: { MET: 'PROTECTS', NOT_MET: 'ENDS' },
    do: ['Judge the emergency', 'Valorar la emergencia'],
    done: ['judged the emergency', 'valoró la emergencia'],
    hint: [
      'Without an imminent risk to life the request goes on as HIGH, with your reason; it is not refused.',
      'Sin riesgo vital inminente la solicitud sigue con urgencia alta, con su razón; no se deniega.',
    ],
    fields: {
      finding: choice(['Finding', 'Conclusión'], emergencyFindings, {
        hint: [
          'If the facts bear no imminent risk to life, the request goes on as HIGH.',
          'Si los hechos no revelan un riesgo vital inminente, la solicitud sigue con urgencia alta.',
        ],
      }),
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['It is sent to the requesting State.', 'Se envía al Estado requirente.'],
      }),
    },
  }),
  take_back_risk_notice: act({
    do: ['Take the notice of a risk back', 'Retirar el aviso de riesgo'],
    done: ['took the notice of a risk back', 'retiró el aviso de riesgo'],
    hint: [
      'Where the risk is gone, or the requesting State says nothing: the request goes on where it was, and it is told why.',
      'Si el riesgo desapareció, o el Estado requirente no contesta: la solicitud sigue donde estaba, y se le comunica por qué.',
    ],
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['It is sent to the requesting State.', 'Se envía al Estado requirente.'],
      }),
    },
  }),
  give_risk_notice: act({
    do: ['Give notice of a risk', 'Avisar de un riesgo'],
    done: ['gave notice of a risk', 'avisó de un riesgo'],
    hint: {
      PRESERVATION: ['The requesting State decides whether to go on.', 'El Estado requirente decide si continúa.'],
      ASSISTANCE: [
        'The requesting State decides whether the request is executed all the same.',
        'El Estado requirente decide si la solicitud se ejecuta de todos modos.',
      ],
    },
    paper: 'RISK_NOTICE',
    weighed: {
      place: 5,
      says: {
        PRESERVATION: [
          'Preservation would not secure the data, or would endanger the investigation: the requesting State decides whether to go on.',
          'La conservación no aseguraría los datos o pondría en peligro la investigación: el Estado requirente decide si sigue.',
        ],
        ASSISTANCE: [
          'The request cannot be executed in confidence: the requesting State decides whether it is executed all the same.',
          'La solicitud no puede ejecutarse con reserva: el Estado requirente decide si se ejecuta de todos modos.',
        ],
      },
      opens: null,
    },
    fields: {
      risk: choice(['Risk', 'Riesgo'], noticeRisks, { offers: 'RISKS' }),
      notice: text(['Notice', 'Aviso'], {
        ask: ['What the requesting State should know', 'Lo que debe saber el Estado requirente'],
      }),
    },
  }),
} as const;
