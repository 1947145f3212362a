/**
 * One side's lifecycle becomes a page: a state diagram, the table of its rows, what can wait on it. It is a pure
 * function of the table that returns Markdown.
 */
import { namedBasis } from '@comity/domain/law/basis';
import { REFUSAL_CODES } from '@comity/vocabulary/refusals';
import type { TaskCode } from '@comity/vocabulary/tasks';
import type { Step } from '@comity/domain/events/step';
import {
  type AnyActRow,
  type Choice,
  type From,
  isActRow,
  isClockRow,
  isMessageRow,
  type Lifecycle,
  type Row,
  type To,
} from '@comity/domain/events/lifecycle';

const HANDS = {
  ONE: 'one person',
  TWO: 'two people',
  SECOND: 'the second of two people',
} as const;

export function lifecyclePage(lifecycle: Lifecycle): string {
  const { kind, side, terminal } = lifecycle;
  const source = `requests/${kind.toLowerCase()}/${side}`;
  return [
    kind === 'PRESERVATION' ? `# Lifecycle: ${side}` : `# Lifecycle of the formal request: ${side}`,
    '',
    `Generated from \`libs/domain/${source}\` by \`npm run docs\`; do not edit.`,
    '',
    '`START` is the dossier of which nothing is recorded. Rows that keep the status are in the tables and not in the',
    'diagram. A message in ‹brackets› comes from another organization, a clock in `(parentheses)` runs out.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...arrows(lifecycle),
    ...terminal.map((status) => `  ${status} --> [*]`),
    '```',
    '',
    '## Acts',
    '',
    '| act | from | to | by | hands | step | basis | sends |',
    '|---|---|---|---|---|---|---|---|',
    ...lifecycle.rows.filter(isActRow).map(actLine),
    '',
    '## Messages',
    '',
    '| message | from side | from | to | basis | sends |',
    '|---|---|---|---|---|---|',
    ...lifecycle.rows
      .filter(isMessageRow)
      .map((row) =>
        cells(
          `\`${row.message}\``,
          row.fromSide,
          froms(row.from),
          target(row.to),
          namedBasis(row.basis),
          list(row.sends ?? []),
        ),
      ),
    '',
    '## Clocks',
    '',
    '| clock | phase | from | to | basis | escalates to |',
    '|---|---|---|---|---|---|',
    ...lifecycle.rows
      .filter(isClockRow)
      .map((row) =>
        cells(
          `\`${row.clock}\``,
          row.phase,
          froms(row.from),
          target(row.to),
          namedBasis(row.basis),
          list(row.involves ?? []),
        ),
      ),
    '',
    '## What can wait, the most pressing first',
    '',
    '| task | of the side | done by |',
    '|---|---|---|',
    ...lifecycle.tasks.map(({ code, of }) =>
      cells(`\`${code}\``, of, of === lifecycle.side ? list(answersTo(lifecycle, code)) : 'its own people'),
    ),
    '',
    `Nothing may wait for anybody in: ${list(lifecycle.rests) || 'no open status'}.`,
    '',
    '## Refusals',
    '',
    'An act that is not possible is refused with one of these codes and leaves nothing behind:',
    '',
    ...REFUSAL_CODES.map((code) => `- \`${code}\``),
    '',
  ].join('\n');
}

/** Where a rule picks among a few statuses, the arrows meet in a choice, one for each rule. */
function arrows({ rows }: Lifecycle): string[] {
  const choices = new Map<Choice, string>();
  const labels = new Map<string, string[]>();
  for (const row of rows) {
    const to = destination(row.to, choices);
    for (const from of to === null ? [] : row.from.filter((one) => one !== to)) {
      const arrow = `${from === 'START' ? '[*]' : from} --> ${to ?? ''}`;
      labels.set(arrow, [...(labels.get(arrow) ?? []), label(row)]);
    }
  }
  return [
    ...[...choices.values()].map((name) => `  state ${name} <<choice>>`),
    ...[...labels].map(([arrow, names]) => `  ${arrow} : ${[...new Set(names)].join(', ')}`),
    ...[...choices].flatMap(([choice, name]) => choice.among.map((status) => `  ${name} --> ${status}`)),
  ];
}

function destination(to: To, choices: Map<Choice, string>): string | null {
  if (to === 'SAME' || to === 'RESUME') return null;
  if (typeof to === 'string') return to;
  const name = choices.get(to) ?? `rule${String(choices.size + 1)}`;
  choices.set(to, name);
  return name;
}

function label(row: Row): string {
  if (isActRow(row)) return row.act;
  return isMessageRow(row) ? `‹${row.message}›` : `(${row.clock})`;
}

/** What the act does of that which waits, and whether it is another way or ends something for good. */
function stepWords({ answers, weight, irreversible }: Step): string {
  const words = { ON: '', BESIDE: 'beside', HOUSEKEEPING: 'housekeeping', BACK: 'gives back' }[weight];
  const tasks = answers.map((code) => `\`${code}\``).join(', ');
  return [tasks, irreversible ? 'ends for good' : words].filter((one) => one !== '').join('; ');
}

/** Names the acts that do what waits, in the order of the rows. */
function answersTo({ rows }: Lifecycle, code: TaskCode): string[] {
  const acts = rows.flatMap((row) => (isActRow(row) && row.step.answers.includes(code) ? [`\`${row.act}\``] : []));
  return [...new Set(acts)];
}

function actLine(row: AnyActRow): string {
  const overtakes = (row.overtakes ?? []).map((act) => `, before a proposed \`${act}\``).join('');
  const hands =
    row.proposes === undefined ? `${HANDS[row.hands]}${overtakes}` : `one person, who proposes \`${row.proposes}\``;
  return cells(
    `\`${row.act}\``,
    froms(row.from),
    target(row.to),
    list(row.by),
    hands,
    stepWords(row.step),
    row.cites === undefined ? namedBasis(row.basis) : `${namedBasis(row.basis)}, or that of what is decided`,
    list(row.sends ?? []),
  );
}

/** A point stands for the article of the instrument that governs the request (docs/rules 1.11). */
function target(to: To): string {
  if (to === 'SAME') return 'the same';
  if (to === 'RESUME') return 'the one before the pause';
  return typeof to === 'string' ? to : `one of ${to.among.join(', ')}`;
}

const froms = (from: readonly From[]): string => from.join(', ');
const list = (items: readonly string[]): string => items.join(', ');
const cells = (...texts: string[]): string => `| ${texts.join(' | ')} |`;
