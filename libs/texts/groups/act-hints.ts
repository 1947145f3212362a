/** English and Spanish side by side: a code without a sentence in both fails the type check. */
import type { ActName } from '@comity/vocabulary/acts';
import type { Pair } from '../pair.ts';

export const actHints = {
  submit: ['Another person will read it and send it.', 'Otra persona la leerá y la enviará.'],
  return_to_draft: [
    'The author can change it and submit it again.',
    'El autor puede cambiarla y presentarla de nuevo.',
  ],
  approve_and_send: [
    'The request goes to the 24/7 point of the requested State.',
    'La solicitud va al punto 24/7 del Estado requerido.',
  ],
  answer_question: [
    'The answer goes to the requested State and its review goes on.',
    'La respuesta va al Estado requerido y su examen continúa.',
  ],
  go_on: [
    'The requested State is told to go on (Art. 29(6)).',
    'Se comunica al Estado requerido que continúe (art. 29(6)).',
  ],
  stop: [
    'The requested State is told to stop (Art. 29(6)).',
    'Se comunica al Estado requerido que no continúe (art. 29(6)).',
  ],
  ask_extension: [
    'The requested State decides before the hold ends.',
    'El Estado requerido decide antes de que termine la conservación.',
  ],
  state_mla_sent: [
    'Once it is received abroad, the data stay preserved pending the decision (Art. 29(7)).',
    'Una vez recibida, los datos siguen conservados hasta la decisión (art. 29(7)).',
  ],
  withdraw: [
    'Every holder of the data is told; releasing them stays a decision of the requested State.',
    'Se avisa a cada tenedor; liberar los datos lo decide el Estado requerido.',
  ],
  withdraw_identifiers: ['The rest of the request goes on.', 'El resto de la solicitud continúa.'],
  add_facts: [
    'The authority abroad is told; nothing else changes.',
    'Se informa a la autoridad requerida; nada más cambia.',
  ],
  acknowledge: ['The sender learns that you have it.', 'El remitente sabrá que lo ha recibido.'],
  ask_information: [
    'One numbered list goes to the requesting State; nothing is closed meanwhile.',
    'Una lista numerada va al Estado requirente; mientras tanto nada se cierra.',
  ],
  accept: ['A second person approves; then the order is prepared.', 'Otra persona aprueba; luego se prepara la orden.'],
  refuse: [
    'The last step: after assessment, consultation and with reasons (Arts 27(6)-(7), 29(5)).',
    'El último paso: tras evaluación, consulta y con motivos (arts. 27(6)-(7), 29(5)).',
  ],
  determine_emergency: [
    'Without an imminent risk to life the request goes on as HIGH, with your reason; it is not refused.',
    'Sin riesgo vital inminente la solicitud sigue con urgencia alta, con su razón; no se deniega.',
  ],
  give_risk_notice: [
    'The requesting State decides whether to go on (Art. 29(6)).',
    'El Estado requirente decide si continúa (art. 29(6)).',
  ],
  draft_order: ['Another person reads the exact text and issues it.', 'Otra persona lee el texto exacto y la dicta.'],
  return_order: ['It can be written again.', 'Puede redactarse de nuevo.'],
  issue_order: ['The order is in force; it still has to be served.', 'La orden queda dictada; falta notificarla.'],
  serve: ['The provider receives the order and its clock starts.', 'El proveedor recibe la orden y empieza su plazo.'],
  record_impossibility: ['The requesting State learns the reason.', 'El Estado requirente conocerá la razón.'],
  forward_answer: [
    'Only the structured facts go on, never free text.',
    'Solo se remiten los datos estructurados, nunca texto libre.',
  ],
  answer_clarification: ['The answer goes to the provider only.', 'La respuesta va solo al proveedor.'],
  decide_extension: [
    'The requesting State learns the decision and its reasons.',
    'El Estado requirente conocerá la decisión y sus motivos.',
  ],
  renew_order: [
    'The provider is ordered to keep the data longer.',
    'Se ordena al proveedor conservar los datos por más tiempo.',
  ],
  confirm_mla_received: [
    'The treaty floor stops; the data stay preserved pending the decision (Art. 29(7)).',
    'Cesa el plazo mínimo del tratado; los datos siguen conservados hasta la decisión (art. 29(7)).',
  ],
  release: [
    'Cannot be taken back: the provider need not keep the data any longer.',
    'No puede deshacerse: el proveedor ya no tendrá que conservar los datos.',
  ],
  release_identifiers: [
    'Cannot be taken back for these identifiers.',
    'No puede deshacerse para esos identificadores.',
  ],
  ask_clarification: ['Your deadline goes on.', 'Su plazo sigue corriendo.'],
  object: ['Per identifier, with a code; the rest goes on.', 'Por identificador, con un código; lo demás continúa.'],
  confirm_preservation: [
    'The authority learns what is kept and until when.',
    'La autoridad sabrá qué se conserva y hasta cuándo.',
  ],
  report_not_preserved: [
    'The authority learns the reason per identifier and category.',
    'La autoridad conocerá la razón por identificador y categoría.',
  ],
  confirm_extension: ['Same snapshot, later end.', 'La misma copia, con término posterior.'],
  confirm_release: [
    'What the authority let go is no longer kept; after a release of the whole the dossier is closed.',
    'Lo que la autoridad liberó ya no se conserva; tras la liberación total el expediente queda cerrado.',
  ],
  report_user_notified: [
    'Both States are alerted at once; it cannot be taken back.',
    'Se alerta de inmediato a ambos Estados; no puede deshacerse.',
  ],
  approve: ['What the first person proposed takes effect.', 'Lo propuesto por la primera persona surte efecto.'],
  return_proposal: ['Nothing happens; it can be proposed again.', 'Nada ocurre; puede proponerse de nuevo.'],
  ratify: ['You confirm what one person did alone.', 'Usted confirma lo que una persona hizo sola.'],
  assign: ['The person is told by mail.', 'Se avisa a la persona por correo.'],
  take_over: ['You become responsible for it in your office.', 'Usted será responsable en su oficina.'],
  hand_over: ['For an absence; the colleague is told by mail.', 'Por ausencia; se avisa al colega por correo.'],
  note: ['Never sent to anyone outside.', 'Nunca se envía fuera.'],
  cite_reference: ['The dossier is found by it.', 'Permite encontrar el expediente.'],
  add_translation: [
    'It goes with the request; one made by a machine is labelled as such.',
    'Acompaña a la solicitud; la hecha por máquina se rotula como tal.',
  ],
  accept_conditions: [
    'Acceptance in writing binds (Budapest Convention, Art. 28(3)); a second person approves.',
    'La aceptación por escrito obliga (Convenio de Budapest, art. 28(3)); otra persona aprueba.',
  ],
  decline_conditions: [
    'The State that gives decides whether it gives all the same (Art. 28(3)).',
    'El Estado que facilita decide si lo hace de todos modos (art. 28(3)).',
  ],
  state_original_sent: [
    'The formal confirmation that the channel asks for is then on its way.',
    'La confirmación formal que exige el canal queda en camino.',
  ],
  accept_evidence: [
    'A receipt for the evidence that was checked; a second person approves.',
    'Un recibo de las pruebas verificadas; otra persona aprueba.',
  ],
  ask_supplement: [
    'The request stays open; what is here stays here.',
    'La solicitud sigue abierta; lo recibido se conserva.',
  ],
  report_use: [
    'The State that gave the evidence may ask for this (Art. 28(4)).',
    'El Estado que facilitó las pruebas puede pedirlo (art. 28(4)).',
  ],
  ask_secondary_use: [
    'Without prior consent it may not be used for anything else.',
    'Sin consentimiento previo no puede usarse para otra cosa.',
  ],
  dispose: [
    'Cannot be taken back. The certificate goes to the State that gave the evidence.',
    'No puede deshacerse. El certificado va al Estado que facilitó las pruebas.',
  ],
  forward_request: [
    'The requesting State is told (Art. 27(9)(c)).',
    'Se comunica al Estado requirente (art. 27(9)(c)).',
  ],
  declare_complete: [
    'Terms that count from completeness begin now.',
    'Empiezan los plazos que corren desde que está completa.',
  ],
  grant: [
    'A second person approves. Conditions bind once the requesting State accepts them in writing.',
    'Otra persona aprueba. Las condiciones obligan cuando el Estado requirente las acepta por escrito.',
  ],
  postpone: [
    'A decision of its own, with the day of its review (Art. 27(5)); a second person approves.',
    'Una decisión propia, con su día de revisión (art. 27(5)); otra persona aprueba.',
  ],
  resume_decision: ['The requesting State is told.', 'Se comunica al Estado requirente.'],
  decide_without_conditions: [
    'The requesting State cannot comply; you decide whether to give all the same (Art. 28(3)).',
    'El Estado requirente no puede cumplirlas; decida si facilita de todos modos (art. 28(3)).',
  ],
  assign_execution: [
    'The executing authority sees the request from now on.',
    'La autoridad ejecutora ve la solicitud desde ahora.',
  ],
  apply_for_order: [
    'A second authority, or the court where the law demands it, reads the exact text.',
    'Otra autoridad, o el tribunal si la ley lo exige, lee el texto exacto.',
  ],
  grant_order: ['The order is in force; it still has to be served.', 'La orden queda dictada; falta notificarla.'],
  deny_order: ['The central authority decides what follows.', 'La autoridad central decide cómo continuar.'],
  record_challenge: [
    'Nothing is handed over meanwhile; preservation goes on.',
    'Entretanto nada se entrega; la conservación continúa.',
  ],
  add_restriction: [
    'These data are here under another State’s condition: nothing is handed over until that State consents.',
    'Estos datos están aquí bajo una condición de otro Estado: nada se entrega hasta que ese Estado consienta.',
  ],
  lift_restriction: [
    'That State has consented in writing, or its condition does not reach these data.',
    'Ese Estado ha consentido por escrito, o su condición no alcanza a estos datos.',
  ],
  end_challenge: [
    'Dismissed, the work goes on; upheld, the order is set aside and nothing it brought is handed over.',
    'Si se desestima, el trabajo continúa; si prospera, la orden queda sin efecto y nada de lo obtenido se entrega.',
  ],
  ask_production_again: ['For what is missing or does not fit.', 'Por lo que falta o no corresponde.'],
  withhold_files: [
    'They stay here; the package lists them with the reason.',
    'Quedan aquí; el paquete los enumera con el motivo.',
  ],
  prepare_package: [
    'Evidence, documents, custody record and proofs are sealed in one file.',
    'Pruebas, documentos, cadena de custodia y constancias se sellan en un archivo.',
  ],
  reopen_package: ['It is reviewed and sealed again.', 'Se revisa y se sella de nuevo.'],
  transmit: [
    'The sealed package leaves the State; a second person approves. The original stays here.',
    'El paquete sellado sale del Estado; otra persona aprueba. El original queda aquí.',
  ],
  transmit_again: [
    'The delivery before did not hold; the original is sent again.',
    'La entrega anterior no resultó íntegra; se envía de nuevo el original.',
  ],
  ask_use_report: ['Budapest Convention, Art. 28(4).', 'Convenio de Budapest, art. 28(4).'],
  decide_secondary_use: ['A second person approves.', 'Otra persona aprueba.'],
  waive_return: ['The requesting State may keep the evidence.', 'El Estado requirente puede conservar las pruebas.'],
  produce: [
    'Per identifier and data category, with the files uploaded and your statement as custodian.',
    'Por identificador y categoría de datos, con los archivos subidos y su declaración como custodio.',
  ],
  record_sending: [
    'How, when and to whom it went, with the proof. Only then does it count as delivered.',
    'Cómo, cuándo y a quién se envió, con la prueba. Solo entonces cuenta como entregado.',
  ],
  enter_message: [
    'With the original attached. It counts once another person has compared the two.',
    'Con el original adjunto. Cuenta cuando otra persona haya cotejado ambos.',
  ],
  confirm_entry: [
    'You have read the original and it says what was entered. Not for the person who entered it.',
    'Ha leído el original y dice lo que se ingresó. No lo hace quien lo ingresó.',
  ],
  return_entry: [
    'It does not say what the original says; it is entered again.',
    'No dice lo que dice el original; se ingresa de nuevo.',
  ],
  write: [
    'It stays on the dossier and goes to the other side whole; it stops no deadline.',
    'Queda en el expediente y llega íntegra a la otra parte; no detiene ningún plazo.',
  ],
  acknowledge_message: [
    'The other side is told who read it and when.',
    'Se comunica a la otra parte quién la leyó y cuándo.',
  ],
  report_other_provider: [
    'The traffic data that you keep show that a provider elsewhere took part. State only who it is and the path: never any content.',
    'Los datos de tráfico que conserva muestran que intervino un proveedor de otro lugar. Indique solo quién es y la vía: nunca contenido alguno.',
  ],
  disclose_provider: [
    'The requesting State learns which provider of which State took part, and the path. A second person reviews it first.',
    'El Estado requirente sabrá qué proveedor de qué Estado intervino, y la vía. Antes lo revisa otra persona.',
  ],
  withhold_provider: [
    'The requesting State learns the ground and the reasons, and neither the provider nor its State. A second person reviews it first.',
    'El Estado requirente conocerá el motivo y las razones, pero no el proveedor ni su Estado. Antes lo revisa otra persona.',
  ],
  accept_no_result: [
    'The request ends here; a second person approves. What is held stays held until a person releases it.',
    'La solicitud termina aquí; otra persona aprueba. Lo conservado sigue así hasta que una persona lo libere.',
  ],
  place_legal_hold: [
    'While it stands nothing of the evidence is destroyed or returned here. Two people lift it.',
    'Mientras dure, aquí no se destruye ni se devuelve nada de las pruebas. La levantan dos personas.',
  ],
  lift_legal_hold: [
    'With a reason; a second person approves. Other holds on the same evidence stay.',
    'Con motivo; otra persona aprueba. Las demás retenciones sobre las mismas pruebas siguen.',
  ],
  set_retention: [
    'When the day passes, people are told and decide; nothing is deleted by itself.',
    'Cuando pase el día se avisa y deciden personas; nada se borra por sí solo.',
  ],
  destroy_copy: [
    'The content goes; names, sizes, digests, custody and the certificate stay. A second person approves.',
    'El contenido se elimina; quedan nombres, tamaños, resúmenes, custodia y certificado. Otra persona aprueba.',
  ],
  report_no_result: [
    'Why nothing can be given, for each identifier and kind of data (Art. 27(7)); a second person approves.',
    'Por qué no puede darse nada, por cada identificador y tipo de datos (art. 27(7)); otra persona aprueba.',
  ],
} as const satisfies Record<ActName, Pair>;

/** Of the formal request, where the sentence above names an article or an addressee of the preservation. */
export const assistanceHints = {
  approve_and_send: [
    'The request goes to the central authority of the requested State.',
    'La solicitud va a la autoridad central del Estado requerido.',
  ],
  go_on: [
    'The requested State is told to execute the request although it cannot be kept confidential (Art. 27(8)).',
    'Se comunica al Estado requerido que ejecute la solicitud aunque no pueda mantenerse la reserva (art. 27(8)).',
  ],
  stop: [
    'The requested State is told not to execute the request (Art. 27(8)).',
    'Se comunica al Estado requerido que no ejecute la solicitud (art. 27(8)).',
  ],
  give_risk_notice: [
    'The requesting State decides whether the request is executed all the same (Art. 27(8)).',
    'El Estado requirente decide si la solicitud se ejecuta de todos modos (art. 27(8)).',
  ],
  refuse: [
    'The last step: after assessment, consultation and with reasons (Arts 25(4), 27(4), 27(6)-(7)).',
    'El último paso: tras evaluación, consulta y con motivos (arts. 25(4), 27(4), 27(6)-(7)).',
  ],
  withdraw: [
    'The requested State stops and reports what was already produced or handed over.',
    'El Estado requerido cesa e informa lo ya presentado o entregado.',
  ],
} as const satisfies Partial<Record<ActName, Pair>>;
