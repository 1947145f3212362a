/** A text or a record is framed by the parties, who acted, the legal basis, and its place in the ledger. */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { Approval, Definition, Section } from '../model.ts';
import type { Reading } from './reading.ts';
import { citable, stated } from './speaker.ts';

/**
 * For a provider the parties are the ordering State and the provider; for anybody else they are all whom this dossier
 * knows.
 */
export function partiesSection(reading: Reading, forProvider: boolean): Section {
  const { requesting, receiving, provider } = reading.dossier.parties;
  const atProvider = reading.dossier.side === 'provider';
  const hidden = forProvider || atProvider;
  const party = (term: string, name: typeof provider): Definition | null =>
    name === null ? null : { term, text: reading.say(name) };
  return {
    heading: reading.label('PARTIES'),
    level: 2,
    blocks: [
      {
        kind: 'definitions',
        items: stated([
          hidden ? null : party(reading.word('sides', 'requesting'), requesting),
          party(hidden ? reading.label('ORDERING_STATE') : reading.word('sides', 'receiving'), receiving),
          party(reading.word('sides', 'provider'), provider),
        ]),
      },
    ],
  };
}

/**
 * Returns the persons among the events, each with what they did. A provider is not told on which side of a request they
 * stand.
 */
export function approvalsOf(reading: Reading, events: readonly EventView[], forProvider: boolean): Approval[] {
  return events.flatMap(({ kind, code, actor, at }) =>
    kind !== 'act' || actor === null
      ? []
      : [
          {
            did: reading.word('actsDone', code),
            name: reading.say(actor.name),
            office: reading.say(actor.office),
            roles: actor.roles.map((role) => roleOf(reading, role, forProvider)).join(', '),
            at: reading.at(at),
          },
        ],
  );
}

/** The articles that may be cited; no part where there is none. */
export function basisSection(reading: Reading, rules: readonly SnapshotRule[]): Section[] {
  const items = citable(rules).map((rule) => reading.cited(rule));
  if (items.length === 0) return [];
  return [{ heading: reading.label('BASIS'), level: 2, blocks: [{ kind: 'list', ordered: false, items }] }];
}

/** Shows entries and their hashes; the index in the ledger is left out, because it comes only after the event. */
export function recordSection(reading: Reading, events: readonly EventView[], digest: string | null): Section {
  const named = digest === null ? [] : [{ term: reading.label('DIGEST'), text: digest, exact: true as const }];
  const entries = events.flatMap((event): Definition[] => [
    { term: reading.label('EVENT'), text: `${event.seq}. ${sentenceOf(reading, event)}, ${reading.at(event.at)}` },
    { term: reading.label('LEAF'), text: event.ledger.leaf, exact: true },
  ]);
  return {
    heading: reading.label('RECORD'),
    level: 2,
    blocks: [
      { kind: 'definitions', items: [...named, ...entries] },
      { kind: 'paragraph', text: reading.note('LEDGER_EXPLAINED') },
    ],
  };
}

/** Says in a few words what happened. */
export function titleOf(reading: Reading, { kind, code, name, phase }: EventView): string {
  if (kind === 'act') return reading.word('acts', code);
  if (kind === 'message')
    return `${reading.word('messages', code)} (${reading.label(phase === 'sent' ? 'SENT' : 'RECEIVED')})`;
  const clock = name === null ? reading.word('clocks', code) : reading.say(name);
  return phase === null ? clock : `${clock}: ${reading.word('clockPhases', phase)}`;
}

/** Says what happened and who did it. */
export function sentenceOf(reading: Reading, event: EventView): string {
  const { kind, code, actor } = event;
  if (kind !== 'act' || actor === null) return titleOf(reading, event);
  return `${reading.say(actor.name)} ${reading.word('actsDone', code)}`;
}

/** A provider learns the function of a person and not the side on which they act. */
function roleOf(reading: Reading, role: string, forProvider: boolean): string {
  const word = reading.word('roles', role);
  return forProvider ? word.replace(/ \([^)]*\)$/, '') : word;
}
