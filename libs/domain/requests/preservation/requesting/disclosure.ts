/**
 * The requester learns which provider of which State took part, or why it is not told (docs/rules 2.3; Art. 30). What
 * follows, a request to that State or a measure at home, is for its own people: the dossier itself goes on.
 */
import { ALL_ROLES, AUTHORITIES, HOLDING_STAGES, PAUSED, TERMINAL } from './stages.ts';
import type { AnyMessageRow, Effect } from '../../../events/lifecycle.ts';
import type { Disclosure } from '../../../state/disclosure.ts';
import type { DossierState } from '../../../state/dossier.ts';

const inTime: readonly AnyMessageRow[] = [
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

/** It may be decided after what was held is gone, or after this State has withdrawn: its people read it all the same. */
const afterTheEnd = inTime.map((row): AnyMessageRow => {
  const effect = row.effect as NonNullable<AnyMessageRow['effect']>;
  const late: Effect = { state: { lateReport: true }, notices: [{ code: 'LATE_REPORT', to: [...ALL_ROLES] }] };
  return {
    ...row,
    from: TERMINAL,
    effect: (...about: Parameters<typeof effect>) => {
      const change = (effect as (...args: Parameters<typeof effect>) => Effect)(...about);
      return { ...late, state: { ...change.state, ...late.state } };
    },
  };
});

export const disclosureRows: readonly AnyMessageRow[] = [...inTime, ...afterTheEnd];

function withDisclosure(
  { disclosures = [] }: DossierState,
  disclosure: Omit<Disclosure, 'path'>,
): Pick<DossierState, 'disclosures'> {
  return { disclosures: [...disclosures, { ...disclosure, path: null }] };
}
