/**
 * One organization's dossier is written in plain text: state, events with the rows that decided them, what may be done,
 * what waits.
 */
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { openTasks } from '@comity/domain/machine/waiting';
import { possibleActs } from '@comity/domain/machine/possible';
import type { DossierRecord, EventRecord } from './read.ts';
import { decidingRow, describeRow } from './rows.ts';

/** Numbers take the same width for all events, so that the columns stand below each other. */
const numbered = (seq: number | null): string => (seq === null ? '' : `#${String(seq)}`).padStart(5);

export function reportOf(record: DossierRecord): string {
  const { organization, reference, id, state, openedAt, now, clocks } = record;
  const waiting = openTasks(state, now).map(
    ({ code, of, by }) => `${code} (${of === state.side ? by.map(({ role }) => role).join(', ') : `the ${of} side`})`,
  );
  return [
    `${reference}  ${state.kind}, the ${state.side} side, kept by ${organization}`,
    `  id ${id}, opened ${openedAt}, now ${now}`,
    `  status ${state.status} after event ${String(state.seq)}, waits: ${waiting.length === 0 ? 'nothing' : waiting.join('; ')}`,
    ...(state.proposal === null ? [] : [`  proposed and not yet approved: ${state.proposal.act}`]),
    ...section('Events, and the row that decided each', eventsOf(record)),
    ...section('Acts of this status, by role', actsOf(record)),
    ...section(
      'Clocks',
      clocks.map(
        (one) => `${one.state.padEnd(8)} ${one.dueAt}  ${one.clock} (${one.subject}), ${one.zone}, ${one.rule}`,
      ),
    ),
    ...section('Not delivered, not recorded or not sent', waitingOf(record)),
    ...section('State', JSON.stringify(state, null, 2).split('\n')),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', title, ...(lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`))];
}

function eventsOf({ events, state }: DossierRecord): string[] {
  const lifecycle = lifecycleOf(state);
  return events.flatMap((event) => {
    const row = decidingRow(lifecycle, event);
    const decided = event.refusal === null && row !== null ? describeRow(row) : 'no row: kept without effect';
    return [headOf(event), `${' '.repeat(7)}${decided}`];
  });
}

function headOf({ seq, at, kind, code, phase, roles, before, after, basis, refusal }: EventRecord): string {
  const who = roles === null ? '' : ` by ${roles.join(', ')}`;
  const name = kind === 'clock' ? `${code}, ${phase ?? ''}` : code;
  const refused = refusal === null ? '' : `; refused: ${[refusal.code, ...refusal.about].join(' ')}`;
  return `${numbered(seq)}  ${at}  ${kind} ${name}${who}: ${before ?? 'START'} -> ${after}; ${basis}${refused}`;
}

/** Lists each act as a person with one of its roles would meet it, who has had no part in the dossier so far. */
function actsOf({ state, now }: DossierRecord): string[] {
  const anybody = (roles: DossierRoles): { member: string; office: string; roles: DossierRoles } => ({
    member: '',
    office: '',
    roles,
  });
  return possibleActs(lifecycleOf(state), state, anybody, now).map(({ name, by, hands, basis, refusal }) => {
    const stands = refusal === null ? 'possible' : `not now: ${[refusal.code, ...refusal.about].join(' ')}`;
    return `${name.padEnd(28)} ${by.join(', ')}; hands ${hands}; ${basis}; ${stands}`;
  });
}

type DossierRoles = Parameters<Parameters<typeof possibleActs>[2]>[0];

function waitingOf({ waiting }: DossierRecord): string[] {
  return waiting.map(({ what, seq, code, status, attempts, reason }) => {
    const why = reason === null ? '' : `; ${reason}`;
    return `${what.padEnd(11)} ${numbered(seq)}  ${code}: ${status} after ${String(attempts)} attempts${why}`;
  });
}
