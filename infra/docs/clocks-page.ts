/** All clocks on one page: on which side they run and what each phase does there. Pure: tables in, Markdown out. */
import { CLOCK_IDS, type ClockId } from '@comity/vocabulary/clocks';
import { isClockRow, type Lifecycle, type To } from '@comity/domain/events/lifecycle';

/** Start, length and source of each clock; rules.md 2.1, 2.2, 2.12, 2.13. `[D]` is a choice of the project, not law. */
const CLOCKS = {
  ACK_SLA: ['arrival of the request', '1 h at CRITICAL_LIFE, 4 h at HIGH_VOLATILE, 24 h otherwise [D]'],
  DECISION_SLA: ['arrival, or the end of a pause', '24 h [D]'],
  CONFIRM_SLA: ['service of the order', '24 h, or 48 h at NORMAL [D]'],
  CLARIFICATION: ['the question', '15 calendar days, with reminders [D]'],
  DISCLOSURE: ['the report that another provider took part', '24 h [D]'],
  EXTENSION_DECISION: ['the request for an extension', '5 calendar days [D]'],
  EMERGENCY_ANSWER: ['arrival of a request at CRITICAL_LIFE', '30 minutes [D]'],
  RATIFY_4H: ['an outward act that one person did alone at CRITICAL_LIFE', '4 h [D]'],
  BUD29_FLOOR: ['the provider’s snapshot', '60 calendar days at the custodian; Budapest Convention, Art. 29(7)'],
  DOMESTIC_HOLD: ['the provider’s snapshot', 'until the end that the provider confirmed'],
  BUD16_MAX: ['the domestic order', '90 calendar days; Budapest Convention, Art. 16(2)'],
  US2703F: ['receipt by the provider', '90 calendar days, once more 90; 18 USC 2703(f)'],
  CA_ORDER: ['the order', '90 calendar days; Criminal Code of Canada, s. 487.013'],
  BR_MCI60: ['the request to the provider', '60 calendar days; Marco Civil, Art. 13'],
  CL_218BIS: ['the request', '90 calendar days, once more 90; Código Procesal Penal, Art. 218 bis'],
  COMPLETENESS: ['the acknowledgement of a formal request', '10 calendar days [D]'],
  ADMISSIBILITY: ['completeness of a formal request, or the end of a pause', '30 calendar days [D]'],
  CONDITIONS: ['the proposal of conditions', '10 calendar days, with reminders [D]'],
  ASSIGN_EXECUTION: ['the grant', '5 calendar days [D]'],
  POSTPONE_REVIEW: ['the postponement', 'until its review date, at most 90 days [D]; Budapest Convention, Art. 27(5)'],
  PRODUCTION_DUE: ['service of the production order', 'as the order says'],
  VERIFY_RECEIPT: ['transmission of the sealed package', '72 h [D]'],
  RECONSIDERATION: ['the refusal of the formal request', '10 calendar days [D]'],
  RETENTION: [
    'the hand-over, or the day on which a person set it',
    'to the end of the day that a condition, a consent or a person set [D]',
  ],
  SANLUIS_CONFIRM: ['electronic transmission', '10 calendar days; Protocol of San Luis, Art. 6'],
  CETS8_SERVE: ['completeness', '45 calendar days; CETS 224, Art. 8(6)'],
  CETS8_SUB: ['service of the order', '20 calendar days for subscriber information; CETS 224, Art. 8(6)'],
  CETS8_TRAF: ['service of the order', '45 calendar days for traffic data; CETS 224, Art. 8(6)'],
} as const satisfies Record<ClockId, readonly [string, string]>;

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
    ...CLOCK_IDS.map((id) => `| [\`${id}\`](#${id.toLowerCase()}) | ${CLOCKS[id].join(' | ')} |`),
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
