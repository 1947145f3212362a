/** A requesting State sends these messages to the requested State. */
import { message } from '../message.ts';
import { conditionAnswers, disposalAnswers, disposals, releaseAnswers, riskDecisions } from '../codes/decisions.ts';
import { translations } from '../codes/outcomes.ts';
import { omittable, optional } from '../field.ts';
import { choice } from '../fields/choice.ts';
import { day, lastDay } from '../fields/day.ts';
import { instant } from '../fields/instant.ts';
import { line } from '../fields/line.ts';
import { requestAttachments } from '../fields/files.ts';
import { digestOf } from '../fields/named.ts';
import { number } from '../fields/number.ts';
import { broughtMark, claimNumber, requestLanguage } from '../fields/plain.ts';
import { summary } from '../fields/summary.ts';
import { targets } from '../fields/targets.ts';
import { text } from '../fields/text.ts';
import { translationText } from '../fields/translation.ts';

export const requestingMessages = {
  request: message({
    words: ['Request', 'Solicitud'],
    from: ['requesting'],
    to: 'receiving',
    paper: { PRESERVATION: 'PRESERVATION_REQUEST', ASSISTANCE: 'MLA_REQUEST' },
    fields: {
      request: digestOf(['Request', 'Solicitud'], { keeps: 'REQUEST' }),
      summary: summary(['Request', 'Solicitud']),
      attachments: requestAttachments(['Attached file', 'Archivo adjunto']),
    },
  }),
  answer_information: message({
    words: ['Answer to questions', 'Respuesta a preguntas'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: { answer: text(['Answer', 'Respuesta'], { rows: 10 }) },
  }),
  risk_decision: message({
    words: ['Decision on the risk', 'Decisión sobre el riesgo'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: { decision: choice(['Decision', 'Decisión'], riskDecisions) },
  }),
  extension_request: message({
    words: ['Request for extension', 'Solicitud de prórroga'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    paper: 'EXTENSION_REQUEST',
    fields: { until: lastDay(['Until', 'Hasta']), reason: text(['Reason', 'Motivo']) },
  }),
  mla_sent: message({
    words: ['MLA request announced', 'Anuncio de solicitud de asistencia'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: { reference: line(['Reference', 'Referencia']), date: day(['Date', 'Fecha']) },
  }),
  withdrawal: message({
    words: ['Withdrawal', 'Desistimiento'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    paper: 'WITHDRAWAL',
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
  identifiers_withdrawn: message({
    words: ['Identifiers withdrawn', 'Desistimiento de identificadores'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    paper: 'WITHDRAWAL',
    fields: { targets: targets(['Identifiers', 'Identificadores']), reason: text(['Reason', 'Motivo']) },
  }),
  facts_added: message({
    words: ['Facts added', 'Hechos añadidos'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: {
      facts: text(['Facts added', 'Hechos añadidos'], { ask: ['Facts to add', 'Hechos que se añaden'], rows: 10 }),
    },
  }),
  emergency_claimed: message({
    words: ['Risk to life claimed', 'Riesgo vital alegado'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: {
      facts: text(['Facts added', 'Hechos añadidos'], {
        ask: ['Facts that show the risk', 'Hechos que muestran el riesgo'],
        rows: 10,
      }),
      claim: claimNumber(),
    },
  }),
  emergency_ended: message({
    words: ['Claim of a risk to life given up', 'Desistimiento de la alegación de riesgo vital'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: {
      reason: text(['Reason', 'Motivo']),
      claim: claimNumber(),
    },
  }),
  release_answer: message({
    words: ['Answer to the notice of release', 'Respuesta al aviso de liberación'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    paper: 'RELEASE_ANSWER',
    fields: {
      answer: choice(['Answer', 'Respuesta'], releaseAnswers),
      reasons: text(['Reasons', 'Motivos']),
    },
  }),
  translation: message({
    words: ['Translation of the request', 'Traducción de la solicitud'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    paper: 'TRANSLATION',
    fields: {
      language: requestLanguage(['Language', 'Idioma'], {
        ask: ['Language of the translation', 'Idioma de la traducción'],
      }),
      made: choice(['How it was made', 'Cómo se hizo'], translations, {
        ask: ['How the translation was made', 'Cómo se hizo la traducción'],
      }),
      translation: translationText(['Translation', 'Traducción'], {
        ask: ['Text of the translation', 'Texto de la traducción'],
      }),
    },
  }),
  original_sent: message({
    words: ['Original sent', 'Original enviado'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: { reference: line(['Reference', 'Referencia']), date: day(['Date', 'Fecha']) },
  }),
  conditions_answer: message({
    words: ['Answer to the conditions', 'Respuesta a las condiciones'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: { answer: choice(['Answer', 'Respuesta'], conditionAnswers), reason: optional(text(['Reason', 'Motivo'])) },
  }),
  verification: message({
    words: ['Result of the check', 'Resultado de la verificación'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: {
      package: digestOf(['SHA-256 of the package', 'SHA-256 del paquete']),
      failed: number(['Checks that do not hold', 'Comprobaciones que no se cumplen'], {
        ask: ['Files or checks that do not hold', 'Archivos o comprobaciones que no resultan'],
        hint: ['0 if the package holds whole.', '0 si el paquete está íntegro.'],
        min: 0,
        max: 100_000,
        initial: 0,
      }),
      findings: text(['Check of the evidence', 'Comprobación de las pruebas'], {
        ask: ['What the check found, as the original says', 'Resultado de la comprobación, como consta en el original'],
        rows: 8,
        keeps: 'VERIFICATION',
        unsaid: true,
      }),
      brought: broughtMark(['Brought by hand', 'Traído a mano']),
    },
  }),
  evidence_receipt: message({
    words: ['Receipt for the evidence', 'Recibo de las pruebas'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: {
      package: digestOf(['SHA-256 of the package', 'SHA-256 del paquete']),
      brought: broughtMark(['Brought by hand', 'Traído a mano']),
    },
  }),
  supplement_request: message({
    words: ['Request for what is missing', 'Solicitud de lo que falta'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
  use_report: message({
    words: ['Report of the use', 'Informe de uso'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: { report: text(['Report on the use', 'Informe de uso'], { rows: 10 }) },
  }),
  secondary_use_request: message({
    words: ['Request for another use', 'Solicitud de otro uso'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: {
      purpose: text(['Other purpose', 'Otra finalidad'], {
        ask: ['For what else the evidence is to be used', 'Para qué otro fin se usarían las pruebas'],
        rows: 8,
      }),
      keepUntil: omittable(
        day(['Keep until the end of', 'Guardar hasta el fin del'], {
          ask: [
            'Last day until which the evidence may be kept',
            'Último día hasta el que pueden guardarse las pruebas',
          ],
        }),
      ),
    },
  }),
  no_result_accepted: message({
    words: ['The absence of a result is accepted', 'Se acepta que no hay resultado'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: { at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }) },
  }),
  disposal: message({
    words: ['Return, destruction or keeping', 'Devolución, destrucción o conservación'],
    from: ['requesting'],
    to: 'receiving',
    enter: 'FORM',
    fields: {
      how: choice(['What becomes of the evidence', 'Destino de las pruebas'], disposals, {
        ask: ['What becomes of the evidence', 'Qué se hace con las pruebas'],
        offers: disposalAnswers,
      }),
      certificate: text(['Certificate', 'Certificado'], { rows: 8 }),
    },
  }),
} as const;
