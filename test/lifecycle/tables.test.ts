import type { DossierEvent } from '@comity/domain/events/event';
import { type ClockId, clockOf } from '@comity/vocabulary/clocks';
import { type MessageCode, MESSAGES } from '@comity/vocabulary/messages';
import { describe, expect, it } from '@jest/globals';
import type { Status } from '@comity/vocabulary/values/statuses';
import { isActRow, isClockRow, isMessageRow, type Row } from '@comity/domain/events/lifecycle';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import type { DossierState } from '@comity/domain/state/dossier';
import { allStoryEvents, lifecycleOf, rowOf } from './random-stories.ts';
import { digestOf, type Place, PLACES } from './people.ts';

function statusesOf({ kind, side }: Place): Status[] {
  const { rows, terminal } = LIFECYCLES[kind][side];
  const named = rows.flatMap((row) => [
    ...row.from.filter((from) => from !== 'START'),
    ...(typeof row.to === 'object' ? row.to.among : row.to === 'SAME' || row.to === 'RESUME' ? [] : [row.to]),
  ]);
  return [...new Set([...named, ...terminal])];
}

/**
 * The last message is sent by hand when its dossier is closed already; what is entered then is refused by its own row.
 */
const BY_HAND = ['record_sending', 'enter_message', 'confirm_entry', 'return_entry'];

/** These messages were written while the other side did not know yet that the dossier is closed. */
const LETTERS = ['correspondence', 'correspondence_read'];

/** These reports may come after the end, and wait until somebody has read them. */
const LATE_REPORTS: Record<Place['kind'], Record<Place['side'], readonly string[]>> = {
  PRESERVATION: {
    requesting: [
      ...['risk_notice', 'loss_notice', 'provider_disclosure', 'disclosure_withheld', 'mla_ended'],
      'acknowledge_late_report',
    ],
    receiving: ['user_notification_report', 'loss_report', 'release_confirmation', 'acknowledge_late_report'],
    provider: [],
  },
  ASSISTANCE: {
    requesting: ['risk_notice', 'challenge', 'acknowledge_late_report'],
    receiving: ['user_notification_report', 'disposal', 'acknowledge_late_report'],
    provider: [],
  },
};

/** What a provider has answered stays answered; a supplement or another order asks for more (docs/rules 2.7). */
const OPEN_AGAIN = ['order', 'supplementary_order'];
const opensAgain = (event: DossierEvent): boolean => event.kind === 'message' && OPEN_AGAIN.includes(event.code);
const nameOf = (row: Row): string => (isActRow(row) ? row.act : isMessageRow(row) ? row.message : row.clock);

describe.each(PLACES)('The $side lifecycle of a request for $kind', (place) => {
  const { kind, side } = place;
  const lifecycle = LIFECYCLES[kind][side];
  const here = allStoryEvents.filter((one) => one.side === side && one.before.kind === kind);
  const decided = here.flatMap((one) => (one.outcome.outcome === 'decided' ? [{ ...one, decision: one.outcome }] : []));

  it('every status is reached from the start by a path of events', () => {
    const reached = new Set(decided.map(({ decision }) => decision.state.status));
    expect(statusesOf(place).filter((status) => !reached.has(status))).toEqual([]);
  });

  it('every row is used by some story', () => {
    const used = new Set(decided.map(({ before, event }) => rowOf(lifecycle, before, event)));
    const unused = lifecycle.rows.filter((row) => !used.has(row) && !isClockRow(row) && nameOf(row) !== 'approve');
    expect(unused.map((row) => `${nameOf(row)} from ${row.from.join()}`)).toEqual([]);
  });

  const rowsOf = (name: string, status: Status): string[] =>
    lifecycle.rows.filter((row) => nameOf(row) === name && row.from.includes(status)).map(nameOf);

  it('every open status has a way out', () => {
    for (const status of statusesOf(place).filter((one) => !lifecycle.terminal.includes(one))) {
      const exits = lifecycle.rows.filter((row) => row.to !== 'SAME' && row.from.includes(status));
      expect({ status, exits: exits.length > 0 }).toEqual({ status, exits: true });
    }
  });

  it('a closed dossier takes notes, references, a due ratification, letters on their way, what is done by hand, a provider what asks for more, and nothing else', () => {
    for (const status of lifecycle.terminal) {
      const accepted = lifecycle.rows.filter((row) => row.from.includes(status));
      const closing = side === 'provider' ? [] : ['RATIFY_4H', 'ratify', ...rowsOf('decline_ratification', status)];
      const letters = (side === 'receiving' ? ['requesting', 'provider'] : ['receiving']).flatMap(() => LETTERS);
      const again = side === 'provider' ? OPEN_AGAIN.flatMap((name) => rowsOf(name, status)) : [];
      const late = LATE_REPORTS[kind][side];
      const kept = [...BY_HAND, ...letters, ...again, ...late, 'acknowledge_message', 'cite_reference', 'note'];
      expect(accepted.map(nameOf).sort()).toEqual([...closing, ...kept].sort());
    }
  });

  it('what a row says it sends is what its effect sends', () => {
    const sent = new Map<Row, Set<MessageCode>>();
    for (const { before, event, decision } of decided) {
      const row = rowOf(lifecycle, before, event);
      if (row === undefined) throw new Error('decided without a row');
      const codes = sent.get(row) ?? new Set();
      for (const send of decision.sends) codes.add(send.code);
      sent.set(row, codes);
    }
    for (const [row, codes] of sent) {
      const sendsOfRow = isClockRow(row) ? [] : (row.sends ?? []);
      expect({ row: nameOf(row), sends: [...codes].sort() }).toEqual({
        row: nameOf(row),
        sends: [...sendsOfRow].sort(),
      });
    }
  });

  it('a rule that picks the next status picks one that the table names', () => {
    const stray = decided.filter(({ before, event, decision }) => {
      const row = rowOf(lifecycle, before, event);
      const { proposal } = decision.state;
      const waits = proposal !== null && proposal !== before.proposal;
      return typeof row?.to === 'object' && !waits && !row.to.among.includes(decision.state.status);
    });
    expect(stray).toEqual([]);
  });

  it('the dossier carries no clock twice, none of the closed ones but ratification, and only JSON', () => {
    const states = decided.map(({ decision }) => decision.state);
    const names = (state: DossierState): string[] => state.clocks.map(({ id, subject }) => `${id}/${subject}`);
    expect(states.filter((state) => new Set(names(state)).size !== state.clocks.length)).toEqual([]);
    const closed = states.filter((state) => lifecycle.terminal.includes(state.status));
    expect(closed.filter((state) => state.clocks.some((clock) => clock.id !== 'RATIFY_4H'))).toEqual([]);
    expect(closed.filter((state) => state.proposal !== null)).toEqual([]);
    const last = decided.slice(-2_000).map(({ decision }) => decision.state);
    expect(JSON.parse(JSON.stringify(last))).toEqual(last);
  });

  it('a closed dossier never opens again, but that of a provider whose order is supplemented', () => {
    for (const storyEvent of decided) {
      if (storyEvent.before.seq === 0 || !lifecycleOf(storyEvent).terminal.includes(storyEvent.before.status)) continue;
      if (opensAgain(storyEvent.event)) continue;
      expect(storyEvent.decision.state.status).toBe(storyEvent.before.status);
    }
  });
});

it('case A6: a message says what its definition names, and nothing of the act beside it', () => {
  const strays = allStoryEvents.flatMap(({ outcome }) =>
    outcome.outcome === 'refused'
      ? []
      : outcome.sends.flatMap(({ code, body }) =>
          Object.keys(body)
            .filter((name) => !(name in MESSAGES[code].fields))
            .map((name) => `${code} ${name}`),
        ),
  );
  expect([...new Set(strays)]).toEqual([]);
});

describe('A request that is withdrawn', () => {
  it('leaves no clock running that ends with it, at the State that says so and at the one that is told', () => {
    for (const { before, event, outcome } of allStoryEvents) {
      if (outcome.outcome !== 'decided') continue;
      const told = event.kind === 'message' && event.code === 'withdrawal' && before.side === 'receiving';
      const said = outcome.sends.some(({ code }) => code === 'withdrawal');
      if (!told && !said) continue;
      const left = outcome.state.clocks.filter(({ id }) => clockOf(id as ClockId).endsWithRequest === true);
      expect([before.side, before.status, left]).toEqual([before.side, before.status, []]);
    }
  });
});

describe('What the provider is told', () => {
  const bodies = allStoryEvents.flatMap(({ outcome }) =>
    outcome.outcome === 'decided' ? outcome.sends.filter((send) => send.to === 'provider') : [],
  );

  it('is the order, its renewal, its supplement, its release and answers, in named fields', () => {
    const fields = new Map<string, string[]>();
    for (const { code, body } of bodies)
      fields.set(code, [...new Set([...(fields.get(code) ?? []), ...Object.keys(body)])].sort());
    expect(Object.fromEntries(fields)).toEqual({
      order: ['clock', 'confirmHours', 'noUserNotice', 'order', 'targets'],
      preservation_again: ['confirmHours', 'reason'],
      renewal_order: ['order', 'until'],
      supplementary_order: ['clock', 'confirmHours', 'noUserNotice', 'order', 'targets'],
      hold_check: ['holds'],
      challenge: ['standing', 'targets'],
      clarification_answer: ['answer', 'confirmHours'],
      objection_answer: ['confirmHours', 'decision', 'reasons', 'targets'],
      production_order: ['dueDays', 'noUserNotice', 'order', 'targets'],
      production_again: ['reason', 'restarts'],
      production_accepted: ['at'],
      production_recall: ['at'],
      set_aside_disposal: ['at', 'certificate', 'files', 'how'],
      targets_recalled: ['targets'],
      release_order: ['reason'],
      order_annulled: ['another', 'at'],
      correspondence: ['attachments', 'letter'],
      correspondence_read: ['at', 'letter', 'reader'],
    });
  });

  it('names no document of the request, of the refusal deliberations or of the requester', () => {
    const texts = [
      ...[
        'answer_clarification',
        'release',
        'ask_production_again',
        'ask_preservation_again',
        'write',
        'acknowledge_message',
      ],
      'dispose_set_aside',
      'decide_objections',
    ].map((act) => `text ${act}`);
    const written = ['order', 'renewal', ...texts].map(digestOf);
    const isSupplement = (digest: string) => digest.startsWith(Buffer.from('supplement ').toString('hex'));
    for (const send of bodies) {
      const digests = JSON.stringify(send.body).match(/[0-9a-f]{64}/gu) ?? [];
      expect(digests.filter((one) => !written.includes(one) && !isSupplement(one))).toEqual([]);
    }
  });

  it('carries identifiers by number and category only', () => {
    for (const send of bodies) {
      if (send.code !== 'order' && send.code !== 'production_order') continue;
      for (const target of send.body.targets) expect(Object.keys(target).sort()).toEqual(['categories', 'id']);
    }
  });
});
