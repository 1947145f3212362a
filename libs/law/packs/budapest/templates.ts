/**
 * These rules are taken from the forms that the Convention Committee adopted for preservation under Arts 29 and 30 and
 * for subscriber information under Art. 31 (docs/rules 3.1). The forms are no law, and yet authorities ask for what
 * they contain.
 */
import type { PackRule } from '../../pack.ts';
import { rule } from '../../rule.ts';

const section = (number: string): [string, string] => [
  `T-CY(2018)10, template for Art. 31, section ${number}`,
  `T-CY(2018)10, modelo para el art. 31, sección ${number}`,
];

const preservation = (number: string): [string, string] => [
  `T-CY(2018)11, template for Arts 29 and 30, section ${number}`,
  `T-CY(2018)11, modelo para los arts. 29 y 30, sección ${number}`,
];

export const templates: PackRule[] = [
  rule('TCY.29.1', 'N13', preservation('1'), ['The date.', 'La fecha.']),
  rule('TCY.29.2', 'N13', preservation('2'), ['The reference or case number.', 'La referencia o el número de caso.']),
  rule('TCY.29.3', 'N13', preservation('3'), [
    'Whether the request is new or extends an earlier one, with its ticket number.',
    'Si la solicitud es nueva o prorroga una anterior, con su número de referencia.',
  ]),
  rule('TCY.29.4', 'N13', preservation('4'), ['The requested authority.', 'La autoridad requerida.']),
  rule('TCY.29.5', 'N13', preservation('5'), [
    'The requesting authority: organisation, person in charge, address, telephones, e-mail, fax, office hours, time zone, preferred means of response.',
    'La autoridad requirente: organización, persona a cargo, dirección, teléfonos, correo, fax, horario, huso horario, medio de respuesta preferido.',
  ]),
  rule('TCY.29.6', 'N13', preservation('6'), [
    'Whom to ask for further confirmation: name, title, function, telephones, e-mail.',
    'A quién pedir confirmación: nombre, cargo, función, teléfonos, correo.',
  ]),
  rule('TCY.29.7', 'N13', preservation('7'), [
    'The investigative or operational authority, if another.',
    'La autoridad investigadora u operativa, si es otra.',
  ]),
  rule(
    'TCY.29.later',
    'K?',
    [
      'T-CY(2018)11, template for Arts 29 and 30, later sections',
      'T-CY(2018)11, modelo para los arts. 29 y 30, secciones siguientes',
    ],
    [
      'Offences and law; facts; data and their relation; custodian or location with IP address, date, time and time zone; necessity; urgency; confidentiality; intention to ask for assistance; partial disclosure of traffic data; signature. The order of these sections was not seen.',
      'Delitos y ley; hechos; datos y su relación; custodio o lugar con dirección IP, fecha, hora y huso horario; necesidad; urgencia; confidencialidad; intención de pedir asistencia; revelación parcial de datos de tráfico; firma. No se ha visto el orden de estas secciones.',
    ],
  ),
  rule('TCY.31.5', 'N13', section('5'), [
    'The requesting authority: organisation, person, address, telephone, e-mail, office hours, time zone, preferred means.',
    'La autoridad requirente: organización, persona, dirección, teléfono, correo, horario, huso horario, medio preferido.',
  ]),
  rule('TCY.31.8', 'N13', section('8'), [
    'The prosecution office or court, with case numbers and decisions.',
    'La fiscalía o el tribunal, con números de caso y resoluciones.',
  ]),
  rule('TCY.31.10', 'N13', section('10'), [
    'The preservation that came before, if applicable: date, ticket, requesting and executing contacts, channel.',
    'La conservación anterior, si la hubo: fecha, referencia, contactos requirente y ejecutor, vía.',
  ]),
  rule('TCY.31.9', 'N13', section('9'), [
    'The request for assistance that came before, if applicable: date, ticket, contacts, method.',
    'La solicitud de asistencia anterior, si la hubo: fecha, referencia, contactos, medio.',
  ]),
  rule('TCY.31.11', 'N13', section('11'), [
    'The domestic legal basis, if applicable.',
    'La base jurídica interna, si procede.',
  ]),
  rule(
    'TCY.31.later',
    'K?',
    [
      'T-CY(2018)10, template for Art. 31, later sections',
      'T-CY(2018)10, modelo para el art. 31, secciones siguientes',
    ],
    [
      'Offences and penalties; facts; account or IP address with date, time and time zone; provider; data sought; relevance and necessity; urgency with reason. The order of these sections was not seen.',
      'Delitos y penas; hechos; cuenta o dirección IP con fecha, hora y huso horario; proveedor; datos pedidos; pertinencia y necesidad; urgencia con su motivo. No se ha visto el orden de estas secciones.',
    ],
  ),
];
