/** A side does not use Comity: two people stand in for it, and the same table judges what they enter. */
import type { ActDetails, ActName } from '@comity/vocabulary/acts';
import { ENTERED_CODES } from '@comity/vocabulary/messages';
import { describe, expect, it } from '@jest/globals';
import { isMessageRow } from '@comity/domain/events/lifecycle';
import type { AnyMessage } from '@comity/domain/events/message';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf, LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { possibleActs } from '@comity/domain/machine/possible';
import type { DossierState } from '@comity/domain/state/dossier';
import { act } from './acts.ts';
import { AssistanceStory } from './assistance-story.ts';
import { digestOf, first, later, NOW, second } from './people.ts';
import { Story } from './story.ts';

const SOURCE = {
  way: 'EMAIL',
  receivedAt: NOW,
  zone: 'America/New_York',
  sender: digestOf('sender'),
  original: digestOf('original'),
} as const;

/** An order was served to a provider that is reached by hand; with `sent` somebody has recorded that it was sent. */
function served(sent = true): { story: Story; state: DossierState } {
  const story = new Story().served();
  const unsent = sent ? [] : [{ to: 'provider' as const, number: 1, code: 'order', at: NOW }];
  return { story, state: { ...story.states.receiving, byHand: { sides: ['provider'], unsent, entries: [] } } };
}

function doAct<N extends ActName>(state: DossierState, name: N, detail: ActDetails[N], by = first) {
  return decide(lifecycleOf(state), state, act(name, by('receiving'), detail), later(NOW, 1));
}

const entry = (code: string, body: Record<string, unknown>): ActDetails['enter_message'] => ({
  ...SOURCE,
  from: 'provider',
  code,
  body,
});
const codeOf = (outcome: ReturnType<typeof doAct>): string =>
  outcome.outcome === 'refused' ? outcome.code : 'decided';

describe('What is entered for a side that does not use Comity', () => {
  it('is checked by another person, whatever the office', () => {
    const { state } = served();
    const entered = doAct(state, 'enter_message', entry('order_acknowledgement', { at: NOW }));
    if (entered.outcome === 'refused') throw new Error(entered.code);
    const waiting = { ...entered.state, seq: state.seq + 1 };
    const own = { ...first('receiving'), office: 'another-office' };
    expect(codeOf(doAct(waiting, 'confirm_entry', { entry: waiting.seq }, () => own))).toBe('ENTRY_CHECKED_BY_AUTHOR');
    expect(codeOf(doAct(waiting, 'confirm_entry', { entry: waiting.seq }, second))).toBe('decided');
  });

  it.each([
    ['release_confirmation', { at: NOW }, 'NOT_POSSIBLE_IN_STATE'],
    ['order_acknowledgement', { at: later(NOW, 9) }, 'INSTANT_IN_FUTURE'],
    ['identifiers_released', { targets: ['t9'], at: NOW }, 'TARGET_UNKNOWN'],
    ['renewal_confirmation', { holds: [{ hold: 'h9', preservedUntil: later(NOW, 90) }] }, 'HOLD_UNKNOWN'],
  ])('%s meets the rules of the side that would have sent it', (code, body, refusal) => {
    expect(codeOf(doAct(served().state, 'enter_message', entry(code, body)))).toBe(refusal);
  });

  it('keeps only what the provider could have said of its order', () => {
    const { story, state } = served();
    const [result] = story.results(['t1'], 90);
    const unordered = { ...result, category: 'CONTENT' };
    for (const [results, refusal] of [
      [[unordered], 'CATEGORY_NOT_ORDERED'],
      [[result, result], 'TARGET_TWICE'],
      [[result], 'decided'],
    ] as const)
      expect(codeOf(doAct(state, 'enter_message', entry('preservation_confirmation', { results })))).toBe(refusal);
  });

  it('is refused while nobody has recorded that the first message went out', () => {
    const { state } = served(false);
    const early = doAct(state, 'enter_message', entry('order_acknowledgement', { at: NOW }));
    expect(codeOf(early)).toBe('SENDING_NOT_RECORDED');
  });

  it('is refused for a side that uses Comity', () => {
    const { state } = served();
    const speaks = { ...entry('withdrawal', { reason: digestOf('reason') }), from: 'requesting' as const };
    expect(codeOf(doAct(state, 'enter_message', speaks))).toBe('NOT_BY_HAND');
  });
});

describe('A side that does not use Comity', () => {
  /**
   * A request is written down on a form of its own, and only a State that uses Comity seals a package. An amendment on paper
   * is entered as the withdrawal of identifiers and a further request, because only dossiers compare versions; a provider
   * reached by hand has its supplement when the person who sent it says so.
   */
  const ELSEWHERE: readonly string[] = ['request', 'evidence', 'amendment', 'supplement_received'];
  const states = (['PRESERVATION', 'ASSISTANCE'] as const).flatMap((kind) =>
    (['requesting', 'receiving'] as const).map((side) => LIFECYCLES[kind][side]),
  );

  it.each(states)('of $kind can say to the $side State everything that its dossier would have sent', (lifecycle) => {
    const messageRows = lifecycle.rows.filter(isMessageRow).filter(({ fromSide }) => fromSide !== lifecycle.side);
    const codes = messageRows.map(({ message }) => message).filter((code) => !ELSEWHERE.includes(code));
    expect(codes).toEqual(expect.arrayContaining(['correspondence', 'correspondence_read']));
    expect(codes.filter((code) => !(ENTERED_CODES as readonly string[]).includes(code))).toEqual([]);
  });

  it('speaks of the package that was handed over last', () => {
    const story = new AssistanceStory().granted().ordered().sealed();
    story.together('receiving', 'transmit');
    const formal = story.states.receiving;
    const state: DossierState = { ...formal, byHand: { sides: ['requesting'], unsent: [], entries: [] } };
    const entryOutcome = (code: string, body: Record<string, unknown>): string =>
      codeOf(doAct(state, 'enter_message', { ...entry(code, body), from: 'requesting' }));
    const ours = state.assistance?.package?.digest ?? '';
    expect(entryOutcome('evidence_receipt', { package: ours })).toBe('decided');
    expect(entryOutcome('evidence_receipt', { package: digestOf('another') })).toBe('PACKAGE_UNKNOWN');
    const findings = digestOf('findings');
    expect(entryOutcome('verification', { package: ours, failed: 1, findings })).toBe('decided');
    expect(entryOutcome('verification', { package: digestOf('another'), failed: 0, findings })).toBe('PACKAGE_UNKNOWN');
  });
});

describe('Evidence that a State brings on a medium', () => {
  const delivery = digestOf('list of the files');
  const executing = (): DossierState => {
    const story = new AssistanceStory().granted();
    story.by('receiving', first, 'assign_execution');
    return { ...story.states.requesting, byHand: { sides: ['receiving'], unsent: [], entries: [] } };
  };
  const heard = (
    state: DossierState,
    from: 'receiving' | 'requesting',
    code: string,
    body: Record<string, unknown>,
  ) => {
    const event = { kind: 'message', code, from, body } as AnyMessage;
    const decision = decide(lifecycleOf(state), state, event, NOW);
    if (decision.outcome === 'refused') throw new Error(decision.code);
    return { ...decision, state: { ...decision.state, seq: state.seq + 1 } };
  };
  const accepting = (state: DossierState): DossierState => {
    const accept = act('accept_evidence', first('requesting'), { shown: digestOf('shown') });
    const decision = decide(lifecycleOf(state), state, accept, later(NOW, 1));
    if (decision.outcome === 'refused') throw new Error(decision.code);
    return { ...decision.state, seq: state.seq + 1 };
  };
  const check = (failed: number) => ({ package: delivery, failed, findings: digestOf('findings'), brought: true });

  it('is no package, is checked within the term of one, and its receipt names the list', () => {
    const came = heard(executing(), 'receiving', 'evidence_brought', { delivery, bytes: 9, files: 2 });
    expect(came.state).toMatchObject({ status: 'TRANSMITTED', assistance: { package: null, brought: { delivery } } });
    expect(came.starts.map(({ id }) => id)).toEqual(['VERIFY_RECEIPT']);
    const sound = heard(came.state, 'requesting', 'verification', check(0));
    expect(sound.state.status).toBe('VERIFIED');
    const proposed = accepting(sound.state);
    const accepted = decide(
      lifecycleOf(proposed),
      proposed,
      act('approve', second('requesting'), { shown: digestOf('shown') }),
      later(NOW, 1),
    );
    if (accepted.outcome === 'refused') throw new Error(accepted.code);
    expect(accepted.sends).toEqual([
      { to: 'receiving', code: 'evidence_receipt', body: { package: delivery, brought: true } },
    ]);
  });

  it('is in quarantine while one file does not hold, and a further delivery keeps only what held', () => {
    const came = heard(executing(), 'receiving', 'evidence_brought', { delivery, bytes: 9, files: 2 });
    const broken = heard(came.state, 'requesting', 'verification', check(1));
    expect(broken.state.status).toBe('HASH_MISMATCH');
    expect(broken.sends).toMatchObject([{ to: 'receiving', code: 'verification', body: { failed: 1 } }]);
    const again = heard(broken.state, 'receiving', 'evidence_brought', { delivery, bytes: 9, files: 2 });
    expect(again.state.assistance?.brought).toMatchObject({ kept: [], event: again.state.seq });
    const held = heard(again.state, 'requesting', 'verification', check(0));
    const more = heard({ ...held.state, status: 'EXECUTING' }, 'receiving', 'evidence_brought', {
      ...{ delivery: digestOf('supplement'), bytes: 1, files: 1 },
    });
    expect(more.state.assistance?.brought?.kept).toEqual([again.state.seq]);
  });
});

describe('What can be done by hand', () => {
  const names = (state: DossierState): string[] =>
    possibleActs(lifecycleOf(state), state, () => second('receiving'), later(NOW, 1)).map(({ name }) => name);

  it('is not offered where every side uses Comity', () => {
    expect(names(new Story().served().states.receiving)).toEqual(
      expect.not.arrayContaining(['record_sending', 'enter_message', 'confirm_entry', 'return_entry']),
    );
  });

  it('is offered as far as something waits for it', () => {
    expect(names(served(false).state)).toEqual(expect.arrayContaining(['record_sending', 'enter_message']));
    expect(names(served().state)).not.toContain('record_sending');
  });
});
