/** Retention acts are the same at the State that asked for the evidence and at the one that gave it. */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { deadlineNear } from '../clocks/deadlines.ts';
import * as until from './keep-until.ts';
import * as hold from './legal-hold.ts';
import type { Row, SecondPerson } from '../events/lifecycle.ts';
import { beside } from '../events/step.ts';

export function retentionRows(scope: {
  /** In these statuses evidence may be held here. */
  from: readonly Status[];
  /** In these statuses the retention day may come. */
  open: readonly Status[];
  by: readonly Role[];
  /** These roles are notified of a hold, and of a day that has passed. */
  told: readonly Role[];
  /** Who has to be the second person where a hold is lifted. */
  second?: SecondPerson;
}): readonly Row[] {
  const { from, open, by, told, second } = scope;
  const here = { from, to: 'SAME', by } as const;
  return [
    {
      ...here,
      act: 'place_legal_hold',
      offered: hold.evidenceIsHere,
      hands: 'ONE',
      step: beside(),
      basis: 'COM.LEGAL_HOLD',
      bars: [hold.somethingHere],
      effect: hold.placing(told),
    },
    {
      ...here,
      act: 'lift_legal_hold',
      offered: (state) => hold.legalHoldsOf(state).length > 0,
      hands: 'TWO',
      ...(second === undefined ? {} : { second }),
      step: beside(),
      basis: 'COM.LEGAL_HOLD',
      checks: [hold.holdStands],
      effect: hold.lifting(told),
    },
    {
      ...here,
      act: 'set_retention',
      offered: hold.evidenceIsHere,
      hands: 'ONE',
      step: beside('DISPOSE', 'DESTROY_COPY'),
      basis: 'COM.RETENTION',
      bars: [hold.somethingHere],
      checks: [until.dayFits],
      effect: until.setRetention,
    },
    {
      clock: 'RETENTION',
      phase: 'warning',
      from: open,
      to: 'SAME',
      basis: 'COM.RETENTION',
      effect: deadlineNear(),
    },
    {
      clock: 'RETENTION',
      phase: 'end',
      from: open,
      to: 'SAME',
      basis: 'COM.RETENTION',
      effect: until.dayPassed(told),
      involves: told,
    },
  ];
}
