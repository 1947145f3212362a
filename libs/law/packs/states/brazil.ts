/**
 * This pack records the law of Brazil by docs/rules 1.8 and 4.7. Whether the 60 days are calendar days is not verified.
 */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { membershipsOf } from '../memberships/of-state.ts';

const memberships = membershipsOf('BR');

export const brazil: Pack = {
  id: 'brazil',
  version: '2026.4',
  title: { en: 'Brazil', es: 'Brasil' },
  inForce: null,
  standings: memberships.standings,
  state: {
    state: 'BR',
    languages: ['pt'],
    orders: [
      {
        rule: 'BR.MCI_GUARD',
        days: 60,
        renewals: null,
        then: 'LEAVE_OF_COURT',
        startsAt: 'ORDER',
        only: ['TRAFFIC'],
        by: { maker: 'POLICE_ADMINISTRATION_OR_PROSECUTOR', rule: 'BR.MCI_GUARD' },
        label: { en: 'File for judicial authorisation (Brazil)', es: 'Pedir autorización judicial (Brasil)' },
        paper: {
          en: 'Requirement to keep logs (guarda de registros)',
          es: 'Requerimiento de guarda de registros',
        },
      },
      {
        rule: 'BR.GUARD.content',
        days: null,
        renewals: null,
        then: 'RENEWAL',
        startsAt: 'ORDER',
        only: ['CONTENT'],
        by: { maker: 'JUDGE', rule: 'BR.GUARD.content' },
        label: { en: 'Court order to preserve content (Brazil)', es: 'Orden judicial de conservar contenido (Brasil)' },
        paper: { en: 'Court order to preserve content', es: 'Orden judicial de conservación de contenido' },
      },
    ],
    authorities: [
      { category: 'SUBSCRIBER', authority: 'COMPETENT_AUTHORITY', rule: 'BR.MCI_10_3' },
      { category: 'TRAFFIC', authority: 'COURT_ORDER', rule: 'BR.MCI_LOGS' },
      { category: 'CONTENT', authority: 'COURT_ORDER', rule: 'BR.AUTH.CONTENT' },
    ],
  },
  rules: [
    ...memberships.rules,
    rule(
      'BR.MCI_GUARD',
      'N10',
      [
        'Brazil, Law 12.965/2014 (Marco Civil), Arts 13(2)-(4) and 15(2)',
        'Brasil, Ley 12.965/2014 (Marco Civil), arts. 13(2) a (4) y 15(2)',
      ],
      [
        'Police, administrative authority or prosecutor may require that connection logs and application access logs are kept beyond the legal term. Within 60 days from the requirement judicial authorisation for access is asked for; the requirement loses effect if it is not, or if it is denied.',
        'La policía, la autoridad administrativa o la fiscalía pueden exigir que los registros de conexión y de acceso a aplicaciones se guarden más allá del plazo legal. En 60 días desde el requerimiento se pide autorización judicial de acceso; el requerimiento pierde efecto si no se pide o si se deniega.',
      ],
    ),
    rule(
      'BR.MCI_GUARD.days',
      'K?',
      ['Brazil, Law 12.965/2014 (Marco Civil), Art. 13(3)', 'Brasil, Ley 12.965/2014 (Marco Civil), art. 13(3)'],
      [
        'The 60 days are counted as calendar days; the law does not say which they are.',
        'Los 60 días se cuentan como días corridos; la ley no dice cuáles son.',
      ],
    ),
    rule(
      'BR.GUARD.content',
      'K',
      ['Brazil, preservation of content', 'Brasil, conservación de contenido'],
      [
        'The requirement to keep logs does not reach subscriber information or content; content is preserved by order of a court.',
        'El requerimiento de guarda de registros no alcanza datos de abonados ni contenido; el contenido se conserva por orden judicial.',
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
      'N10',
      ['Brazil, Law 12.965/2014, Arts 13 and 15', 'Brasil, Ley 12.965/2014, arts. 13 y 15'],
      [
        'Connection logs are kept 1 year; access logs of applications 6 months, by legal persons that offer them for profit. Access needs a court order.',
        'Los registros de conexión se guardan 1 año; los de acceso a aplicaciones 6 meses, por personas jurídicas que las ofrecen con fines económicos. El acceso requiere orden judicial.',
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
        'Ministry of Justice (DRCI), also for Art. 27(2) of the Budapest Convention; the Office of the Prosecutor General for some treaties.',
        'Ministerio de Justicia (DRCI), también para el art. 27(2) del Convenio de Budapest; la Procuraduría General de la República para algunos tratados.',
      ],
    ),
    rule(
      'BR.AUTH.24_7',
      'K',
      ['Brazil, 24/7 point of contact (Art. 35)', 'Brasil, punto de contacto 24/7 (art. 35)'],
      ['Federal Police.', 'Policía Federal.'],
    ),
  ],
};
