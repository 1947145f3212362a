/** This pack records the law of Chile by docs/rules 1.8 and 4.7. Local counsel has yet to confirm it. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { membershipsOf } from '../memberships/of-state.ts';

const memberships = membershipsOf('CL');

export const chile: Pack = {
  id: 'chile',
  version: '2026.4',
  title: { en: 'Chile', es: 'Chile' },
  inForce: null,
  standings: memberships.standings,
  state: {
    state: 'CL',
    languages: ['es'],
    orders: [
      {
        rule: 'CL.218BIS',
        days: 90,
        renewals: 1,
        then: 'RENEWAL',
        startsAt: 'SERVICE',
        by: { maker: 'PROSECUTOR', rule: 'CL.218BIS' },
        label: {
          en: 'Provisional preservation (Chile, Art. 218 bis)',
          es: 'Preservación provisoria (Chile, art. 218 bis)',
        },
        paper: { en: 'Provisional preservation', es: 'Preservación provisoria' },
      },
    ],
    authorities: [
      { category: 'SUBSCRIBER', authority: 'PROSECUTOR_WITHOUT_JUDGE', rule: 'CL.218TER' },
      { category: 'TRAFFIC', authority: 'JUDGE', rule: 'CL.218TER' },
      { category: 'CONTENT', authority: 'JUDGE', rule: 'CL.AUTH.CONTENT' },
    ],
  },
  rules: [
    ...memberships.rules,
    rule(
      'CL.218BIS',
      'K',
      ['Chile, Code of Criminal Procedure, Art. 218 bis', 'Chile, Código Procesal Penal, art. 218 bis'],
      [
        'Provisional preservation at the request of the Public Prosecutor: 90 days, once more up to 180, with a duty of secrecy.',
        'Preservación provisoria a requerimiento del Ministerio Público: 90 días, prorrogable una vez hasta 180, con deber de secreto.',
      ],
    ),
    rule(
      'CL.21459',
      'S20',
      ['Chile, Law 21.459, Art. 18, and Decree 20/2023', 'Chile, Ley 21.459, art. 18, y Decreto 20/2023'],
      [
        'They introduced provisional preservation (Art. 218 bis) and regulate it.',
        'Introdujeron la preservación provisoria (art. 218 bis) y la reglamentan.',
      ],
    ),
    rule(
      'CL.218TER',
      'N11',
      ['Chile, Code of Criminal Procedure, Art. 218 ter', 'Chile, Código Procesal Penal, art. 218 ter'],
      [
        'Traffic data need a judge beforehand; subscriber information and IP addresses are given to the prosecutor without one, by any provider that offers service in Chile, under secrecy.',
        'Los datos relativos al tráfico requieren juez previo; los del abonado y las direcciones IP se entregan al fiscal sin él, por todo proveedor que ofrezca servicios en Chile, con secreto.',
      ],
    ),
    rule(
      'CL.IP_LOGS',
      'K',
      ['Chile, retention of IP logs', 'Chile, conservación de registros IP'],
      ['IP logs are kept 1 year.', 'Los registros IP se conservan 1 año.'],
    ),
    rule(
      'CL.AUTH.CONTENT',
      'K',
      ['Chile, authority for content', 'Chile, autoridad para el contenido'],
      ['A judge.', 'Un juez.'],
    ),
    rule(
      'CL.AUTH.CENTRAL',
      'N2',
      [
        'Chile, central authority for Art. 27(2) of the Budapest Convention',
        'Chile, autoridad central para el art. 27(2) del Convenio de Budapest',
      ],
      [
        'Public Prosecutor’s Office, International Cooperation and Extradition Unit.',
        'Ministerio Público (Fiscalía Nacional), Unidad de Cooperación Internacional y Extradiciones.',
      ],
    ),
    rule(
      'CL.AUTH.EXTRADITION',
      'N2',
      [
        'Chile, authority for extradition, Art. 24(7) of the Budapest Convention',
        'Chile, autoridad para la extradición, art. 24(7) del Convenio de Budapest',
      ],
      ['Ministry of Foreign Affairs.', 'Ministerio de Relaciones Exteriores.'],
    ),
    rule(
      'CL.AUTH.NASSAU',
      'K',
      ['Chile, central authority for the Nassau Convention', 'Chile, autoridad central para la Convención de Nassau'],
      [
        'Ministry of Foreign Affairs; the Public Prosecutor executes.',
        'Ministerio de Relaciones Exteriores; ejecuta el Ministerio Público.',
      ],
    ),
  ],
};
