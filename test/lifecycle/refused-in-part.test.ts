/**
 * A grant that denies a part refuses it: Arts 25(4)-(5) and 27(4), (6) and (7) of the Budapest Convention reach any refusal,
 * so the part takes the ground, the record, the reasons and the second office that the whole would take.
 */
import type { Side } from '@comity/vocabulary/values/plain';
import { describe, expect, it } from '@jest/globals';
import { AssistanceStory } from './assistance-story.ts';
import { UNCONDITIONAL } from './annulled-story.ts';
import { first, person, second } from './people.ts';
import { refusedAs } from './story-expectations.ts';

const PART = { ...UNCONDITIONAL, denied: [{ target: 't1', category: 'TRAFFIC' }] };
const colleague = (side: Side) => person(side, 'colleague');

function refused(detail: object): ReturnType<AssistanceStory['by']> {
  return new AssistanceStory().complete().by('receiving', first, 'grant', { ...PART, ...detail });
}

describe('Given a request for two identifiers, When one of them is granted and the other denied', () => {
  it.each([
    [{ ground: null }, 'ELEMENTS_MISSING', ['ground']],
    [{ consultation: null }, 'ELEMENTS_MISSING', ['consultation']],
    [{ assessment: null, consultationRecord: null }, 'ELEMENTS_MISSING', ['assessment', 'consultationRecord']],
    [{ ground: 'NO_SUCH_GROUND' }, 'GROUND_NOT_ALLOWED', ['NO_SUCH_GROUND']],
    [{ ground: 'DUAL_CRIMINALITY', conductAnalysis: null }, 'CONDUCT_ANALYSIS_REQUIRED', ['DUAL_CRIMINALITY']],
  ] as const)('Then with %j it is not proposed: %s', (detail, code, about) => {
    expect(refused(detail)).toMatchObject({ ...refusedAs(code), about });
  });

  it('Then a colleague of the same office does not approve it, and a person of another office does', () => {
    const story = new AssistanceStory().complete();
    story.by('receiving', first, 'grant', PART);
    expect(story.by('receiving', colleague, 'approve')).toMatchObject(refusedAs('SECOND_OFFICE_REQUIRED'));
    story.by('receiving', second, 'approve');
    expect(story.status('requesting')).toBe('PARTIALLY_GRANTED');
  });

  it('Then the other office may be an executing one, as for a refusal of the whole', () => {
    const story = new AssistanceStory().complete();
    const executing = (side: Side) => ({ ...second(side), roles: ['RCV_EXECUTING_AUTHORITY'] as const });
    story.by('receiving', first, 'grant', PART);
    expect(story.by('receiving', executing, 'approve').outcome).toBe('decided');
  });

  it('Then the requesting State reads the ground and the reasons, and nothing of the record', () => {
    const story = new AssistanceStory().granted({ ...PART, ground: 'POLITICAL_OFFENCE' });
    const bodies = story.history.flatMap(({ outcome }) =>
      outcome.outcome === 'decided' ? outcome.sends.filter(({ code }) => code === 'grant') : [],
    );
    expect(bodies).toHaveLength(1);
    expect(Object.keys(bodies[0]?.body ?? {}).sort()).toEqual(['conditions', 'denied', 'ground', 'reasons']);
  });
});

describe('Given a request, When the whole of it is granted', () => {
  it('Then nothing of a refusal is asked, a colleague approves it, and no ground is told', () => {
    const story = new AssistanceStory().complete();
    const bare = {
      ground: null,
      assessment: null,
      consultation: null,
      consultationRecord: null,
      conductAnalysis: null,
    };
    story.by('receiving', first, 'grant', { ...UNCONDITIONAL, ...bare });
    const granted = story.by('receiving', colleague, 'approve');
    const bodies = granted.outcome === 'decided' ? granted.sends.map(({ body }) => body) : [];
    expect(bodies).toEqual([expect.not.objectContaining({ ground: expect.anything() })]);
  });

  it('Then the executing authority does not approve it', () => {
    const story = new AssistanceStory().complete();
    const executing = (side: Side) => ({ ...second(side), roles: ['RCV_EXECUTING_AUTHORITY'] as const });
    story.by('receiving', first, 'grant', UNCONDITIONAL);
    expect(story.by('receiving', executing, 'approve')).toMatchObject(refusedAs('ROLE_NOT_ENTITLED'));
  });
});
