/**
 * A formal request by Comity has a dossier of its own at the requested State. When it is executed, that dossier tells so
 * to the preservation whose data waited for the decision on it (Budapest Convention Art. 29(7), second sentence). No
 * person says it in its place.
 */
import { describe, expect, it } from '@jest/globals';
import { ACTS } from '@comity/vocabulary/acts';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { AssistanceStory } from './assistance-story.ts';
import { UNCONDITIONAL } from './annulled-story.ts';
import { digestOf, first, second } from './people.ts';
import { allStoryEvents } from './random-stories.ts';
import { refusedAs } from './story-expectations.ts';
import { Story } from './story.ts';
import { clockEnd, fromHome } from './world.ts';

const STATES = ['requesting', 'receiving'] as const;
const FORMAL = { reference: 'MLA-1', date: '2026-03-01' };
const ENDS = ['assistance_refused', 'assistance_withdrawn', 'assistance_executed', 'assistance_without_result'];

/** What the dossier of the formal request has told the preservation of the same State, in this order. */
const toldAtHome = (story: Story): string[] =>
  story.history
    .flatMap(({ side, outcome }) => (side === 'receiving' && outcome.outcome === 'decided' ? outcome.sends : []))
    .filter(({ to }) => to === 'receiving')
    .map(({ code }) => code);

function delivered(): AssistanceStory {
  const story = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
  story.together('receiving', 'transmit');
  return story;
}

const found = (story: AssistanceStory): AssistanceStory => {
  const sound = { package: digestOf('package'), failed: 0, findings: digestOf('findings') };
  return story.heard('requesting', 'verification', sound);
};

function accepted(): AssistanceStory {
  const story = found(delivered());
  story.together('requesting', 'accept_evidence');
  return story;
}

describe('Given a formal request by Comity that follows a preservation', () => {
  it('when two people of the requester have accepted the evidence, then the preservation is told once', () => {
    const story = accepted();
    expect(toldAtHome(story)).toEqual(['assistance_arrived', 'assistance_executed']);
    story.together('requesting', 'dispose', { how: 'RETURNED' });
    expect(toldAtHome(story)).toEqual(['assistance_arrived', 'assistance_executed']);
  });

  it('when the evidence is handed over and not accepted yet, then the preservation is told nothing', () => {
    expect(toldAtHome(found(delivered()))).toEqual(['assistance_arrived']);
  });

  it('when a supplement is asked for afterwards, then the data wait again, until that has ended too', () => {
    const story = accepted();
    story.together('requesting', 'ask_supplement');
    expect(toldAtHome(story)).toEqual(['assistance_arrived', 'assistance_executed', 'assistance_arrived']);
    expect(story.together('receiving', 'record_impossibility').outcome).toBe('decided');
    expect(toldAtHome(story).at(-1)).toBe('assistance_executed');
  });

  it('when a court has annulled the order of what was handed over, then the disposal is its end', () => {
    const story = delivered();
    story.by('receiving', first, 'record_challenge');
    story.by('receiving', second, 'end_challenge', { outcome: 'UPHELD' });
    expect(toldAtHome(story)).toEqual(['assistance_arrived']);
    story.together('requesting', 'dispose', { how: 'DESTROYED' });
    expect(toldAtHome(story).at(-1)).toBe('assistance_executed');
  });

  it('when it is withdrawn after the hand-over, then the withdrawal is its only end', () => {
    const story = delivered();
    story.together('requesting', 'withdraw');
    story.together('requesting', 'dispose', { how: 'DESTROYED' });
    expect(toldAtHome(story)).toEqual(['assistance_arrived', 'assistance_withdrawn']);
  });

  it('no story closes such a request of which the preservation does not know how it ended', () => {
    let told: string[] = [];
    const untold = allStoryEvents.filter(({ before, outcome }) => {
      if (before.kind !== 'ASSISTANCE' || before.side !== 'receiving' || outcome.outcome !== 'decided') return false;
      const codes = outcome.sends.filter(({ to }) => to === 'receiving').map(({ code }) => code);
      told = [...(before.seq === 0 ? [] : told), ...codes];
      const closes = lifecycleOf(before).terminal.includes(outcome.state.status);
      const follows = outcome.state.summary?.assistance?.preservation != null;
      return closes && follows && !told.some((code) => ENDS.includes(code));
    });
    expect(untold).toEqual([]);
  });
});

describe('Given data that wait for the decision on a formal request by Comity', () => {
  function linked(): Story {
    const story = new Story().holding(300).days(61);
    story.happen('receiving', clockEnd({ id: 'BUD29_FLOOR', subject: 'h1' }));
    arrives(story);
    return story;
  }
  const arrives = (story: Story): void => {
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', FORMAL));
    story.deliverAll();
  };
  const executed = (story: Story): void => {
    story.happen('receiving', fromHome('receiving', 'assistance_executed', { reference: 'MLA-1', at: story.now }));
    story.deliverAll();
  };

  it('when one person would say that it was decided, then there is no way to', () => {
    expect(Object.keys(ACTS.announce_release.fields)).toEqual(['reason']);
    const announced = linked().by('receiving', first, 'announce_release');
    expect(announced).toMatchObject({ ...refusedAs('FORMAL_REQUEST_PENDING'), about: ['MLA-1'] });
  });

  it('when it was executed, then both States know it, and a release can be announced', () => {
    const story = linked();
    executed(story);
    for (const side of STATES) expect(story.states[side]).toMatchObject({ status: 'HOLDING', mla: null });
    expect(story.by('receiving', first, 'announce_release').outcome).toBe('decided');
  });

  it('when the same word comes again, then nothing changes and nobody is told', () => {
    const story = linked();
    executed(story);
    const before = story.states.receiving;
    const again = fromHome('receiving', 'assistance_executed', { reference: 'MLA-1', at: story.now });
    expect(story.happen('receiving', again)).toMatchObject({ sends: [], notices: [] });
    expect({ ...story.states.receiving, seq: before.seq }).toEqual(before);
  });

  it('when more is asked for under it, then the data wait for that at both States', () => {
    const story = linked();
    executed(story);
    story.by('receiving', first, 'announce_release');
    arrives(story);
    for (const side of STATES)
      expect(story.states[side]).toMatchObject({ mla: { status: 'RECEIVED' }, releaseNotice: null, mlaEnded: [] });
    expect(story.by('receiving', first, 'announce_release')).toMatchObject(refusedAs('FORMAL_REQUEST_PENDING'));
  });
});
