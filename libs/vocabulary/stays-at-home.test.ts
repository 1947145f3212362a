/** What a form promises its writer to keep at home is marked so, and no message is made of it. */
import { describe, expect, it } from '@jest/globals';
import { ACTS } from './acts.ts';
import type { Field } from './field.ts';
import { MESSAGES } from './messages.ts';

const PROMISES = /\bstays? (in|with) (your|this)\b|\bqueda[n]? en (su|esta)\b/iu;

function promises({ label, ask, hint }: Field): boolean {
  return PROMISES.test(JSON.stringify([label, ask, hint]));
}

const fieldsOf = (fields: Readonly<Record<string, Field>>): [string, Field][] => Object.entries(fields);

describe('case A2: a field that is said to stay at home', () => {
  it.each(Object.entries(ACTS))('of the act %s is marked so', (_act, { fields }) => {
    const unmarked = fieldsOf(fields).filter(([, field]) => promises(field) && !field.stays);
    expect(unmarked.map(([name]) => name)).toEqual([]);
  });

  it('is found by its words: a planted one is', () => {
    const { decision } = ACTS.end_challenge.fields;
    expect(promises(decision)).toBe(true);
    expect(promises({ ...decision, hint: ['It goes abroad.', 'Sale al exterior.'] })).toBe(false);
  });

  it('is in no message', () => {
    const promised = Object.values(MESSAGES).flatMap(({ fields }) =>
      fieldsOf(fields).filter(([, one]) => promises(one)),
    );
    expect(promised.map(([name]) => name)).toEqual([]);
  });
});
