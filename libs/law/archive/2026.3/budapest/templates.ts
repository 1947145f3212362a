/**
 * The form that the Convention Committee adopted for subscriber information under Art. 31 (docs/rules 3.1): not law,
 * but asked for.
 */
import type { PackRule } from '../../../pack.ts';
import { rule } from '../../../rule.ts';

const section = (number: string): [string, string] => [
  `T-CY(2018)10, template for Art. 31, section ${number}`,
  `T-CY(2018)10, modelo para el art. 31, sección ${number}`,
];

export const templates: PackRule[] = [
  rule('TCY.31.5', 'S11', section('5'), [
    'The requesting authority: organisation, person, address, telephone, e-mail, office hours, time zone, preferred means.',
    'La autoridad requirente: organización, persona, dirección, teléfono, correo, horario, huso horario, medio preferido.',
  ]),
  rule('TCY.31.8', 'S11', section('8'), [
    'The prosecution office or court, with case numbers and decisions.',
    'La fiscalía o el tribunal, con números de caso y resoluciones.',
  ]),
  rule('TCY.31.10', 'S11', section('10'), [
    'The preservation that came before: date, ticket, requesting and executing contacts, channel.',
    'La conservación anterior: fecha, referencia, contactos requirente y ejecutor, vía.',
  ]),
  rule('TCY.31.11', 'S11', section('11'), ['The domestic legal basis.', 'La base jurídica interna.']),
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
