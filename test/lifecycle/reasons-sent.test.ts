/**
 * Whoever writes reasons knows who reads them: a form whose reasons leave the organization says so, and an objection that is
 * upheld takes its reasons to the requesting State.
 */
import { describe, expect, it } from '@jest/globals';
import { isActRow } from '@comity/domain/events/lifecycle';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { ACTS } from '@comity/vocabulary/acts';
import type { Field } from '@comity/vocabulary/field';
import { MESSAGES } from '@comity/vocabulary/messages';
import { digestOf, first, PLACES } from './people.ts';
import { Story } from './story.ts';

const SAYS = /\b(sent|learns?|told|tell|hears?|reads?)\b/u;

describe('given reasons that leave the organization', () => {
  it.each(PLACES)(
    'when the $side State writes them in a request for $kind, then its form says so',
    ({ kind, side }) => {
      const silent = LIFECYCLES[kind][side].rows.filter(isActRow).flatMap((row) => {
        const { fields, words } = ACTS[row.act];
        const sent = new Set((row.sends ?? []).flatMap((code) => Object.keys(MESSAGES[code].fields)));
        const hint = JSON.stringify(words.hint);
        return Object.entries(fields as Record<string, Field>)
          .filter(([name]) => (name === 'reason' || name === 'reasons') && sent.has(name))
          .filter(([, field]) => field.keeps === 'TEXT' && !field.stays)
          .filter(([, field]) => !SAYS.test(`${JSON.stringify(field.hint)} ${hint}`))
          .map(([name]) => `${row.act} ${name}`);
      });
      expect([...new Set(silent)]).toEqual([]);
    },
  );

  it('when declining to ratify and releasing, then the field itself says who reads them', () => {
    expect(JSON.stringify(ACTS.decline_ratification.fields.reason.hint)).toMatch(SAYS);
    expect(JSON.stringify(ACTS.release.fields.reason.hint)).toContain('It is sent to the provider');
  });

  it.each([
    ['UPHELD', { reasons: digestOf('text decide_objections') }],
    ['REJECTED', {}],
  ] as const)(
    'when an objection is decided as %s, then the requesting State reads what it needs of it',
    (decision, read) => {
      const story = new Story().served();
      story.by('provider', first, 'object', { objections: [{ target: 't1', code: 'OVERBROAD' }] });
      story.together('receiving', 'decide_objections', { targets: ['t1'], decision });
      const told = story.history.findLast(
        ({ side, event }) => side === 'requesting' && event.kind === 'message' && event.code === 'objection_decision',
      );
      expect(told?.event).toMatchObject({ body: { targets: ['t1'], decision, ...read } });
      if (decision === 'REJECTED')
        expect(JSON.stringify(told?.event)).not.toContain(digestOf('text decide_objections'));
    },
  );
});
