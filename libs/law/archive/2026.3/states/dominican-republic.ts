/** Dominican Republic: docs/rules 1.8 and 4.7; needs local counsel. */
import type { Pack } from '../../../pack.ts';
import { rule } from '../../../rule.ts';
import { longestOrder } from './longest-order.ts';
import { presumedInNassau, signedUncc, standing } from './standings.ts';

const nassau = presumedInNassau('DO', ['Dominican Republic', 'República Dominicana']);
const uncc = signedUncc('DO', ['Dominican Republic', 'República Dominicana']);

export const dominicanRepublic: Pack = {
  id: 'dominican-republic',
  version: '2026.2',
  title: { en: 'Dominican Republic', es: 'República Dominicana' },
  inForce: null,
  standings: [standing('DO', 'budapest', 'PARTY', 'BUDAPEST'), nassau.standing, uncc.standing],
  state: {
    state: 'DO',
    languages: ['es'],
    order: longestOrder,
    authorities: [
      { category: 'SUBSCRIBER', authority: 'JUDGE', rule: 'DO.AUTH.DISCLOSURE' },
      { category: 'TRAFFIC', authority: 'JUDGE', rule: 'DO.AUTH.DISCLOSURE' },
      { category: 'CONTENT', authority: 'JUDGE', rule: 'DO.AUTH.DISCLOSURE' },
    ],
  },
  rules: [
    rule(
      'DO.BUDAPEST',
      'S21',
      ['Dominican Republic, Budapest Convention', 'República Dominicana, Convenio de Budapest'],
      [
        'The Dominican Republic is a Party; no reservation under Art. 29(4) is recorded here.',
        'La República Dominicana es Parte; no consta aquí reserva al art. 29(4).',
      ],
    ),
    rule(
      'DO.ORDER',
      'K?',
      [
        'Dominican Republic, own order clock not recorded',
        'República Dominicana, plazo propio de la orden no registrado',
      ],
      [
        'No domestic length is recorded: Art. 16(2) of the Convention, at most 90 days, is taken.',
        'No consta plazo interno: se toma el art. 16(2) del Convenio, hasta 90 días.',
      ],
    ),
    rule(
      'DO.53_07',
      'S21',
      ['Dominican Republic, Law 53-07, Arts 53-56', 'República Dominicana, Ley 53-07, arts. 53 a 56'],
      ['Computer offences and procedure.', 'Delitos informáticos y procedimiento.'],
    ),
    rule(
      'DO.INDOTEL',
      'S21',
      ['Dominican Republic, INDOTEL Resolution 086-11', 'República Dominicana, Resolución 086-11 del INDOTEL'],
      [
        'Traffic, connection and access data are kept at least 90 days and at most 2 years.',
        'Los datos de tráfico, conexión y acceso se guardan al menos 90 días y a lo sumo 2 años.',
      ],
    ),
    rule(
      'DO.AUTH.PRESERVE',
      'K?',
      ['Dominican Republic, who may order preservation', 'República Dominicana, quién puede ordenar la conservación'],
      [
        'The Public Prosecutor with a judge; for providers the rules of INDOTEL.',
        'El Ministerio Público con un juez; para los proveedores, las reglas del INDOTEL.',
      ],
    ),
    rule(
      'DO.AUTH.DISCLOSURE',
      'K?',
      ['Dominican Republic, authority for disclosure', 'República Dominicana, autoridad para la revelación'],
      ['A judge, for every category of data.', 'Un juez, para toda categoría de datos.'],
    ),
    rule(
      'DO.AUTH.CENTRAL',
      'K?',
      [
        'Dominican Republic, central authority for mutual assistance',
        'República Dominicana, autoridad central de asistencia mutua',
      ],
      ['Procuraduría General.', 'Procuraduría General.'],
    ),
    nassau.rule,
    uncc.rule,
  ],
};
