/** Costa Rica: docs/rules 1.8 and 4.7; needs local counsel. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { longestOrder } from './longest-order.ts';
import { presumedInNassau, signedUncc, standing } from './standings.ts';

const nassau = presumedInNassau('CR', ['Costa Rica', 'Costa Rica']);
const uncc = signedUncc('CR', ['Costa Rica', 'Costa Rica']);

export const costaRica: Pack = {
  id: 'costa-rica',
  version: '2026.4',
  title: { en: 'Costa Rica', es: 'Costa Rica' },
  inForce: null,
  standings: [standing('CR', 'budapest', 'PARTY', 'BUDAPEST'), nassau.standing, uncc.standing],
  state: {
    state: 'CR',
    languages: ['es'],
    order: longestOrder,
    authorities: [
      { category: 'SUBSCRIBER', authority: 'JUDGE', rule: 'CR.AUTH.DISCLOSURE' },
      { category: 'TRAFFIC', authority: 'JUDGE', rule: 'CR.AUTH.DISCLOSURE' },
      { category: 'CONTENT', authority: 'JUDGE', rule: 'CR.AUTH.DISCLOSURE' },
    ],
  },
  rules: [
    rule(
      'CR.BUDAPEST',
      'S27',
      ['Costa Rica, Budapest Convention', 'Costa Rica, Convenio de Budapest'],
      [
        'Costa Rica is a Party (Law 9452 of 26 May 2017); no reservation under Art. 29(4) is recorded here.',
        'Costa Rica es Parte (Ley 9452 del 26 de mayo de 2017); no consta aquí reserva al art. 29(4).',
      ],
    ),
    rule(
      'CR.ORDER',
      'K?',
      ['Costa Rica, own order clock not recorded', 'Costa Rica, plazo propio de la orden no registrado'],
      [
        'No domestic length is recorded: Art. 16(2) of the Convention, at most 90 days, is taken.',
        'No consta plazo interno: se toma el art. 16(2) del Convenio, hasta 90 días.',
      ],
    ),
    rule(
      'CR.7425',
      'K?',
      ['Costa Rica, Law 7425', 'Costa Rica, Ley 7425'],
      [
        'No clear power for Art. 16 is known; a judicial order under this law is used.',
        'No se conoce facultad clara para el art. 16; se usa la orden judicial de esta ley.',
      ],
    ),
    rule(
      'CR.9048',
      'K?',
      ['Costa Rica, Law 9048', 'Costa Rica, Ley 9048'],
      ['Computer offences.', 'Delitos informáticos.'],
    ),
    rule(
      'CR.AUTH.DISCLOSURE',
      'K?',
      ['Costa Rica, authority for disclosure', 'Costa Rica, autoridad para la revelación'],
      ['A judge, for every category of data.', 'Un juez, para toda categoría de datos.'],
    ),
    rule(
      'CR.AUTH.CENTRAL',
      'K?',
      ['Costa Rica, central authority for mutual assistance', 'Costa Rica, autoridad central de asistencia mutua'],
      ['Procuraduría, or OATRI of the Public Prosecutor.', 'Procuraduría, u OATRI del Ministerio Público.'],
    ),
    nassau.rule,
    uncc.rule,
  ],
};
