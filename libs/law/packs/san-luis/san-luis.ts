/** Protocol of San Luis (MERCOSUR) and the agreement of MERCOSUR with Bolivia and Chile (docs/rules 1.7). */
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
        'Approved as Decision CMC 02/96; the day of entry into force is not recorded.',
        'Aprobado como Decisión CMC 02/96; no consta el día de entrada en vigor.',
      ],
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
      'Refusal: military offence, political offence, ne bis in idem, tax offence, security, public order or essential interests.',
      'Denegación: delito militar, delito político, ne bis in idem, delito tributario, seguridad, orden público o intereses esenciales.',
    ),
    art(
      '6',
      'K',
      'In writing; it states the authority, the matter and offences, the measures, the reasons, the text of the rules, and the identity of the persons concerned.',
      'Por escrito; indica la autoridad, el asunto y los delitos, las medidas, los motivos, el texto de las normas y la identidad de las personas.',
    ),
    rule(
      'SLU.6.confirm',
      'K?',
      ['San Luis Protocol, Art. 6', 'Protocolo de San Luis, art. 6'],
      [
        'A request by fax or e-mail is confirmed by the original within 10 days; the number of days has not been verified.',
        'La solicitud por fax o correo electrónico se confirma con el original dentro de 10 días; el número de días no está verificado.',
      ],
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
      'The state of execution is told on request.',
      'Se informa del estado de la ejecución cuando se pide.',
    ),
    art('12', 'K', 'Limits of use of what was obtained.', 'Límites al uso de lo obtenido.'),
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
