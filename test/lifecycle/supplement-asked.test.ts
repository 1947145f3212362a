/**
 * A supplement that comes to nothing leaves what was handed over where it was: to be accepted by two people, and never in
 * use without that (docs/rules 2.6, scenario 21).
 */
import { describe, expect, it } from '@jest/globals';
import type { ActName } from '@comity/vocabulary/acts';
import { UNCONDITIONAL } from './annulled-story.ts';
import { AssistanceStory } from './assistance-story.ts';
import { inUse } from './keeping-story.ts';
import { digestOf, first } from './people.ts';

const SOUND = { package: digestOf('package'), failed: 0, findings: digestOf('findings') };
const NOTHING = {
  results: ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'NO_DATA' })),
  files: 0,
};

/** The package passed its check and nobody has accepted it; a supplement is asked for. */
function supplementAsked(): AssistanceStory {
  const story = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
  story.together('receiving', 'transmit');
  story.heard('requesting', 'verification', SOUND);
  story.by('requesting', first, 'ask_supplement');
  return story;
}

function nothingCame(story: AssistanceStory): AssistanceStory {
  story.by('receiving', first, 'apply_for_order');
  story.by('receiving', (side) => ({ ...first(side), member: 'judge' }), 'grant_order');
  story.by('receiving', first, 'serve', { servedAt: story.now });
  story.by('provider', first, 'produce', NOTHING);
  story.together('receiving', 'report_no_result');
  story.together('requesting', 'accept_no_result');
  return story;
}

function impossible(story: AssistanceStory): AssistanceStory {
  story.together('receiving', 'record_impossibility');
  return story;
}

describe('case A14: a supplement that brings nothing', () => {
  it.each([
    ['impossible', impossible],
    ['executed without result', nothingCame],
  ])('%s: what passed its check still waits to be accepted by two people', (_name, end) => {
    const story = end(supplementAsked());
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['VERIFIED', 'TRANSMITTED']);
    for (const side of ['requesting', 'receiving'] as const) expect(story.runs(side, 'VERIFY_RECEIPT')).toBe(true);
    for (const name of ['dispose', 'ask_secondary_use'] satisfies ActName[])
      expect(story.by('requesting', first, name)).toMatchObject({ code: 'NOT_POSSIBLE_IN_STATE' });
    story.together('requesting', 'accept_evidence');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['IN_USE', 'IN_USE']);
  });

  it.each([
    ['impossible', impossible],
    ['executed without result', nothingCame],
  ])('%s: what was accepted before stays in use', (_name, end) => {
    const accepted = inUse(UNCONDITIONAL);
    accepted.by('requesting', first, 'ask_supplement');
    end(accepted);
    expect([accepted.status('requesting'), accepted.status('receiving')]).toEqual(['IN_USE', 'IN_USE']);
  });
});
