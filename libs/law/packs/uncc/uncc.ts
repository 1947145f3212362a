/**
 * This pack holds the UN Convention against Cybercrime, Hanoi (docs/rules 1.6). The Convention is signed and not in
 * force, so it governs nothing: its rules are there to be read, and no request is resolved under them. The articles are
 * from general knowledge.
 */
import type { Pack } from '../../pack.ts';
import { articlesOf, rule } from '../../rule.ts';

const art = articlesOf('UNC', [
  'UN Convention against Cybercrime, Art.',
  'Convención de las Naciones Unidas contra la Ciberdelincuencia, art.',
]);

export const uncc: Pack = {
  id: 'uncc',
  version: '2026.4',
  title: {
    en: 'United Nations Convention against Cybercrime (resolution 79/243, 2024), not in force',
    es: 'Convención de las Naciones Unidas contra la Ciberdelincuencia (resolución 79/243, 2024), no vigente',
  },
  inForce: { from: null, until: null, rule: 'UNC.force', pending: true },
  rules: [
    rule(
      'UNC.status',
      'N7',
      ['UN Convention against Cybercrime, status', 'Convención contra la Ciberdelincuencia, situación'],
      [
        'Adopted on 24 December 2024; open for signature in Hanoi on 25 and 26 October 2025, then in New York to 31 December 2026.',
        'Adoptada el 24 de diciembre de 2024; abierta a la firma en Hanói el 25 y 26 de octubre de 2025 y después en Nueva York hasta el 31 de diciembre de 2026.',
      ],
    ),
    rule(
      'UNC.force',
      'N7',
      [
        'UN Convention against Cybercrime, entry into force (Art. 65)',
        'Convención contra la Ciberdelincuencia, entrada en vigor (art. 65)',
      ],
      [
        'On the ninetieth day after the fortieth ratification. Three were reported by May 2026 (Qatar, Azerbaijan, Viet Nam; secondary sources): it is not in force and governs nothing.',
        'El nonagésimo día después de la cuadragésima ratificación. Tres constaban en mayo de 2026 (Qatar, Azerbaiyán, Viet Nam; fuentes secundarias): no está en vigor y no rige nada.',
      ],
    ),
    art(
      '2',
      'K',
      'Terms; serious crime: a maximum of at least four years; emergency: a significant and imminent risk to the life or safety of any natural person.',
      'Términos; delito grave: pena máxima de al menos cuatro años; emergencia: riesgo significativo e inminente para la vida o la seguridad de una persona física.',
    ),
    art(
      '3',
      'K',
      'Applies to its offences, and to collecting, preserving and sharing electronic evidence as Arts 23 and 35 say.',
      'Se aplica a sus delitos, y a obtener, conservar e intercambiar pruebas electrónicas según los arts. 23 y 35.',
    ),
    art(
      '6',
      'K',
      'Human rights: nothing in it may be read as permitting their suppression.',
      'Derechos humanos: nada en ella permite suprimirlos.',
    ),
    art(
      '7',
      'K',
      'Offences, Arts 7 to 16: illegal access, interception, data and system interference, misuse of devices, forgery, theft or fraud, sexual abuse material of children, grooming, intimate images; Arts 17 to 19: laundering, legal persons, participation and attempt.',
      'Delitos, arts. 7 a 16: acceso ilícito, interceptación, ataques a datos y sistemas, abuso de dispositivos, falsificación, robo o fraude, material de abuso sexual de niños, captación con fines sexuales, imágenes íntimas; arts. 17 a 19: blanqueo, personas jurídicas, participación y tentativa.',
    ),
    art(
      '23',
      'K',
      'Domestic powers for its offences, for other offences by information systems, and for electronic evidence of any offence.',
      'Facultades internas para sus delitos, para otros delitos por sistemas de información y para pruebas electrónicas de cualquier delito.',
    ),
    art(
      '24',
      'K',
      'Safeguards: proportionality, judicial or other independent review, remedy, grounds and limits.',
      'Salvaguardias: proporcionalidad, control judicial u otro independiente, recurso, motivos y límites.',
    ),
    art(
      '25',
      'K',
      'Domestic order to preserve for as long as necessary, at most 90 days, renewable; secrecy.',
      'Orden interna de conservar el tiempo necesario, hasta 90 días, renovable; secreto.',
    ),
    art(
      '26',
      'K',
      'Traffic data: preservation and partial disclosure, whatever the number of providers.',
      'Datos de tráfico: conservación y revelación parcial, cualquiera sea el número de proveedores.',
    ),
    art(
      '27',
      'K',
      'Production order: data of a person in the territory; subscriber information of a provider offering services there.',
      'Orden de presentación: datos de una persona en el territorio; datos de abonados de un proveedor que ofrece servicios en él.',
    ),
    art(
      '35',
      'K',
      'Co-operation for its offences, for their electronic evidence, and for electronic evidence of any serious crime; dual criminality looks at the conduct.',
      'Cooperación por sus delitos, por sus pruebas electrónicas y por pruebas electrónicas de todo delito grave; la doble incriminación atiende a la conducta.',
    ),
    art(
      '36',
      'K',
      'Personal data: no duty to transfer what the law on personal data forbids; conditions may be set; onward transfer only with prior authorisation.',
      'Datos personales: sin obligación de transferir lo que prohíba la ley de protección de datos; pueden ponerse condiciones; transferencia ulterior solo con autorización previa.',
    ),
    art(
      '40',
      'K',
      'Mutual assistance; it does not affect other treaties, and its paragraphs on procedure apply only where none binds the two.',
      'Asistencia judicial recíproca; no afecta otros tratados, y sus párrafos sobre procedimiento se aplican solo si ninguno obliga a ambos.',
    ),
    art(
      '40.8',
      'K?',
      'Dual criminality may be asked for, and assistance may nevertheless be given; matters of little weight may be declined.',
      'Puede exigirse la doble incriminación, y prestarse asistencia igualmente; pueden rechazarse asuntos de escasa importancia.',
    ),
    art(
      '40.13',
      'K?',
      'In writing or by means that leave a written record, in an accepted language; if urgent and agreed, orally, confirmed in writing forthwith.',
      'Por escrito o por medios que dejen constancia, en un idioma aceptado; en urgencia y si se acuerda, verbalmente, con confirmación escrita inmediata.',
    ),
    art(
      '40.15',
      'K?',
      'A request states the authority, the proceeding, the facts, the assistance sought, the persons and the item or account, the period, and the purpose.',
      'La solicitud indica la autoridad, el procedimiento, los hechos, la asistencia pedida, las personas y el objeto o la cuenta, el período y la finalidad.',
    ),
    art(
      '40.19',
      'K?',
      'Use only for the stated case without prior consent.',
      'Uso solo para el asunto indicado, salvo consentimiento previo.',
    ),
    art(
      '40.20',
      'K?',
      'Confidentiality of the fact and substance; if it cannot be kept, the requesting State is told promptly.',
      'Reserva sobre la existencia y el contenido; si no puede mantenerse, se informa sin demora al Estado requirente.',
    ),
    art(
      '40.21',
      'K?',
      'Refusal: not in conformity with the article; sovereignty, security, ordre public, other essential interests; what own authorities could not do for a similar offence; contrary to the own legal system on assistance.',
      'Denegación: disconformidad con el artículo; soberanía, seguridad, orden público, otros intereses esenciales; lo que las autoridades propias no podrían hacer por un delito análogo; contrariedad con el ordenamiento propio sobre asistencia.',
    ),
    art(
      '40.22',
      'K?',
      'No duty where there are substantial grounds to believe that the request serves discrimination; there is no clause on political offences.',
      'Sin obligación si hay motivos fundados para creer que la solicitud sirve a una discriminación; no hay cláusula de delito político.',
    ),
    art(
      '40.23',
      'K?',
      'Not refused solely because fiscal, nor for bank secrecy.',
      'No se deniega solo por ser fiscal ni por el secreto bancario.',
    ),
    art(
      '40.27',
      'K?',
      'Postponement for an own investigation; before refusing or postponing the two consult.',
      'Aplazamiento por una investigación propia; antes de denegar o aplazar se consulta.',
    ),
    art(
      '41',
      'K',
      '24/7 network: advice, preservation, evidence, legal information, data to avert an emergency.',
      'Red 24/7: asesoramiento, conservación, pruebas, información jurídica, datos para evitar una emergencia.',
    ),
    art(
      '42',
      'K',
      'Preservation on request: contents as Art. 29(2) of the Budapest Convention and the need to keep it confidential; at least 60 days, then until the decision; the requester may ask for an extension before the end; refusal on sovereignty, domestic law or discrimination.',
      'Conservación a solicitud: contenido como el art. 29(2) del Convenio de Budapest y la necesidad de reserva; al menos 60 días, después hasta la decisión; puede pedirse prórroga antes del fin; denegación por soberanía, derecho interno o discriminación.',
    ),
    art(
      '43',
      'K',
      'Provider of a third State in the chain: enough traffic data are disclosed.',
      'Proveedor de un tercer Estado en la cadena: se revelan datos de tráfico suficientes.',
    ),
    art(
      '44',
      'K',
      'Access to, seizure and disclosure of stored data, also preserved ones.',
      'Acceso, incautación y revelación de datos almacenados, también conservados.',
    ),
  ],
  standings: [],
  state: null,
};
