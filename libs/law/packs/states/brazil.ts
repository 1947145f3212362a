/** Brazil: docs/rules 1.8 and 4.7; whether the 60 days are calendar days is not verified. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { presumedInNassau, signedUncc, standing } from './standings.ts';

const nassau = presumedInNassau('BR', ['Brazil', 'Brasil']);
const uncc = signedUncc('BR', ['Brazil', 'Brasil']);

export const brazil: Pack = {
  id: 'brazil',
  version: '2026.4',
  title: { en: 'Brazil', es: 'Brasil' },
  inForce: null,
  standings: [
    standing('BR', 'budapest', 'PARTY', 'BUDAPEST'),
    nassau.standing,
    standing('BR', 'san-luis', 'PRESUMED', 'SAN_LUIS'),
    standing('BR', 'mercosur-bolivia-chile', 'PRESUMED', 'ASSOCIATES'),
    uncc.standing,
  ],
  state: {
    state: 'BR',
    languages: ['pt'],
    order: {
      rule: 'BR.MCI_GUARD',
      days: 60,
      renewals: null,
      startsAt: 'SERVICE',
      label: { en: 'File for judicial authorisation (Brazil)', es: 'Pedir autorización judicial (Brasil)' },
    },
    authorities: [
      { category: 'SUBSCRIBER', authority: 'COMPETENT_AUTHORITY', rule: 'BR.MCI_10_3' },
      { category: 'TRAFFIC', authority: 'COURT_ORDER', rule: 'BR.MCI_LOGS' },
      { category: 'CONTENT', authority: 'COURT_ORDER', rule: 'BR.AUTH.CONTENT' },
    ],
  },
  rules: [
    rule(
      'BR.BUDAPEST',
      'K',
      ['Brazil, Budapest Convention', 'Brasil, Convenio de Budapest'],
      [
        'Brazil is a Party since 2023; no reservation under Art. 29(4) is recorded here.',
        'Brasil es Parte desde 2023; no consta aquí reserva al art. 29(4).',
      ],
    ),
    rule(
      'BR.MCI_GUARD',
      'S19',
      ['Brazil, Law 12.965/2014 (Marco Civil)', 'Brasil, Ley 12.965/2014 (Marco Civil)'],
      [
        'Police, administrative authority or prosecutor may require guard beyond the legal term; 60 days to file for judicial authorisation or the request loses effect.',
        'La policía, la autoridad administrativa o la fiscalía pueden exigir la guarda más allá del plazo legal; 60 días para pedir autorización judicial o el requerimiento pierde efecto.',
      ],
    ),
    rule(
      'BR.MCI_SECRECY',
      'S19',
      ['Brazil, Law 12.965/2014 (Marco Civil)', 'Brasil, Ley 12.965/2014 (Marco Civil)'],
      [
        'The provider keeps the request for guard secret.',
        'El proveedor guarda secreto sobre el requerimiento de guarda.',
      ],
    ),
    rule(
      'BR.MCI_LOGS',
      'S19',
      ['Brazil, Law 12.965/2014, Arts 13 and 15', 'Brasil, Ley 12.965/2014, arts. 13 y 15'],
      [
        'Connection logs are kept 1 year, application logs 6 months; access needs a court order.',
        'Los registros de conexión se guardan 1 año, los de aplicación 6 meses; el acceso requiere orden judicial.',
      ],
    ),
    rule(
      'BR.MCI_10_3',
      'S19',
      ['Brazil, Law 12.965/2014, Art. 10(3)', 'Brasil, Ley 12.965/2014, art. 10(3)'],
      [
        'Registration data may be given directly to the competent authority.',
        'Los datos de registro pueden entregarse directamente a la autoridad competente.',
      ],
    ),
    rule(
      'BR.AUTH.CONTENT',
      'K',
      ['Brazil, authority for content', 'Brasil, autoridad para el contenido'],
      ['A court order.', 'Una orden judicial.'],
    ),
    rule(
      'BR.AUTH.CENTRAL',
      'K',
      ['Brazil, central authority for mutual assistance', 'Brasil, autoridad central de asistencia mutua'],
      [
        'DRCI of the Ministry of Justice; the Office of the Prosecutor General for some treaties.',
        'DRCI del Ministerio de Justicia; la Procuraduría General de la República para algunos tratados.',
      ],
    ),
    rule(
      'BR.SAN_LUIS',
      'K?',
      ['Brazil, San Luis Protocol', 'Brasil, Protocolo de San Luis'],
      [
        'Presumed Party as a State of MERCOSUR; neither ratification nor date has been verified.',
        'Se presume Parte por ser Estado del MERCOSUR; no se han verificado ratificación ni fecha.',
      ],
    ),
    rule(
      'BR.ASSOCIATES',
      'K?',
      ['Brazil, agreement of MERCOSUR with Bolivia and Chile', 'Brasil, Acuerdo del MERCOSUR con Bolivia y Chile'],
      [
        'Presumed Party by the name of the agreement; not verified.',
        'Se presume Parte por el nombre del acuerdo; no verificado.',
      ],
    ),
    nassau.rule,
    uncc.rule,
  ],
};
