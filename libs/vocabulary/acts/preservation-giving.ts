/** What the requested State does, mostly on a preservation; several of these acts serve a formal request too. */
import { act } from '../act.ts';
import { consultationAnswers, consultations, extensionAnswers, extensionDecisions } from '../codes/decisions.ts';
import { bothGrounds } from '../codes/grounds.ts';
import { elements } from '../codes/law.ts';
import { emergencyFindings, impossibilities, noticeRisks } from '../codes/outcomes.ts';
import { optional, sometimes } from '../field.ts';
import { choice, openChoice } from '../fields/choice.ts';
import { codes } from '../fields/codes.ts';
import { day, lastDay } from '../fields/day.ts';
import { instant } from '../fields/instant.ts';
import { line } from '../fields/line.ts';
import { questions } from '../fields/questions.ts';
import { targets } from '../fields/targets.ts';
import { orderText, text } from '../fields/text.ts';

export const preservationGivingActs = {
  acknowledge: act({
    do: ['Acknowledge receipt', 'Acusar recibo'],
    done: ['acknowledged receipt', 'acusó recibo'],
    hint: ['The sender learns that you have it.', 'El remitente sabrá que lo ha recibido.'],
    order: 70,
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
    do: ['Accept', 'Aceptar'],
    done: ['accepted the request', 'aceptó la solicitud'],
    hint: ['A second person approves; then the order is prepared.', 'Otra persona aprueba; luego se prepara la orden.'],
    paper: 'ACCEPTANCE',
    weighed: {
      place: 1,
      says: [
        'The data will be ordered to be preserved. A second person approves.',
        'Se ordenará conservar los datos. Otra persona aprueba.',
      ],
      opens: {
        title: ['Decide on the request', 'Decidir sobre la solicitud'],
        hint: ['Accept, ask, warn of a risk, or refuse.', 'Aceptar, preguntar, advertir de un riesgo o denegar.'],
      },
    },
    shown: true,
    fields: {},
  }),
  refuse: act({
    do: ['Refuse', 'Denegar'],
    done: ['refused the request', 'denegó la solicitud'],
    hint: {
      PRESERVATION: [
        'The last step: after assessment, consultation and with reasons (Arts 27(6)-(7), 29(5)).',
        'El último paso: tras evaluación, consulta y con motivos (arts. 27(6)-(7), 29(5)).',
      ],
      ASSISTANCE: [
        'The last step: after assessment, consultation and with reasons (Arts 25(4), 27(4), 27(6)-(7)).',
        'El último paso: tras evaluación, consulta y con motivos (arts. 25(4), 27(4), 27(6)-(7)).',
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
      assessment: text(
        [
          'Partial or conditional execution considered (stays in this authority)',
          'Examen de una ejecución parcial o condicionada (queda en esta autoridad)',
        ],
        {
          ask: ['Can it be granted in part or under conditions?', '¿Puede concederse en parte o con condiciones?'],
          hint: [
            'Write what was considered and why it is not enough (Art. 27(6)). It stays in your dossier.',
            'Escriba qué se consideró y por qué no basta (art. 27(6)). Queda en su expediente.',
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
      ground: openChoice(['Ground of refusal', 'Motivo de denegación'], bothGrounds, {
        ask: ['Ground', 'Causal'],
        hint: {
          PRESERVATION: [
            'Only the grounds that the rules of this dossier allow at this stage.',
            'Solo las causales que las normas de este expediente admiten en esta etapa.',
          ],
          ASSISTANCE: [
            'Only the grounds that the rules of this request allow. Postponing, or granting in part or under conditions, comes first (Art. 27(5)-(6)).',
            'Solo las causales que admiten las normas de esta solicitud. Antes están aplazar, o conceder en parte o con condiciones (art. 27(5)-(6)).',
          ],
        },
        offers: 'REFUSAL_GROUNDS',
      }),
      conductAnalysis: optional(
        text(
          {
            PRESERVATION: ['Analysis of the conduct, Art. 29(4)', 'Análisis de la conducta, art. 29(4)'],
            ASSISTANCE: ['Analysis of the conduct, Art. 25(5)', 'Análisis de la conducta, art. 25(5)'],
          },
          {
            ask: ['Analysis of the conduct', 'Análisis de la conducta'],
            hint: {
              PRESERVATION: [
                'Needed for dual criminality: why the condition cannot be fulfilled at the time of disclosure (Art. 29(4)).',
                'Necesario para la doble incriminación: por qué la condición no podrá cumplirse al momento de la revelación (art. 29(4)).',
              ],
              ASSISTANCE: [
                'Needed for dual criminality: what counts is whether the conduct is an offence in your law, whatever its name (Art. 25(5)).',
                'Necesario para la doble incriminación: cuenta si la conducta es delito en su derecho, cualquiera que sea su nombre (art. 25(5)).',
              ],
            },
            stays: true,
          },
        ),
      ),
      reasons: text(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: ['They are sent to the requesting State (Art. 27(7)).', 'Se envían al Estado requirente (art. 27(7)).'],
        rows: 8,
      }),
    },
  }),
  determine_emergency: act({
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
      reason: text(['Reason', 'Motivo']),
    },
  }),
  give_risk_notice: act({
    do: ['Give notice of a risk', 'Avisar de un riesgo'],
    done: ['gave notice of a risk', 'avisó de un riesgo'],
    hint: {
      PRESERVATION: [
        'The requesting State decides whether to go on (Art. 29(6)).',
        'El Estado requirente decide si continúa (art. 29(6)).',
      ],
      ASSISTANCE: [
        'The requesting State decides whether the request is executed all the same (Art. 27(8)).',
        'El Estado requirente decide si la solicitud se ejecuta de todos modos (art. 27(8)).',
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
  draft_order: act({
    do: ['Draft the order', 'Redactar la orden'],
    done: ['drafted the order', 'redactó la orden'],
    hint: ['Another person reads the exact text and issues it.', 'Otra persona lee el texto exacto y la dicta.'],
    paper: 'PRESERVATION_ORDER',
    forProvider: true,
    shown: true,
    fields: {
      order: orderText(['Text of the order', 'Texto de la orden'], {
        hint: [
          'The provider receives exactly this text. Do not put facts of the case into it.',
          'El proveedor recibe exactamente este texto. No incluya hechos del caso.',
        ],
      }),
    },
  }),
  return_order: act({
    do: ['Return the draft order', 'Devolver el proyecto de orden'],
    done: ['returned the draft order', 'devolvió el proyecto de orden'],
    hint: ['It can be written again.', 'Puede redactarse de nuevo.'],
    place: 'GIVES_BACK',
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
  issue_order: act({
    do: ['Issue the order', 'Dictar la orden'],
    done: ['issued the order', 'dictó la orden'],
    hint: ['The order is in force; it still has to be served.', 'La orden queda dictada; falta notificarla.'],
    page: 'APPROVAL',
    second: true,
    order: 30,
    shown: true,
    fields: {},
  }),
  serve: act({
    do: ['Serve the order', 'Notificar la orden'],
    done: ['served the order', 'notificó la orden'],
    hint: ['The provider receives the order and its clock starts.', 'El proveedor recibe la orden y empieza su plazo.'],
    order: 160,
    fields: {
      servedAt: instant(['Served at', 'Notificada el'], {
        ask: ['When the order was served', 'Cuándo se notificó la orden'],
        now: true,
      }),
    },
  }),
  record_impossibility: act({
    do: ['Record that it is not possible', 'Dejar constancia de la imposibilidad'],
    done: ['recorded that preservation is not possible', 'dejó constancia de la imposibilidad'],
    hint: ['The requesting State learns the reason.', 'El Estado requirente conocerá la razón.'],
    paper: 'IMPOSSIBILITY',
    fields: {
      code: choice(['Cause', 'Causa'], impossibilities, { ask: ['Why it is impossible', 'Por qué es imposible'] }),
      explanation: text(['Explanation', 'Explicación']),
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
  decide_extension: act({
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
      reasons: text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'] }),
    },
  }),
  renew_order: act({
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
      order: orderText(['Text of the order', 'Texto de la orden'], {
        hint: [
          'The provider receives exactly this text. Do not put facts of the case into it.',
          'El proveedor recibe exactamente este texto. No incluya hechos del caso.',
        ],
      }),
      until: lastDay(['Until', 'Hasta'], { ask: ['The order is renewed until', 'La orden se renueva hasta'] }),
    },
  }),
  confirm_mla_received: act({
    do: ['Confirm receipt of the MLA request', 'Confirmar la recepción de la solicitud de asistencia'],
    done: ['confirmed receipt of the MLA request', 'confirmó la recepción de la solicitud de asistencia'],
    hint: [
      'The treaty floor stops; the data stay preserved pending the decision (Art. 29(7)).',
      'Cesa el plazo mínimo del tratado; los datos siguen conservados hasta la decisión (art. 29(7)).',
    ],
    fields: {
      reference: line(['Reference', 'Referencia'], {
        ask: ['Reference of the request for mutual assistance', 'Referencia de la solicitud de asistencia mutua'],
      }),
      date: day(['Date', 'Fecha'], { ask: ['Date on which it was received', 'Fecha de recepción'] }),
    },
  }),
  release: act({
    do: ['Release the data', 'Liberar los datos'],
    done: ['ordered the release', 'ordenó liberar los datos'],
    hint: [
      'Cannot be taken back: the provider need not keep the data any longer.',
      'No puede deshacerse: el proveedor ya no tendrá que conservar los datos.',
    ],
    paper: 'RELEASE',
    forProvider: true,
    shown: true,
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
  release_identifiers: act({
    do: ['Release withdrawn identifiers', 'Liberar identificadores desistidos'],
    done: ['released identifiers', 'liberó identificadores'],
    hint: ['Cannot be taken back for these identifiers.', 'No puede deshacerse para esos identificadores.'],
    paper: 'RELEASE',
    forProvider: true,
    shown: true,
    fields: {
      targets: targets(['Identifiers', 'Identificadores'], { offers: 'WITHDRAWN_IDENTIFIERS' }),
      reason: text(['Reason', 'Motivo']),
    },
  }),
} as const;
