/** This pack holds the Budapest Convention, Arts 1-43 (docs/rules 1.1). "Verified" means read in the named source. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { assistance } from './assistance.ts';
import { general } from './general.ts';
import { offences } from './offences.ts';
import { powers } from './powers.ts';
import { preservation } from './preservation.ts';
import { principles } from './principles.ts';
import { stored } from './stored.ts';
import { templates } from './templates.ts';
import { withoutTreaty } from './without-treaty.ts';

export const budapest: Pack = {
  id: 'budapest',
  version: '2026.4',
  title: {
    en: 'Convention on Cybercrime (ETS 185, Budapest, 2001)',
    es: 'Convenio sobre la Ciberdelincuencia (STE 185, Budapest, 2001)',
  },
  inForce: { from: '2004-07-01', until: null, rule: 'BUD.force' },
  rules: [
    rule(
      'BUD.force',
      'S3',
      ['Budapest Convention, entry into force', 'Convenio de Budapest, entrada en vigor'],
      ['In force since 1 July 2004.', 'En vigor desde el 1 de julio de 2004.'],
    ),
    ...offences,
    ...powers,
    ...principles,
    ...withoutTreaty,
    ...stored,
    ...assistance,
    ...general,
    ...templates,
  ],
  standings: [],
  state: null,
  preservation,
};
