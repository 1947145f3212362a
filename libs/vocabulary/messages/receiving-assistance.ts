/** A requested State sends these messages to the requesting State about a formal request. */
import { message } from '../message.ts';
import {
  challengeStandings,
  decisionAnswers,
  decisionsWithoutConditions,
  otherUseAnswers,
  otherUses,
  setAsideAnswers,
  setAsideEnds,
} from '../codes/decisions.ts';
import { grounds } from '../codes/grounds.ts';
import { intoDocument, omittable, optional, sometimes } from '../field.ts';
import { objections, producedResults } from '../fields/answers.ts';
import { choice, openChoice } from '../fields/choice.ts';
import { conditionsOfUse } from '../fields/conditions-of-use.ts';
import { causes, data } from '../fields/data.ts';
import { day } from '../fields/day.ts';
import { instant } from '../fields/instant.ts';
import { line } from '../fields/line.ts';
import { digestOf } from '../fields/named.ts';
import { otherCompetentState } from '../fields/state.ts';
import { someOrAllTargets, targets } from '../fields/targets.ts';
import { refusedMeasures } from '../fields/measures.ts';
import { number } from '../fields/number.ts';
import { count, wayMark } from '../fields/plain.ts';
import { manifest, text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';

/** No request brings more files than this. */
const MOST_RECALLED = 1_000_000;

export const receivingAssistanceMessages = {
  forwarding_notice: message({
    words: ['Forwarded to the competent authority', 'Remisión a la autoridad competente'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      authority: line(['Competent authority', 'Autoridad competente'], { max: 300 }),
      state: otherCompetentState(),
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
    decides: ['Granted', 'Concedida'],
    fields: {
      denied: data(['Not granted', 'No concedido'], { ask: ['What is not granted', 'Lo que no se concede'] }),
      ground: omittable(
        openChoice(['Ground of refusal', 'Motivo de denegación'], grounds, {
          ask: ['Ground on which a part is not granted', 'Causal por la que no se concede una parte'],
          offers: 'REFUSAL_GROUNDS',
        }),
      ),
      measures: refusedMeasures(),
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
    decides: ['Postponed', 'Aplazada'],
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
      targets: sometimes(someOrAllTargets(['Identifiers', 'Identificadores'])),
      standing: choice(['Challenge', 'Impugnación'], challengeStandings, {
        ask: ['How the challenge stands', 'Estado de la impugnación'],
      }),
      setAside: omittable(
        number(['Files set aside', 'Archivos apartados'], {
          ask: [
            'Files that had been produced and are closed now',
            'Archivos que se habían presentado y quedan cerrados',
          ],
          min: 0,
          max: 100_000,
        }),
      ),
      delivered: omittable(
        yesNo(['Already handed over', 'Ya entregado'], {
          ask: [
            'Had evidence under this order been handed over?',
            '¿Se habían entregado pruebas obtenidas con esta orden?',
          ],
        }),
      ),
    },
  }),
  identifiers_stopped: message({
    words: ['Work on identifiers stopped', 'Cese sobre identificadores'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      targets: targets(['Identifiers', 'Identificadores']),
      setAside: number(['Files set aside', 'Archivos apartados'], { min: 0, max: 100_000 }),
      delivered: yesNo(['Already handed over', 'Ya entregado']),
    },
  }),
  set_aside_disposal: message({
    words: ['What was set aside was returned or destroyed', 'Se devolvió o destruyó lo apartado'],
    from: ['receiving', 'provider'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      how: choice(['What becomes of the evidence', 'Destino de las pruebas'], setAsideEnds, {
        offers: setAsideAnswers,
      }),
      files: number(['Files', 'Archivos'], { min: 0, max: 100_000 }),
      certificate: text(['Certificate', 'Certificado'], { rows: 8 }),
      at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }),
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
  execution_delayed: message({
    words: ['The execution is delayed', 'La ejecución se retrasa'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      delay: text(['Reason of the delay', 'Motivo del retraso']),
      orderDays: sometimes(number(['Days that the order gives', 'Días que da la orden'], { min: 1, max: 365 })),
      askedTimes: sometimes(
        number(['Times the provider was asked again', 'Veces que se volvió a pedir al proveedor'], {
          min: 1,
          max: 1000,
        }),
      ),
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
    decides: ['Executed without result', 'Ejecución sin resultado'],
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
      produced: number(['Files that the provider had produced', 'Archivos que el proveedor había presentado'], {
        ask: [
          'Files that the provider had produced until then',
          'Archivos que el proveedor había presentado hasta entonces',
        ],
        min: 0,
        max: MOST_RECALLED,
        initial: 0,
      }),
      transmitted: yesNo(['Already handed over', 'Ya entregado'], {
        ask: ['Had evidence already been handed over?', '¿Ya se habían entregado pruebas?'],
      }),
      received: omittable(
        number(['Files that the requested State had received', 'Archivos que había recibido el Estado requerido'], {
          min: 0,
          max: MOST_RECALLED,
        }),
      ),
      stateDestroyed: omittable(number(['Destroyed there', 'Destruidos allí'], { min: 0, max: MOST_RECALLED })),
      stateReturned: omittable(
        number(['Returned to the provider', 'Devueltos al proveedor'], { min: 0, max: MOST_RECALLED }),
      ),
      providerDestroyed: omittable(
        number(['Destroyed by the provider', 'Destruidos por el proveedor'], { min: 0, max: MOST_RECALLED }),
      ),
      providerUploads: omittable(
        number(['Uploads that the provider gave up', 'Cargas que el proveedor abandonó'], {
          min: 0,
          max: MOST_RECALLED,
        }),
      ),
      allDone: omittable(
        yesNo(['Nothing is left to do', 'No queda nada por hacer'], {
          ask: [
            'Has every holder stopped, and returned or destroyed what it had?',
            '¿Han cesado todos los tenedores y devuelto o destruido lo que tenían?',
          ],
        }),
      ),
    },
  }),
} as const;
