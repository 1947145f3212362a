/** Jamaica: docs/rules 1.8 and 4.7; section numbers of the Act of 2015 are not recorded. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { presumedInNassau, signedUncc, standing } from './standings.ts';

const nassau = presumedInNassau('JM', ['Jamaica', 'Jamaica']);
const uncc = signedUncc('JM', ['Jamaica', 'Jamaica']);

export const jamaica: Pack = {
  id: 'jamaica',
  version: '2026.4',
  title: { en: 'Jamaica', es: 'Jamaica' },
  inForce: null,
  standings: [standing('JM', 'budapest', 'UNKNOWN', 'BUDAPEST'), nassau.standing, uncc.standing],
  state: {
    state: 'JM',
    languages: ['en'],
    order: null,
    authorities: [
      { category: 'SUBSCRIBER', authority: 'PRODUCTION_ORDER', rule: 'JM.AUTH.SUBSCRIBER' },
      { category: 'TRAFFIC', authority: 'PRODUCTION_ORDER', rule: 'JM.AUTH.TRAFFIC' },
      { category: 'CONTENT', authority: 'WARRANT', rule: 'JM.AUTH.CONTENT' },
    ],
  },
  rules: [
    rule(
      'JM.BUDAPEST',
      'S28,S37',
      ['Jamaica, Budapest Convention', 'Jamaica, Convenio de Budapest'],
      [
        'It is not recorded here that Jamaica is a Party; it was a member of the 24/7 network by 2007.',
        'No consta aquí que Jamaica sea Parte; era miembro de la red 24/7 en 2007.',
      ],
    ),
    rule(
      'JM.2015',
      'S28,S37',
      ['Jamaica, Cybercrimes Act 2015', 'Jamaica, Ley de Ciberdelitos de 2015'],
      [
        'It replaced the Act of 2010 (s. 14 preservation, s. 17 production); procedural powers are largely in place.',
        'Sustituyó la ley de 2010 (art. 14 conservación, art. 17 presentación); las facultades procesales existen en gran parte.',
      ],
    ),
    rule(
      'JM.MACMA',
      'K?',
      ['Jamaica, Mutual Assistance (Criminal Matters) Act', 'Jamaica, ley de asistencia mutua en materia penal'],
      ['Mutual assistance in criminal matters.', 'Asistencia mutua en materia penal.'],
    ),
    rule(
      'JM.AUTH.PRESERVE',
      'K?',
      ['Jamaica, who may order preservation', 'Jamaica, quién puede ordenar la conservación'],
      ['Notice or order of the police under the Act of 2015.', 'Aviso u orden de la policía según la ley de 2015.'],
    ),
    rule(
      'JM.AUTH.SUBSCRIBER',
      'K?',
      ['Jamaica, authority for subscriber information', 'Jamaica, autoridad para datos de abonados'],
      ['A production order.', 'Una orden de presentación.'],
    ),
    rule(
      'JM.AUTH.TRAFFIC',
      'K?',
      ['Jamaica, authority for traffic data', 'Jamaica, autoridad para datos de tráfico'],
      ['A production order.', 'Una orden de presentación.'],
    ),
    rule(
      'JM.AUTH.CONTENT',
      'K?',
      ['Jamaica, authority for content', 'Jamaica, autoridad para el contenido'],
      ['A warrant.', 'Una orden judicial de registro.'],
    ),
    rule(
      'JM.AUTH.CENTRAL',
      'K?',
      ['Jamaica, central authority for mutual assistance', 'Jamaica, autoridad central de asistencia mutua'],
      ['Director of Public Prosecutions.', 'Director de la Fiscalía (DPP).'],
    ),
    nassau.rule,
    uncc.rule,
  ],
};
