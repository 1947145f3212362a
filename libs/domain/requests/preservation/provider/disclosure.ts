/** The provider reports that another provider took part in the transmission (docs/rules 2.3, 2.13 c; Art. 17). */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { notReported, pathFits, reported, trafficHeld } from '../../../disclosure/reporting.ts';
import type { AnyActRow } from '../../../events/lifecycle.ts';
import { beside } from '../../../events/step.ts';

export function disclosureRows(from: readonly Status[], by: readonly Role[]): readonly AnyActRow[] {
  return [
    {
      act: 'report_other_provider',
      from,
      to: 'SAME',
      by,
      hands: 'ONE',
      step: beside(),
      basis: 'BUD.17',
      bars: [trafficHeld],
      checks: [notReported, pathFits],
      effect: (state, { detail }, now) => ({
        state: reported(state, { ...detail, status: 'REPORTED', at: now }),
        sends: [{ to: 'receiving', code: 'other_provider_report', body: detail }],
      }),
      sends: ['other_provider_report'],
    },
  ];
}
