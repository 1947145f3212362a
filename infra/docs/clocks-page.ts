/** All clocks on one page: on which side they run and what each phase does there. Pure: tables in, Markdown out. */
import { CLOCK_IDS, type ClockId, CLOCKS } from '@comity/vocabulary/clocks';
import { isClockRow, type Lifecycle, type To } from '@comity/domain/events/lifecycle';

/** Length and source of each clock; rules.md 2.1, 2.2, 2.12, 2.13. `[D]` is a choice of the project, not law. */
const LENGTHS = {
  ACK_SLA: '1 h at CRITICAL_LIFE, 4 h at HIGH_VOLATILE, 24 h otherwise [D]',
  DECISION_SLA: '24 h [D]',
  CONFIRM_SLA: '24 h, or 48 h at NORMAL [D]',
  CLARIFICATION: '15 calendar days, with reminders [D]',
  DISCLOSURE: '24 h [D]',
  EXTENSION_DECISION: '5 calendar days [D]',
  EMERGENCY_ANSWER: '30 minutes [D]',
  RATIFY_4H: '4 h [D]',
  BUD29_FLOOR: '60 calendar days at the custodian; Budapest Convention, Art. 29(7)',
  DOMESTIC_HOLD: 'until the end that the provider confirmed',
  BUD16_MAX: '90 calendar days; Budapest Convention, Art. 16(2)',
  US2703F: '90 calendar days, once more 90; 18 USC 2703(f)',
  CA_ORDER: '90 calendar days; Criminal Code of Canada, s. 487.013',
  BR_MCI60: '60 calendar days; Marco Civil, Art. 13',
  CL_218BIS: '90 calendar days, once more 90; Código Procesal Penal, Art. 218 bis',
  COMPLETENESS: '10 calendar days [D]',
  ADMISSIBILITY: '30 calendar days [D]',
  CONDITIONS: '10 calendar days, with reminders [D]',
  ASSIGN_EXECUTION: '5 calendar days [D]',
  POSTPONE_REVIEW: 'until its review date, at most 90 days [D]; Budapest Convention, Art. 27(5)',
  PRODUCTION_DUE: 'as the order says',
  VERIFY_RECEIPT: '72 h [D]',
  RECONSIDERATION: '10 calendar days [D]',
  RETENTION: 'to the end of the day that a condition, a consent or a person set [D]',
  SANLUIS_CONFIRM: '10 calendar days; Protocol of San Luis, Art. 6',
  CETS8_SERVE: '45 calendar days; CETS 224, Art. 8(6)',
  CETS8_SUB: '20 calendar days for subscriber information; CETS 224, Art. 8(6)',
  CETS8_TRAF: '45 calendar days for traffic data; CETS 224, Art. 8(6)',
} as const satisfies Record<ClockId, string>;

export function clocksPage(lifecycles: readonly Lifecycle[]): string {
  return [
    '# Clocks',
    '',
    'Generated from the lifecycle tables in `libs/domain` by `npm run docs`; do not edit.',
    '',
    'Late is a state, not an error: a clock that runs out escalates, marks and proposes. None refuses or releases.',
    '',
    '| clock | starts at | length |',
    '|---|---|---|',
    ...CLOCK_IDS.map((id) => `| [\`${id}\`](#${id.toLowerCase()}) | ${CLOCKS[id].starts} | ${LENGTHS[id]} |`),
    '',
    ...CLOCK_IDS.flatMap((id) => [`## ${id}`, '', ...phases(id, lifecycles), '']),
  ].join('\n');
}

function phases(id: ClockId, lifecycles: readonly Lifecycle[]): string[] {
  const lines = lifecycles.flatMap(({ kind, side, rows }) =>
    rows
      .filter(isClockRow)
      .filter((row) => row.clock === id)
      .map(
        ({ phase, from, to, basis, involves = [] }) =>
          `| ${kind === 'PRESERVATION' ? '' : 'formal request, '}${side} | ${phase} | ${from.join(', ')} | ${target(to)} | ${basis} | ${involves.join(', ')} |`,
      ),
  );
  return ['| side | phase | in status | leads to | basis | escalates to |', '|---|---|---|---|---|---|', ...lines];
}

function target(to: To): string {
  if (to === 'SAME' || to === 'RESUME') return 'the same status';
  return typeof to === 'string' ? to : to.among.join(', ');
}
