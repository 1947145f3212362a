/**
 * A requested State sends these messages to the requesting State, mostly about a preservation; several of them serve a
 * formal request too.
 */
import { message } from '../message.ts';
import { extensionAnswers, extensionOutcomes, formalRequestEnds } from '../codes/decisions.ts';
import { grounds, withholdingGrounds } from '../codes/grounds.ts';
import { elements } from '../codes/law.ts';
import { emergencyFindings, impossibilities, noticeRisks, risks } from '../codes/outcomes.ts';
import { intoDocument, made, notOnEveryArrival, optional, sometimes } from '../field.ts';
import { answersOfProvider } from '../fields/answers.ts';
import { choice, openChoice } from '../fields/choice.ts';
import { codes } from '../fields/codes.ts';
import { day, lastDay } from '../fields/day.ts';
import { instant } from '../fields/instant.ts';
import { lawDifferences } from '../fields/law-differences.ts';
import { line } from '../fields/line.ts';
import { lossFields } from '../fields/loss.ts';
import { digestOf } from '../fields/named.ts';
import { newEnds } from '../fields/new-ends.ts';
import { number } from '../fields/number.ts';
import { refusedMeasures } from '../fields/measures.ts';
import { refusedOffences } from '../fields/offences.ts';
import { path } from '../fields/path.ts';
import { provider } from '../fields/provider.ts';
import { actName, claimNumber, rule } from '../fields/plain.ts';
import { questions } from '../fields/questions.ts';
import { state, stateCode } from '../fields/state.ts';
import { text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';

export const receivingMessages = {
  acknowledgement: message({
    words: ['Acknowledgement', 'Acuse de recibo'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }),
      differs: made(sometimes(lawDifferences(['Law resolved otherwise', 'Derecho resuelto de otro modo']))),
    },
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
  custodian_identified: message({
    words: ['Custodian named', 'Custodio indicado'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { keptBy: provider(['Service provider', 'Proveedor de servicios']) },
  }),
  custodian_ruled_out: message({
    words: [
      'The provider holds none of the data; another is being sought',
      'El proveedor no tiene ninguno de los datos; se busca otro',
    ],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      keptBy: provider(['Service provider', 'Proveedor de servicios']),
      /** Whoever enters the letter enters what the provider answered as its answer, on the page of answers. */
      answers: made(sometimes(answersOfProvider(['Answers of the provider', 'Respuestas del proveedor']))),
    },
  }),
  emergency_determined: message({
    words: ['Emergency judged', 'Emergencia valorada'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      finding: choice(['Finding', 'Conclusión'], emergencyFindings),
      reason: text(['Reason', 'Motivo']),
      claim: claimNumber(),
    },
  }),
  refusal: message({
    words: ['Refusal', 'Denegación'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'REFUSAL',
    fields: {
      ground: openChoice(['Ground of refusal', 'Motivo de denegación'], grounds, {
        ask: ['Ground', 'Causal'],
        offers: 'REFUSAL_GROUNDS',
      }),
      offences: refusedOffences(),
      measures: refusedMeasures(),
      rule: rule(['Rule', 'Regla']),
      reasons: text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'], rows: 8 }),
    },
  }),
  risk_notice_taken_back: message({
    words: ['Notice of a risk taken back', 'Aviso de riesgo retirado'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { reason: text(['Reason', 'Motivo']) },
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
  acceptance_undone: message({
    words: ['Acceptance undone', 'Aceptación sin efecto'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
  order_recalled: message({
    words: ['Order recalled before service', 'Orden retirada antes de notificarse'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
  order_annulled: message({
    words: ['Order annulled by a court', 'Orden anulada por un tribunal'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }),
      reasons: sometimes(text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'] })),
      another: sometimes(yesNo(['Another order keeps the data', 'Otra orden mantiene los datos conservados'])),
    },
  }),
  release_announced: message({
    words: ['Notice of an intended release', 'Aviso de liberación prevista'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'RELEASE_ANNOUNCEMENT',
    fields: {
      reason: text(['Reason', 'Motivo']),
      days: number(['Days to answer', 'Días para contestar'], { min: 1, max: 365 }),
      /** Only an earlier version states it: the end of a formal request is a message of its own, `mla_ended`. */
      decidedOn: made(sometimes(day(['Decided on', 'Decidida el']))),
    },
  }),
  release_dropped: message({
    words: ['The data stay preserved', 'Los datos siguen conservados'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { reason: text(['Reason', 'Motivo']) },
  }),
  loss_notice: message({
    words: ['Notice that preserved data are gone', 'Aviso de pérdida de datos conservados'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'LOSS_NOTICE',
    fields: lossFields(),
  }),
  loss_account: message({
    words: ['What is known of the loss', 'Lo que se sabe de la pérdida'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    paper: 'LOSS_NOTICE',
    fields: { account: text(['What is known and done about it', 'Qué se sabe y qué se hace al respecto']) },
  }),
  ratification_declined: message({
    words: ['An act done alone was not ratified', 'No se ratificó un acto de una sola persona'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      act: made(sometimes(actName(['Act to ratify', 'Acto que se ratifica']))),
      reason: text(['Reason', 'Motivo']),
    },
  }),
  declined_upheld: message({
    words: ['What was not ratified is upheld', 'Se mantiene lo que no se ratificó'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: { reasons: text(['Reasons', 'Motivos']) },
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
      decision: choice(['Decision', 'Decisión'], extensionOutcomes, { offers: extensionAnswers }),
      until: optional(lastDay(['Until', 'Hasta'])),
      reasons: optional(text(['Reasons', 'Motivos'], { ask: ['Reasons', 'Razones'] })),
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
    fields: {
      reference: line(['Reference', 'Referencia']),
      date: day(['Date', 'Fecha']),
      receivedBy: sometimes(line(['Received by', 'Recibida por'], { max: 200 })),
      correction: sometimes(
        text(['Why its end is corrected', 'Por qué se corrige su terminación'], {
          hint: [
            'Only if it had been said before that the request had ended.',
            'Solo si antes se había dicho que la solicitud había terminado.',
          ],
        }),
      ),
    },
  }),
  mla_ended: message({
    words: ['The MLA request is no longer pending', 'La solicitud de asistencia ya no está pendiente'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      reference: line(['Reference', 'Referencia']),
      at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }),
      ended: sometimes(
        choice(['How the request ended', 'Cómo terminó la solicitud'], formalRequestEnds, {
          ask: ['How the request for mutual assistance ended', 'Cómo terminó la solicitud de asistencia'],
        }),
      ),
      days: sometimes(
        number(['Days to answer', 'Días para contestar'], {
          min: 1,
          max: 365,
          ask: ['Days to answer before data may be released', 'Días para contestar antes de que se liberen datos'],
          hint: ['Only if the release of the data is now considered.', 'Solo si ahora se considera liberar los datos.'],
        }),
      ),
      decidedOn: sometimes(day(['Decided on', 'Decidida el'])),
      reasons: sometimes(text(['Reasons', 'Motivos'])),
    },
  }),
  release_notice: message({
    words: ['Release', 'Liberación'],
    from: ['receiving'],
    to: 'requesting',
    enter: 'FORM',
    fields: {
      at: instant(['Date and time', 'Fecha y hora'], { ask: ['When that was', 'Cuándo ocurrió'], now: true }),
      unconfirmed: sometimes(yesNo(['Without a confirmation of the provider', 'Sin confirmación del proveedor'])),
    },
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
} as const;
