/**
 * A refusal says why something is not possible now. Each has its sentence, how the API answers it, and the field of the
 * act that it is about, where there is one.
 */
import type { Words } from './words.ts';

interface RefusalDefinition {
  words: Words;
  /** The API answers with this status; it is 409, a conflict with the state of the dossier, where none is named. */
  status?: number;
  /** A page shows the refusal beside this field of an act. */
  field?: string;
}

export const REFUSALS = {
  NOT_POSSIBLE_IN_STATE: {
    words: [
      'This is not possible in the present state of the dossier. Reload the page to see what is.',
      'Esto no es posible en el estado actual del expediente. Recargue la página para ver qué lo es.',
    ],
  },
  DOSSIER_CLOSED: {
    words: [
      'The dossier is closed. Notes and own references can still be added.',
      'El expediente está cerrado. Aún pueden agregarse notas y referencias propias.',
    ],
  },
  ROLE_NOT_ENTITLED: {
    words: [
      'Your role does not include this act. Ask a colleague whose role does.',
      'Su función no incluye este acto. Pídalo a un colega cuya función sí.',
    ],
    status: 403,
  },
  SECOND_PERSON_REQUIRED: {
    words: [
      'Another person must do this: an outward legal act needs two people.',
      'Debe hacerlo otra persona: un acto jurídico hacia el exterior requiere dos.',
    ],
  },
  SECOND_OFFICE_REQUIRED: {
    words: [
      'A person of another office must approve this: it ends something, and two people of one office do not.',
      'Debe aprobarlo una persona de otra oficina: pone fin a algo, y no bastan dos personas de la misma.',
    ],
  },
  TEXT_CHANGED: {
    words: [
      'The text is not the one that was shown. Read the present text and decide again.',
      'El texto no es el que se mostró. Lea el texto actual y decida de nuevo.',
    ],
  },
  PROPOSAL_OUTDATED: {
    words: [
      'What this proposal rests on has changed since it was made, so nothing was approved. Take it back or return it, read the present text, and propose it again.',
      'Aquello en que se basa esta propuesta ha cambiado desde que se hizo, por lo que no se aprobó nada. Retírela o devuélvala, lea el texto actual y propóngala de nuevo.',
    ],
  },
  NOTHING_PROPOSED: { words: ['Nothing waits for approval here any more.', 'Aquí ya nada espera aprobación.'] },
  PROPOSAL_WAITS: {
    words: [
      'Another proposal waits for approval. Approve or return it first.',
      'Otra propuesta espera aprobación. Apruébela o devuélvala primero.',
    ],
  },
  ELEMENTS_MISSING: {
    words: [
      'The request lacks required elements. Each is named beside its field with its article.',
      'Faltan elementos exigidos. Cada uno se indica junto a su campo con su artículo.',
    ],
    status: 422,
  },
  GROUND_NOT_ALLOWED: {
    words: [
      'The rules of this request do not allow this ground. Choose one of those listed.',
      'Las normas de esta solicitud no admiten este motivo. Elija uno de los indicados.',
    ],
    field: 'ground',
  },
  GROUND_REACHES_PART: {
    words: [
      'This ground does not reach one of the offences that the request names: that one carries the request.',
      'Este motivo no alcanza uno de los delitos que la solicitud nombra: ese sostiene la solicitud.',
    ],
    field: 'ground',
  },
  OFFENCES_DIFFER: {
    words: [
      'A request is refused as a whole only where the ground applies to each of its offences, and to no other. One to which it does not apply carries the request: grant it for that one, or in part.',
      'Una solicitud se deniega por entero solo si el motivo se aplica a cada uno de sus delitos, y a ningún otro. Aquel al que no se aplica sostiene la solicitud: concédala por ese, o en parte.',
    ],
    field: 'offences',
  },
  HOLD_MUST_CONTINUE: {
    words: [
      'The data stay preserved until the request is decided, and a postponement is no decision on it.',
      'Los datos siguen conservados hasta que se decida la solicitud, y el aplazamiento no es una decisión sobre ella.',
    ],
    field: 'holdContinues',
  },
  REPORT_WITHOUT_CONDITION: {
    words: [
      'A report on use relates to a condition of use, and there is none to which it could relate.',
      'El informe de uso se refiere a una condición de uso, y no hay ninguna a la que pueda referirse.',
    ],
  },
  CONDUCT_ANALYSIS_REQUIRED: {
    words: [
      'Refusing for lack of dual criminality needs the analysis of the conduct.',
      'Denegar por falta de doble incriminación exige el análisis de la conducta.',
    ],
    field: 'conductAnalysis',
  },
  TARGET_UNKNOWN: {
    words: ['This identifier is not part of the request.', 'Este identificador no forma parte de la solicitud.'],
  },
  CATEGORY_NOT_ORDERED: {
    words: [
      'This data category was not ordered for this identifier.',
      'Esta categoría de datos no fue ordenada para este identificador.',
    ],
  },
  AMENDMENT_WAITS: {
    words: [
      'An amendment of this request is open already. Wait for the answer, or recall it first.',
      'Ya hay una modificación de esta solicitud pendiente. Espere la respuesta o retírela primero.',
    ],
  },
  NO_AMENDMENT: {
    words: ['No amendment is open here.', 'Aquí no hay ninguna modificación pendiente.'],
  },
  AMENDMENT_AFTER_DECISION: {
    words: [
      'The requested State has decided on this request already, and an amendment does not reopen that. Send what is new as a request of its own, begun from this one; what is no longer wanted is withdrawn.',
      'El Estado requerido ya decidió esta solicitud y una modificación no reabre esa decisión. Envíe lo nuevo como solicitud propia, iniciada a partir de esta; de lo que ya no se quiera, desista.',
    ],
  },
  AMENDMENT_NOT_WRITTEN: {
    words: [
      'Nothing of the request is changed yet. Write the amendment first.',
      'Aún no cambia nada de la solicitud. Redacte primero la modificación.',
    ],
  },
  NOTHING_TO_SUPPLEMENT: {
    words: [
      'The provider has an order for everything that is asked for.',
      'El proveedor tiene una orden para todo lo que se pide.',
    ],
  },
  ORDER_REACHES_NOTHING: {
    words: [
      'This kind of order reaches none of the data that are still to be ordered. Choose another kind.',
      'Esta clase de orden no alcanza ninguno de los datos que faltan por ordenar. Elija otra clase.',
    ],
  },
  ORDER_SUPERSEDED: {
    words: [
      'The order covers nothing that is still asked for, because the request was amended. Recall it and draft another.',
      'La orden no comprende nada de lo que aún se pide, porque la solicitud se modificó. Retírela y redacte otra.',
    ],
  },
  SUCCESSOR_UNANSWERED: {
    words: [
      'The same account is asked for anew by the amendment, and the provider has not answered on it yet. Releasing now could lose the data.',
      'La misma cuenta se pide de nuevo por la modificación y el proveedor aún no ha contestado. Liberar ahora podría perder los datos.',
    ],
  },
  TARGET_WITHDRAWN: { words: ['This identifier was withdrawn.', 'Se desistió de este identificador.'] },
  TARGET_TWICE: {
    words: ['The same identifier and category is named twice.', 'El mismo identificador y categoría figura dos veces.'],
  },
  NOTHING_LEFT: {
    words: [
      'This would leave no identifier. Withdraw the whole request instead.',
      'No quedaría ningún identificador. Desista de toda la solicitud.',
    ],
    field: 'denied',
  },
  HOLD_UNKNOWN: { words: ['This hold is not known here.', 'Esta conservación no consta aquí.'] },
  HOLD_EXISTS: {
    words: [
      'Data are already preserved for this. If they are gone, report the loss.',
      'Ya hay datos conservados para esto. Si se perdieron, informe la pérdida.',
    ],
  },
  END_BEFORE_SNAPSHOT: {
    words: [
      'The end lies before the snapshot. Check both instants.',
      'El término es anterior a la copia. Verifique ambos instantes.',
    ],
  },
  LOST_BEFORE_SNAPSHOT: {
    words: [
      'At that instant the copy was not made yet. Check it; what the copy never held has a reason of its own.',
      'En ese instante la copia aún no se había hecho. Verifíquelo; para lo que la copia nunca contuvo hay un motivo propio.',
    ],
    field: 'since',
  },
  NO_LOSS_OPEN: {
    words: [
      'No loss of data waits to be read here. Somebody may have done it already.',
      'Ninguna pérdida de datos espera aquí ser leída. Quizá alguien ya lo hizo.',
    ],
  },
  INSTANT_IN_FUTURE: {
    words: [
      'This instant lies in the future. Check date, time and zone.',
      'Este instante está en el futuro. Verifique fecha, hora y zona horaria.',
    ],
  },
  BEFORE_WHAT_IT_FOLLOWS: {
    words: [
      'This lies before what it follows. Check date, time and zone.',
      'Esto es anterior a aquello que le precede. Verifique fecha, hora y zona horaria.',
    ],
  },
  RANGE_REVERSED: {
    words: [
      'The range ends before it begins. Check both instants.',
      'El período termina antes de empezar. Verifique ambos instantes.',
    ],
  },
  SERVED_BEFORE_ISSUE: {
    words: [
      'The order was not issued yet at that instant. Check date, time and zone.',
      'En ese instante la orden aún no se había dictado. Verifique fecha, hora y zona horaria.',
    ],
    field: 'servedAt',
  },
  END_IN_PAST: { words: ['The end lies in the past. Give a later one.', 'El término ya pasó. Indique uno posterior.'] },
  END_NOT_LATER: {
    words: ['The new end is not later than the present one.', 'El nuevo término no es posterior al actual.'],
  },
  ORDER_KIND_UNKNOWN: {
    words: [
      'The law of this State does not record this kind of order for the data that are asked for.',
      'El derecho de este Estado no registra esta clase de orden para los datos que se piden.',
    ],
    field: 'kind',
  },
  COURT_NOT_NAMED: {
    words: [
      'By the law of this State a court makes this order. Name the judge or court that made it.',
      'Según el derecho de este Estado, esta orden la dicta un tribunal. Indique el juez o tribunal que la dictó.',
    ],
    field: 'madeBy',
  },
  RENEWALS_EXHAUSTED: {
    words: [
      'The domestic law allows no further renewal of this order.',
      'La ley interna no permite otra renovación de esta orden.',
    ],
  },
  RENEWAL_TOO_LONG: {
    words: [
      'The law of this State does not allow an order to run so long. Choose an earlier end.',
      'La ley de este Estado no permite que una orden dure tanto. Elija un término anterior.',
    ],
  },
  NO_EXTENSION_ASKED: { words: ['No extension was asked for.', 'No se ha pedido prórroga.'] },
  EXTENSION_OPEN: {
    words: ['An extension was asked for and is not decided yet.', 'Hay una prórroga pedida y aún no decidida.'],
  },
  UNTIL_REQUIRED: {
    words: ['A granted extension needs its new end.', 'La prórroga concedida necesita su nuevo término.'],
    field: 'until',
  },
  NOTHING_TO_FORWARD: {
    words: ['There is no answer of the provider to forward.', 'No hay respuesta del proveedor que remitir.'],
  },
  NO_QUESTION_OPEN: {
    words: ['The provider has no open question or objection.', 'El proveedor no tiene pregunta ni objeción pendiente.'],
  },
  NOTHING_TO_RATIFY: { words: ['Nothing waits for ratification.', 'Nada espera ratificación.'] },
  NOTHING_TO_RELEASE: {
    words: ['No withdrawn identifier waits to be released.', 'Ningún identificador desistido espera ser liberado.'],
  },
  EMERGENCY_NOT_CLAIMED: { words: ['This request claims no risk to life.', 'Esta solicitud no alega riesgo vital.'] },
  MLA_ALREADY_STATED: {
    words: ['The request for mutual assistance is already on record.', 'La solicitud de asistencia ya consta.'],
  },
  MLA_REFERENCE_ENDED: {
    words: [
      'The formal request of this reference has ended. A further one has a reference of its own: enter the one that stands on it.',
      'La solicitud formal de esta referencia ya terminó. Otra lleva referencia propia: indique la que figura en ella.',
    ],
  },
  NO_FORMAL_REQUEST: {
    words: [
      'No formal request without a dossier of its own waits here under this reference. If you gave a day of decision, leave it empty.',
      'Aquí no espera con esta referencia ninguna solicitud formal sin expediente propio. Si indicó un día de decisión, déjelo vacío.',
    ],
  },
  NO_HOLD: { words: ['No data are held.', 'No hay datos conservados.'] },
  REFERENCE_ALREADY_CITED: { words: ['This reference is already cited.', 'Esta referencia ya está citada.'] },
  TRANSLATION_MISSING: {
    words: [
      'The instrument demands a translation into a language that the requested State accepts. Add it first.',
      'El instrumento exige una traducción a un idioma que el Estado requerido acepte. Añádala primero.',
    ],
  },
  REVIEW_DATE_INVALID: {
    words: [
      'The review date must lie ahead and within the longest time of a postponement.',
      'La fecha de revisión debe ser futura y dentro del plazo máximo de un aplazamiento.',
    ],
    field: 'reviewOn',
  },
  CONDITION_NOT_ALLOWED: {
    words: [
      'This condition has no basis in the rules of this request.',
      'Esta condición no tiene base en las reglas de esta solicitud.',
    ],
    field: 'conditions',
  },
  CONDITIONS_TEXT_MISSING: {
    words: [
      'Say in words what the conditions demand; they bind as they are written.',
      'Exprese con palabras lo que exigen las condiciones; obligan tal como se escriben.',
    ],
    field: 'conditionsText',
  },
  CONDITION_KIND_MISSING: {
    words: [
      'These words set conditions of no kind. Choose every kind of condition that they state, or delete the words.',
      'Este texto fija condiciones sin indicar su clase. Elija cada clase de condición que enuncia, o borre el texto.',
    ],
    field: 'conditions',
  },
  CONDITIONS_OPEN: { words: ['The conditions are not answered yet.', 'Las condiciones aún no tienen respuesta.'] },
  COURT_REQUIRED: {
    words: [
      'For these data the law demands a court. Ask the court to grant the order.',
      'Para estos datos la ley exige un tribunal. Pida que el tribunal dicte la orden.',
    ],
  },
  COURT_HAS_REFUSED: {
    words: [
      'A court has denied or annulled an order here. Only the court can grant another.',
      'Un tribunal ha denegado o anulado aquí una orden. Solo el tribunal puede dictar otra.',
    ],
  },
  COURT_CHALLENGE_PENDING: {
    words: [
      'A court has the order before it. Nothing is handed over until it has decided.',
      'Un tribunal conoce de la orden. Nada se entrega hasta que resuelva.',
    ],
  },
  ORDER_ANNULLED: {
    words: [
      'A court has annulled the order. Nothing is owed under it, and nothing more is taken; a new order would be notified.',
      'Un tribunal anuló la orden. Nada se debe por ella y ya nada se recibe; una nueva orden se notificaría.',
    ],
  },
  NOTHING_SET_ASIDE: {
    words: [
      'No files are set aside here: there is nothing to return or to destroy.',
      'Aquí no hay archivos apartados: no hay nada que devolver ni destruir.',
    ],
  },
  NO_RECALL_OPEN: {
    words: ['The provider has no recall to confirm.', 'El proveedor no tiene una retirada por confirmar.'],
  },
  SET_ASIDE_HERE: {
    words: [
      'Files that nobody may give are still here. Return or destroy them first, with a certificate.',
      'Aquí siguen archivos que nadie puede entregar. Antes devuélvalos o destrúyalos, con certificado.',
    ],
  },
  CONDITION_OF_ANOTHER_STATE: {
    words: [
      'Another State’s condition forbids it. Hand over when that State has consented.',
      'Una condición de otro Estado lo impide. Entregue cuando ese Estado haya consentido.',
    ],
  },
  NO_RESTRICTION: { words: ['No such condition is recorded.', 'No consta esa condición.'] },
  HANDED_OVER_AS_ONE: {
    words: [
      'The evidence was handed over as one package, which nobody can divide. Record it for the whole order; the requesting State returns or destroys the package and asks again for what the court left standing.',
      'Las pruebas se entregaron en un solo paquete, que nadie puede dividir. Regístrelo para toda la orden; el Estado requirente devuelve o destruye el paquete y pide de nuevo lo que el tribunal dejó en pie.',
    ],
    field: 'targets',
  },
  NO_CHALLENGE: { words: ['No court challenge is recorded.', 'No consta impugnación ante tribunal.'] },
  NOTHING_PRODUCED: { words: ['Nothing was produced: name the files.', 'No se presentó nada: indique los archivos.'] },
  PACKAGE_NOT_SEALED: {
    words: [
      'The package is not sealed yet. Wait until it is; the page shows it.',
      'El paquete aún no está sellado. Espere a que lo esté; la página lo muestra.',
    ],
  },
  PACKAGE_UNKNOWN: {
    words: [
      'This is not about the package that was handed over last. Look at the evidence page.',
      'Esto no se refiere al último paquete entregado. Consulte la página de pruebas.',
    ],
  },
  NOT_VERIFIED: {
    words: ['The package was not checked, or did not hold.', 'El paquete no se verificó o no resultó íntegro.'],
  },
  ORIGINAL_NOT_DUE: {
    words: [
      'No original is due in this channel, or it was sent already.',
      'En este canal no se exige original, o ya fue enviado.',
    ],
  },
  ORDER_UNANSWERED: {
    words: [
      'The provider has the order and may still preserve the data. Wait for its answer, or release the order after a notice to the requester.',
      'El proveedor tiene la orden y aún puede conservar los datos. Espere su respuesta o libere la orden tras un aviso al Estado requirente.',
    ],
  },
  RELEASE_BEFORE_FLOOR: {
    words: [
      'The data stay preserved for at least the treaty floor, unless the requester withdraws its request. Ask it, or wait until the floor is over.',
      'Los datos permanecen conservados al menos durante el plazo mínimo del tratado, salvo que el Estado requirente desista. Consúltele o espere a que venza ese plazo.',
    ],
  },
  FORMAL_REQUEST_PENDING: {
    words: [
      'A formal request for these data is not decided yet. They stay preserved until it is.',
      'Hay una solicitud formal sobre estos datos aún sin decidir. Permanecen conservados hasta que se decida.',
    ],
  },
  RELEASE_NOT_ANNOUNCED: {
    words: [
      'The requesting State has not withdrawn and was not told of a release. Announce it with its reason first; it may then answer.',
      'El Estado requirente no ha desistido y no fue avisado de una liberación. Anúnciela antes con su motivo; podrá entonces contestar.',
    ],
  },
  RELEASE_ANNOUNCED: {
    words: [
      'A release is announced already. Decide on it or give it up.',
      'Ya hay una liberación anunciada. Decídala o renuncie a ella.',
    ],
  },
  EMERGENCY_CLAIMED: {
    words: ['A risk to life is already claimed.', 'Ya se alega riesgo vital.'],
  },
  RECONSIDERATION_OPEN: {
    words: [
      'The requesting State may still ask for reconsideration. Release after that day.',
      'El Estado requirente aún puede pedir reconsideración. Libere después de ese día.',
    ],
  },
  NO_SECONDARY_USE_ASKED: { words: ['No other use was asked for.', 'No se ha pedido otro uso.'] },
  MUST_RETURN: {
    words: [
      'The accepted conditions demand return or destruction.',
      'Las condiciones aceptadas exigen devolver o destruir.',
    ],
    field: 'how',
  },
  NOT_BY_HAND: {
    words: [
      'This side uses Comity and speaks for itself. Nothing can be entered in its name.',
      'Esta parte usa Comity y habla por sí misma. No puede ingresarse nada en su nombre.',
    ],
  },
  NOTHING_TO_SEND: {
    words: [
      'No such message waits to be sent by hand. Somebody may have recorded it already.',
      'Ningún mensaje así espera ser enviado a mano. Quizá alguien ya dejó constancia.',
    ],
  },
  SENDING_NOT_RECORDED: {
    words: [
      'The first message to this side has not been recorded as sent. Record first how it went out.',
      'No consta que el primer mensaje a esta parte se haya enviado. Deje primero constancia del envío.',
    ],
  },
  ENTRY_UNKNOWN: {
    words: [
      'Nothing entered under this number waits to be checked. Reload the page.',
      'Nada de lo ingresado con este número espera cotejo. Recargue la página.',
    ],
  },
  ENTRY_CHECKED_BY_AUTHOR: {
    words: [
      'You entered this yourself. Another person must compare it with the original.',
      'Usted mismo ingresó esto. Otra persona debe cotejarlo con el original.',
    ],
  },
  CONFIRMATION_NOT_WRITTEN: {
    words: [
      'A telephone call confirms nothing in writing. Enter the letter or e-mail, and how it came.',
      'Una llamada telefónica no confirma nada por escrito. Ingrese la carta o el correo, y cómo llegó.',
    ],
  },
  NOBODY_TO_WRITE_TO: {
    words: [
      'This side does not know of the request yet, or is not one that this dossier writes to.',
      'Esta parte aún no conoce la solicitud, o no es una a la que escriba este expediente.',
    ],
  },
  LETTER_UNKNOWN: {
    words: [
      'No such letter waits to be acknowledged. Somebody may have done it already.',
      'Ninguna carta así espera acuse de lectura. Quizá alguien ya lo hizo.',
    ],
  },
  NO_TRAFFIC_HELD: {
    words: [
      'No traffic data are kept under this order, so they cannot show who else took part.',
      'No se conservan datos de tráfico en virtud de esta orden, de modo que no pueden mostrar quién más intervino.',
    ],
  },
  ALREADY_REPORTED: {
    words: [
      'Exactly this was reported before. If something else was found, state it.',
      'Exactamente esto ya fue informado. Si se encontró otra cosa, indíquela.',
    ],
  },
  DISCLOSURE_UNDECIDED: {
    words: [
      'A report that a provider in another State took part waits for a decision. Decide first whether that provider is named.',
      'Un informe de que participó un proveedor de otro Estado espera una decisión. Decida antes si se nombra a ese proveedor.',
    ],
  },
  NO_DISCLOSURE_OPEN: {
    words: [
      'No report of another provider waits for a decision here. Reload the page to see what was decided.',
      'Ningún informe sobre otro proveedor espera aquí una decisión. Recargue la página para ver lo decidido.',
    ],
  },
  NO_EVIDENCE_HERE: { words: ['No evidence lies here.', 'Aquí no hay pruebas.'] },
  LEGAL_HOLD_STANDS: {
    words: [
      'A legal hold stands on this evidence: nothing of it is destroyed or returned, and the dossier is not closed over it. Two people can lift it.',
      'Pesa una retención legal sobre estas pruebas: nada de ellas se destruye ni se devuelve, ni se cierra el expediente. Dos personas pueden levantarla.',
    ],
  },
  USE_REPORT_OWED: {
    words: [
      'The State that gave the evidence has asked how it was used. Report on the use first; then the dossier can be closed with the evidence kept.',
      'El Estado que entregó las pruebas preguntó cómo se usaron. Informe primero del uso; después se puede cerrar el expediente conservando las pruebas.',
    ],
  },
  LEGAL_HOLD_UNKNOWN: {
    words: [
      'No such legal hold stands. Somebody may have lifted it already; reload the page.',
      'No existe esa retención legal. Quizá alguien ya la levantó; recargue la página.',
    ],
    field: 'hold',
  },
  RETENTION_DATE_INVALID: {
    words: [
      'The day must lie ahead, and belong to a condition that ends the keeping or use of evidence. Choose another.',
      'El día debe ser futuro y corresponder a una condición que ponga fin a la guarda o al uso. Elija otro.',
    ],
    field: 'keepUntil',
  },
  RETENTION_BOUND: {
    words: [
      'A condition of the State that gave the evidence sets an earlier day. Ask that State for its consent first.',
      'Una condición del Estado que facilitó las pruebas fija un día anterior. Pida antes el consentimiento de ese Estado.',
    ],
    field: 'keepUntil',
  },
  CONDITION_DATE_MISSING: {
    words: [
      'Destruction by a date and a limit in time need their day. Enter the last day on which the evidence may be kept.',
      'La destrucción antes de una fecha y el límite temporal requieren su día. Indique el último día en que pueden guardarse.',
    ],
    field: 'keepUntil',
  },
  RESULT_INCOMPLETE: {
    words: [
      'Say for every identifier and kind of data that was ordered why nothing can be given.',
      'Indique, por cada identificador y tipo de datos ordenado, por qué no puede darse nada.',
    ],
  },
  SOMETHING_PRODUCED: {
    words: [
      'Something was produced. Review it and hand it over, in part if need be; or ask for it.',
      'Algo se presentó. Examínelo y entréguelo, en parte si hace falta; o pídalo.',
    ],
  },
  NOT_SEALED: {
    words: [
      'This did not come from Comity, and it was not read. Nothing was recorded.',
      'Esto no procede de Comity y no se leyó. No se asentó nada.',
    ],
    status: 403,
  },
  ACT_HELD_BACK: {
    words: [
      'This act reached recording more than ten minutes after it was done, so it was not recorded: things may have changed since. Look at the dossier, and do the act again if it is still right.',
      'Este acto llegó al asiento más de diez minutos después de realizarse, por lo que no se asentó: las cosas pueden haber cambiado. Consulte el expediente y repita el acto si sigue siendo correcto.',
    ],
  },
  ACTOR_NOT_ENTITLED: {
    words: [
      'You are not, or no longer, an active member of an office that works on this dossier. Ask the administrator of your organization.',
      'Usted no es, o ya no es, miembro activo de una oficina que trabaje en este expediente. Consulte al administrador de su organización.',
    ],
    status: 403,
  },
  PROPOSER_NOT_ENTITLED: {
    words: [
      'The person who proposed this no longer holds the office and the role for it, so it cannot be approved. Return it; a colleague who is entitled can propose it again.',
      'Quien propuso esto ya no tiene el cargo ni la función para ello, por lo que no puede aprobarse. Devuélvalo; un colega facultado puede proponerlo de nuevo.',
    ],
  },
  DOSSIER_STATE_ALTERED: {
    words: [
      'What is kept of this dossier is not what was recorded: somebody has changed it past Comity. Nothing can be done on it until the operator has restored it.',
      'Lo que se guarda de este expediente no es lo que se asentó: alguien lo modificó al margen de Comity. Nada puede hacerse en él hasta que el operador lo restablezca.',
    ],
  },
  DOCUMENT_ALTERED: {
    words: [
      'Another text than the one that was recorded is kept of a document that this names: somebody has changed it past Comity. Nothing was recorded, and the operator has been told.',
      'De un documento que esto nombra se guarda un texto distinto del que se asentó: alguien lo modificó al margen de Comity. Nada se asentó, y se avisó al operador.',
    ],
  },
  MESSAGE_NOT_GENUINE: {
    words: [
      'This message does not bear the signature of whoever is said to have sent it, so it has no effect. The operator has been told.',
      'Este mensaje no lleva la firma de quien figura como remitente, por lo que no surte efecto. Se avisó al operador.',
    ],
  },
  ORDER_NAMES_OTHERS: {
    words: [
      'The text names what the request does not ask for. Correct it, or say below why it stands there; the second person will see both.',
      'El texto nombra algo que la solicitud no pide. Corríjalo o indique abajo por qué figura; la segunda persona verá ambas cosas.',
    ],
    field: 'others',
  },
  CUSTODIAN_UNKNOWN: {
    words: [
      'Nobody has said yet which provider keeps the data. Find the custodian and name it; the order is then written to it.',
      'Aún no consta qué proveedor tiene los datos. Averigüe el custodio e indíquelo; la orden se redacta entonces para él.',
    ],
  },
  CUSTODIAN_NAMED: {
    words: [
      'The request itself names the provider, or the provider has the order already. Ask the requesting State to amend the request, or record that it is not possible.',
      'La propia solicitud nombra al proveedor, o este ya tiene la orden. Pida al Estado requirente que enmiende la solicitud, o deje constancia de la imposibilidad.',
    ],
  },
  CUSTODIAN_RULED_OUT: {
    words: [
      'This provider has answered that it holds none of the data asked for. Name another one, or record that preservation is not possible.',
      'Este proveedor contestó que no tiene ninguno de los datos solicitados. Indique otro, o deje constancia de que la conservación no es posible.',
    ],
  },
  PROVIDER_UNKNOWN: {
    words: [
      'The directory has no such service provider. Choose one of the list, or add it on the page of the directory.',
      'El directorio no tiene tal proveedor de servicios. Elija uno de la lista o añádalo en la página del directorio.',
    ],
    status: 422,
    field: 'keptBy',
  },
  COMPETENT_STATE_IS_THIS: {
    words: [
      'That State is the one that was asked. Leave the field empty where an authority of it is competent.',
      'Ese Estado es el que recibió la solicitud. Deje el campo vacío si es competente una autoridad suya.',
    ],
    status: 422,
    field: 'state',
  },
  NOT_RECORDABLE: {
    words: [
      'This cannot be recorded, however often it is tried: the fault is ours. It has no effect, and the dossier goes on; the operator finds the reason in the log of the worker.',
      'Esto no puede asentarse, por más que se intente: el fallo es nuestro. No surte efecto y el expediente continúa; el operador encuentra el motivo en el registro del proceso worker.',
    ],
  },
} as const satisfies Record<string, RefusalDefinition>;

export type RefusalCode = keyof typeof REFUSALS;
export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[];

/** Returns the HTTP status of the API's answer. */
export function statusOfRefusal(code: RefusalCode): number {
  const { status = 409 }: RefusalDefinition = REFUSALS[code];
  return status;
}

export function fieldOfRefusal(code: string): string | null {
  const known: Partial<RefusalDefinition> = isRefusal(code) ? REFUSALS[code] : {};
  return known.field ?? null;
}

export function isRefusal(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSALS, code);
}
