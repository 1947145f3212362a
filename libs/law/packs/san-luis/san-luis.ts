/**
 * This pack holds the Protocol of San Luis (MERCOSUR) and the agreement of MERCOSUR with Bolivia and Chile (docs/rules
 * 1.7).
 */
import type { Pack } from '../../pack.ts';
import { articlesOf, rule } from '../../rule.ts';

const art = articlesOf('SLU', ['San Luis Protocol, Art.', 'Protocolo de San Luis, art.']);

export const sanLuis: Pack = {
  id: 'san-luis',
  version: '2026.4',
  title: {
    en: 'Protocol of San Luis on mutual legal assistance in criminal matters (MERCOSUR, 1996)',
    es: 'Protocolo de San Luis de asistencia jurídica mutua en asuntos penales (MERCOSUR, 1996)',
  },
  inForce: { from: null, until: null, rule: 'SLU.decision' },
  rules: [
    rule(
      'SLU.decision',
      'S55',
      ['MERCOSUR, Decision CMC 02/96 and Resolution GMC 64/96', 'MERCOSUR, Decisión CMC 02/96 y Resolución GMC 64/96'],
      [
        'Approved as Decision CMC 02/96, signed on 25 June 1996.',
        'Aprobado como Decisión CMC 02/96, firmado el 25 de junio de 1996.',
      ],
    ),
    rule(
      'SLU.force',
      'K?',
      ['San Luis Protocol, entry into force', 'Protocolo de San Luis, entrada en vigor'],
      [
        'In force among its first two ratifiers since 8 January 2000, for each other State thirty days after its ratification (Art. 28).',
        'En vigor entre sus dos primeros ratificantes desde el 8 de enero de 2000; para cada otro Estado, treinta días después de su ratificación (art. 28).',
      ],
    ),
    rule(
      'SLU.2018',
      'N9',
      ['San Luis Protocol, amendment of December 2018', 'Protocolo de San Luis, enmienda de diciembre de 2018'],
      [
        'It amends Arts 3 and 25: designation of central authorities, border authorities, electronic means, no legalisation of documents between central authorities. Approved by Brazil in August 2023.',
        'Modifica los arts. 3 y 25: designación de autoridades centrales, autoridades de frontera, medios electrónicos, sin legalización de documentos entre autoridades centrales. Aprobada por Brasil en agosto de 2023.',
      ],
    ),
    rule(
      'SLU.2018.force',
      'K?',
      ['San Luis Protocol, amendment of December 2018', 'Protocolo de San Luis, enmienda de diciembre de 2018'],
      ['Whether the amendment is in force is not known.', 'Se desconoce si la enmienda está en vigor.'],
    ),
    art(
      '1.4',
      'K',
      'Assistance is given even if the act is no offence in the requested State, without prejudice to Arts 22 and 23 (precautionary measures; search, seizure and handing over).',
      'La asistencia se presta aunque el hecho no sea delito en el Estado requerido, sin perjuicio de los arts. 22 y 23 (medidas cautelares; registro, secuestro y entrega).',
    ),
    rule(
      'SLU.authorities',
      'K',
      ['San Luis Protocol', 'Protocolo de San Luis'],
      ['Central authorities communicate directly.', 'Las autoridades centrales se comunican directamente.'],
    ),
    art(
      '5',
      'K',
      'Assistance may be refused on the grounds of paragraph 1.',
      'La asistencia puede denegarse por los motivos del párrafo 1.',
    ),
    art(
      '5.1.a',
      'K',
      'Refusal: military offence that is not an ordinary offence.',
      'Denegación: delito militar que no sea delito común.',
    ),
    art(
      '5.1.b',
      'K',
      'Refusal: political offence, connected with one, or pursued for political motives.',
      'Denegación: delito político, conexo con uno político, o perseguido con finalidad política.',
    ),
    art('5.1.c', 'K', 'Refusal: tax offence.', 'Denegación: delito tributario.'),
    art(
      '5.1.d',
      'K',
      'Refusal: the person was acquitted, or has served the sentence, in the requested State for the same; this does not serve other persons.',
      'Denegación: la persona fue absuelta o cumplió condena en el Estado requerido por lo mismo; no sirve para otras personas.',
    ),
    art(
      '5.1.e',
      'K',
      'Refusal: security, public order or other essential interests.',
      'Denegación: seguridad, orden público u otros intereses esenciales.',
    ),
    art('5.2', 'K', 'A refusal gives its reasons.', 'La denegación expresa sus motivos.'),
    art(
      '6',
      'K',
      'In writing; it states the authority, the matter and offences, the measures, the reasons, the text of the rules, and the identity of the persons concerned when known.',
      'Por escrito; indica la autoridad, el asunto y los delitos, las medidas, los motivos, el texto de las normas y la identidad de las personas cuando se conozca.',
    ),
    rule(
      'SLU.6.confirm',
      'K',
      ['San Luis Protocol, Art. 6(2)', 'Protocolo de San Luis, art. 6(2)'],
      [
        'A request by telex, fax or e-mail is confirmed by the original within 10 days of its making.',
        'La solicitud por télex, fax o correo electrónico se confirma con el original dentro de los 10 días siguientes a su formulación.',
      ],
    ),
    art(
      '6.5',
      'K',
      'Written in the language of the requesting authority, with a translation into that of the requested one.',
      'Redactada en el idioma de la autoridad requirente, con traducción al de la requerida.',
    ),
    art(
      '9',
      'K',
      'Execution may be postponed or made subject to conditions.',
      'La ejecución puede aplazarse o sujetarse a condiciones.',
    ),
    art('10', 'K', 'Confidentiality of the request.', 'Confidencialidad de la solicitud.'),
    art(
      '11',
      'K',
      'The authority that executes reports on the state of execution on request.',
      'Se informa del estado de la ejecución cuando se pide.',
    ),
    art(
      '12',
      'K',
      'What was obtained is used only in the matter that the request states, save with prior consent.',
      'Lo obtenido se usa solo en el asunto indicado en la solicitud, salvo consentimiento previo.',
    ),
    art('13', 'K', 'Custody and return of what was handed over.', 'Custodia y devolución de lo entregado.'),
    rule(
      'SLU.associates',
      'S43',
      [
        'Agreement of MERCOSUR with Bolivia and Chile, February 2002',
        'Acuerdo del MERCOSUR con Bolivia y Chile, febrero de 2002',
      ],
      [
        'An agreement of 31 articles; assistance even if the act is no offence in the requested State, save coercive measures (Arts 22-23). Its other articles are not recorded here.',
        'Acuerdo de 31 artículos; asistencia aunque el hecho no sea delito en el Estado requerido, salvo medidas coercitivas (arts. 22 y 23). Sus demás artículos no constan aquí.',
      ],
    ),
  ],
  standings: [],
  state: null,
};
