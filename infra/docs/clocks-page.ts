/**
 * The page shows all clocks: what starts each, how long it runs and on which rule, on which side, and what each phase
 * does there. It is a pure function of definitions, law packs and lifecycle tables that returns Markdown.
 */
import { namedBasis } from '@comity/domain/law/basis';
import { isClockRow, type Lifecycle, type To } from '@comity/domain/events/lifecycle';
import { type ClockId, CLOCK_IDS, clockOf } from '@comity/vocabulary/clocks';
import { clockLengths } from './clock-lengths.ts';

export function clocksPage(lifecycles: readonly Lifecycle[]): string {
  return [
    '# Clocks',
    '',
    'Generated from the definitions of the clocks, the law packs and the lifecycle tables by `npm run docs`; do not edit.',
    '',
    'Late is a state, not an error: a clock that runs out escalates, marks and proposes. None refuses or releases.',
    '"own choice" marks a choice of the project, which is no law.',
    '',
    '| clock | starts at | length |',
    '|---|---|---|',
    ...CLOCK_IDS.map((id) => `| [\`${id}\`](#${id.toLowerCase()}) | ${clockOf(id).starts} | ${lengthOf(id)} |`),
    '',
    ...CLOCK_IDS.flatMap((id) => [`## ${id}`, '', ...phases(id, lifecycles), '']),
  ].join('\n');
}

function lengthOf(id: ClockId): string {
  const { endsBy } = clockOf(id);
  return [...clockLengths(id), ...(endsBy === undefined ? [] : [endsBy])].join('<br>');
}

function phases(id: ClockId, lifecycles: readonly Lifecycle[]): string[] {
  const lines = lifecycles.flatMap(({ kind, side, rows }) =>
    rows
      .filter(isClockRow)
      .filter((row) => row.clock === id)
      .map(
        ({ phase, from, to, basis, involves = [] }) =>
          `| ${kind === 'PRESERVATION' ? '' : 'formal request, '}${side} | ${phase} | ${from.join(', ')} | ${target(to)} | ${namedBasis(basis)} | ${involves.join(', ')} |`,
      ),
  );
  return ['| side | phase | in status | leads to | basis | escalates to |', '|---|---|---|---|---|---|', ...lines];
}

function target(to: To): string {
  if (to === 'SAME' || to === 'RESUME') return 'the same status';
  return typeof to === 'string' ? to : to.among.join(', ');
}
