/** This pack records the law of Costa Rica by docs/rules 1.8 and 4.7. Local counsel has yet to confirm it. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { assumedOrder } from './assumed-order.ts';
import { membershipsOf } from '../memberships/of-state.ts';

const memberships = membershipsOf('CR');
const assumed = assumedOrder('CR', { maker: 'JUDGE', rule: 'CR.7425' });

export const costaRica: Pack = {
  id: 'costa-rica',
  version: '2026.4',
  title: { en: 'Costa Rica', es: 'Costa Rica' },
  inForce: null,
  standings: memberships.standings,
  state: {
    state: 'CR',
    languages: ['es'],
    orders: [assumed.order],
    authorities: [
      { category: 'SUBSCRIBER', authority: 'JUDGE', rule: 'CR.AUTH.DISCLOSURE' },
      { category: 'TRAFFIC', authority: 'JUDGE', rule: 'CR.AUTH.DISCLOSURE' },
      { category: 'CONTENT', authority: 'JUDGE', rule: 'CR.AUTH.DISCLOSURE' },
    ],
  },
  rules: [
    ...memberships.rules,
    assumed.rule,
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
      ['OATRI of the Public Prosecutor’s Office.', 'OATRI de la Fiscalía General.'],
    ),
  ],
};
