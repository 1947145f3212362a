/**
 * The requester learns which provider of which State took part, or why it is not told (docs/rules 2.3; Art. 30). What
 * follows, a request to that State or a measure at home, is for its own people: the dossier itself goes on.
 */
import { AUTHORITIES, HOLDING_STAGES, PAUSED } from './stages.ts';
import type { AnyMessageRow } from '../../../events/lifecycle.ts';
import type { Disclosure } from '../../../state/disclosure.ts';
import type { DossierState } from '../../../state/dossier.ts';

export const disclosureRows: readonly AnyMessageRow[] = [
  {
    message: 'provider_disclosure',
    fromSide: 'receiving',
    from: ['SERVED', ...HOLDING_STAGES, ...PAUSED],
    to: 'SAME',
    basis: 'BUD.30.1',
    effect: (state, { body }, now) => ({
      state: withDisclosure(state, { ...body, status: 'DISCLOSED_30', at: now, withheld: null }),
      notices: [{ code: 'OTHER_PROVIDER', to: [...AUTHORITIES] }],
    }),
  },
  {
    message: 'disclosure_withheld',
    fromSide: 'receiving',
    from: ['SERVED', ...HOLDING_STAGES, ...PAUSED],
    to: 'SAME',
    basis: 'BUD.30.2',
    effect: (state, { body: { ground, reasons } }, now) => ({
      state: withDisclosure(state, {
        status: 'WITHHELD',
        at: now,
        state: null,
        disclosure: null,
        withheld: { ground, reasons },
      }),
      notices: [{ code: 'DECISION', to: [...AUTHORITIES] }],
    }),
  },
];

function withDisclosure(
  { disclosures = [] }: DossierState,
  disclosure: Omit<Disclosure, 'path'>,
): Pick<DossierState, 'disclosures'> {
  return { disclosures: [...disclosures, { ...disclosure, path: null }] };
}
