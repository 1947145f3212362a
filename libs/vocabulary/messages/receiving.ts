/** What a requested State tells the requesting State. */
import { message } from '../message.ts';
import {
  challengeStandings,
  decisionAnswers,
  decisionsWithoutConditions,
  extensionAnswers,
  extensionDecisions,
  otherUseAnswers,
  otherUses,
} from '../codes/decisions.ts';
import { bothGrounds, withholdingGrounds } from '../codes/grounds.ts';
import { elements } from '../codes/law.ts';
import { emergencyFindings, impossibilities, noticeRisks, risks } from '../codes/outcomes.ts';
import { intoDocument, made, notOnEveryArrival, omittable, optional, sometimes } from '../field.ts';
import { answersOfProvider, objections, producedResults } from '../fields/answers.ts';
import { choice, openChoice } from '../fields/choice.ts';
import { codes } from '../fields/codes.ts';
import { conditionsOfUse } from '../fields/conditions-of-use.ts';
import { causes, data } from '../fields/data.ts';
import { day, lastDay } from '../fields/day.ts';
import { instant } from '../fields/instant.ts';
import { line } from '../fields/line.ts';
import { digestOf } from '../fields/named.ts';
import { newEnds } from '../fields/new-ends.ts';
import { number } from '../fields/number.ts';
import { path } from '../fields/path.ts';
import { count, rule, wayMark } from '../fields/plain.ts';
import { questions } from '../fields/questions.ts';
import { state, stateCode } from '../fields/state.ts';
import { manifest, text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';

export const receivingMessages = {
  acknowledgement: message({
    words: ['Acknowledgement', 'Acuse de recibo'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }) },
  }),
  information_request: message({
    words: ['Request for information', 'Pedido de información'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      questions: questions(['Questions', 'Preguntas']),
      elements: made(
        sometimes(
          codes(['Missing elements', 'Elementos que faltan'], elements, {
            none: true,
            unsaid: true,
          }),
        ),
      ),
    },
  }),
  acceptance: message({
    words: ['Acceptance', 'Aceptación'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'ACCEPTANCE',
    fields: { at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }) },
  }),
  emergency_determined: message({
    words: ['Emergency judged', 'Emergencia valorada'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { finding: choice(['Finding', 'Conclusión'], emergencyFindings), reason: text(['Reason', 'Motivo']) },
  }),
  refusal: message({
    words: ['Refusal', 'Denegación'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'REFUSAL',
    fields: {
      ground: openChoice(['Ground of refusal', 'Motivo de denegación'], bothGrounds, {
        ask: ['Ground', 'Causal'],
        offers: 'REFUSAL_GROUNDS',
      }),
      rule: rule(['Rule', 'Regla']),
      reasons: text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'], rows: 8 }),
    },
  }),
  risk_notice: message({
    words: ['Notice of a risk', 'Aviso de riesgo'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'RISK_NOTICE',
    fields: {
      risk: choice(['Risk', 'Riesgo'], risks, { offers: noticeRisks }),
      notice: notOnEveryArrival(
        text(['Notice', 'Aviso'], {
          ask: ['What the requesting State should know', 'Lo que debe saber el Estado requirente'],
        }),
      ),
    },
  }),
  order_issued: message({
    words: ['Order issued', 'Orden dictada'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }) },
  }),
  order_served: message({
    words: ['Order served', 'Orden notificada'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }) },
  }),
  impossibility: message({
    words: ['Not possible', 'Imposibilidad'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'IMPOSSIBILITY',
    fields: {
      code: choice(['Cause', 'Causa'], impossibilities, { ask: ['Why it is impossible', 'Por qué es imposible'] }),
      explanation: text(['Explanation', 'Explicación']),
    },
  }),
  preservation_answer: message({
    words: ["Provider's answer", 'Respuesta del proveedor'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'ANSWERS',
    providerAnswer: true,
    fields: { answers: answersOfProvider(['Answers of the provider', 'Respuestas del proveedor']) },
  }),
  extension_decision: message({
    words: ['Decision on the extension', 'Decisión sobre la prórroga'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'EXTENSION_DECISION',
    fields: {
      decision: choice(['Decision', 'Decisión'], extensionDecisions, { offers: extensionAnswers }),
      until: optional(lastDay(['Until', 'Hasta'])),
      reasons: text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'] }),
    },
  }),
  hold_renewed: message({
    words: ['Hold renewed', 'Conservación renovada'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      holds: newEnds(['Data kept', 'Datos conservados'], {
        ask: ['New last day of each hold', 'Nuevo último día de cada conservación'],
      }),
    },
  }),
  mla_received: message({
    words: ['MLA request received', 'Solicitud de asistencia recibida'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { reference: line(['Reference', 'Referencia']), date: day(['Date', 'Fecha']) },
  }),
  release_notice: message({
    words: ['Release', 'Liberación'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }) },
  }),
  provider_disclosure: message({
    words: ['Disclosure of another provider', 'Revelación de otro proveedor'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'PROVIDER_DISCLOSURE',
    fields: {
      provider: intoDocument(line(['Other service provider', 'Otro proveedor de servicios'], { max: 200 })),
      state: state(['State', 'Estado'], {
        ask: ['State in which it is', 'Estado en que se encuentra'],
        schema: stateCode,
      }),
      elements: intoDocument(path(['Path of the communication', 'Vía de la comunicación'])),
      disclosure: digestOf(['What is disclosed', 'Lo que se revela'], { keeps: 'PATH' }),
    },
  }),
  disclosure_withheld: message({
    words: ['Another provider is not disclosed', 'No se revela otro proveedor'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'DISCLOSURE_WITHHELD',
    fields: {
      ground: choice(['Ground of refusal', 'Motivo de denegación'], withholdingGrounds, { ask: ['Ground', 'Causal'] }),
      rule: rule(['Rule', 'Regla'], { only: 'BUD.30.2' }),
      reasons: text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'], rows: 8 }),
    },
  }),
  forwarding_notice: message({
    words: ['Forwarded to the competent authority', 'Remisión a la autoridad competente'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      authority: line(['Competent authority', 'Autoridad competente'], { max: 300 }),
      notice: text(['Notice', 'Aviso'], {
        ask: ['What the requesting State should know', 'Lo que debe saber el Estado requirente'],
      }),
    },
  }),
  completeness: message({
    words: ['The request is complete', 'La solicitud está completa'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }) },
  }),
  grant: message({
    words: ['Grant', 'Concesión'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'ASSISTANCE_DECISION',
    fields: {
      denied: data(['Not granted', 'No concedido'], { ask: ['What is not granted', 'Lo que no se concede'] }),
      conditions: conditionsOfUse(['Conditions of use', 'Condiciones de uso']),
      reasons: text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'], rows: 8 }),
    },
  }),
  postponement: message({
    words: ['Postponement', 'Aplazamiento'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'ASSISTANCE_DECISION',
    fields: {
      reviewOn: day(['Review on', 'Revisión el'], {
        ask: ['Day on which the postponement is looked at again', 'Día en que se revisa el aplazamiento'],
      }),
      holdContinues: yesNo(['The data stay preserved', 'Los datos siguen conservados'], {
        ask: ['Do the data stay preserved meanwhile?', '¿Siguen conservados los datos entretanto?'],
      }),
      reasons: text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'], rows: 8 }),
    },
  }),
  resumption: message({
    words: ['The decision is taken up again', 'Se retoma la decisión'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }) },
  }),
  decision_without_conditions: message({
    words: ['Decision without the conditions', 'Decisión sin las condiciones'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'ASSISTANCE_DECISION',
    fields: {
      decision: choice(['Decision', 'Decisión'], decisionsWithoutConditions, { offers: decisionAnswers }),
      reasons: text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'], rows: 8 }),
    },
  }),
  execution_started: message({
    words: ['Execution has begun', 'Comenzó la ejecución'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }) },
  }),
  court_denial: message({
    words: ['Denied by the court', 'Denegación del tribunal'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { reasons: text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'] }) },
  }),
  challenge: message({
    words: ['Court challenge', 'Impugnación ante tribunal'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      standing: choice(['Challenge', 'Impugnación'], challengeStandings, {
        ask: ['How the challenge stands', 'Estado de la impugnación'],
      }),
    },
  }),
  production_report: message({
    words: ['What the provider produced', 'Lo presentado por el proveedor'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'REPORT',
    providerAnswer: true,
    fields: {
      results: producedResults(['Per identifier and data', 'Por identificador y datos'], { none: true }),
      objections: objections(['Objections', 'Objeciones'], { none: true }),
      byHand: wayMark(['Entered by hand; it came by', 'Ingresado a mano; llegó por']),
    },
  }),
  evidence: message({
    words: ['Sealed package', 'Paquete sellado'],
    from: ['receiving'],
    to: 'requesting',
    fields: {
      package: digestOf(['SHA-256 of the package', 'SHA-256 del paquete']),
      bytes: count(['Size in bytes', 'Tamaño en bytes'], { min: 1, max: Number.MAX_SAFE_INTEGER }),
      files: count(['Files', 'Archivos']),
      withheld: count(['Files withheld', 'Archivos retenidos']),
    },
  }),
  evidence_brought: message({
    words: ['Evidence on a medium', 'Pruebas en un soporte'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    onMedium: true,
    fields: {
      medium: intoDocument(
        line(['What it came on', 'En qué llegaron'], {
          hint: [
            'For example a disk or the address of a portal, with its number and the number of its seal.',
            'Por ejemplo un disco o la dirección de un portal, con su número y el de su precinto.',
          ],
          max: 300,
        }),
      ),
      manifest: intoDocument(
        optional(
          manifest(['List of SHA-256 values that came along', 'Lista de valores SHA-256 que los acompañaba'], {
            ask: ['The list of SHA-256 values that came along', 'La lista de valores SHA-256 que los acompañaba'],
            hint: [
              'As sha256sum writes it, one file a line. Leave it empty if none came.',
              'Como la escribe sha256sum, un archivo por línea. Déjela vacía si no llegó ninguna.',
            ],
          }),
        ),
      ),
      delivery: digestOf(['SHA-256 of the list of the files', 'SHA-256 de la relación de los archivos'], {
        keeps: 'DELIVERY',
      }),
      bytes: count(['Size in bytes', 'Tamaño en bytes'], { max: Number.MAX_SAFE_INTEGER }),
      files: count(['Files', 'Archivos']),
    },
  }),
  use_report_request: message({
    words: ['Request for a report of the use', 'Petición de informe de uso'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
  secondary_use_decision: message({
    words: ['Decision on another use', 'Decisión sobre otro uso'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      decision: choice(['Decision', 'Decisión'], otherUses, { offers: otherUseAnswers }),
      reasons: text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'], rows: 8 }),
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
  no_result: message({
    words: ['Executed without result', 'Ejecución sin resultado'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'ASSISTANCE_DECISION',
    fields: {
      results: causes(['Per identifier and data', 'Por identificador y datos'], {
        ask: ['Why nothing can be given', 'Por qué no puede darse nada'],
      }),
      reasons: text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'], rows: 8 }),
      holdContinues: yesNo(['The data stay preserved', 'Los datos siguen conservados'], {
        ask: ['Do the data stay preserved meanwhile?', '¿Siguen conservados los datos entretanto?'],
      }),
    },
  }),
  return_waived: message({
    words: ['Return waived', 'Renuncia a la devolución'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
  recall_report: message({
    words: ['Report after the withdrawal', 'Informe tras el desistimiento'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      produced: number(['Productions before', 'Presentaciones anteriores'], {
        ask: ['Productions of the provider until then', 'Presentaciones del proveedor hasta entonces'],
        min: 0,
        max: 100_000,
        initial: 0,
      }),
      transmitted: yesNo(['Already handed over', 'Ya entregado'], {
        ask: ['Had evidence already been handed over?', '¿Ya se habían entregado pruebas?'],
      }),
    },
  }),
} as const;
