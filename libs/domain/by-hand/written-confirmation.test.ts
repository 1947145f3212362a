import { describe, expect, it } from '@jest/globals';
import type { Way } from '@comity/vocabulary/values/by-hand';
import { confirmationDue, confirmedInWriting } from './written-confirmation.ts';
import type { Message } from '../events/message.ts';
import type { DossierState } from '../state/dossier.ts';

const from = (way: Way | null): Message<'request'> =>
  ({ kind: 'message', code: 'request', from: 'requesting', ...(way && { entered: { way } }) }) as Message<'request'>;

describe('A request that was made by telephone (Art. 25(3))', () => {
  it('Given the call was entered, Then its written confirmation is due; one on paper or of the side itself needs none', () => {
    expect(confirmationDue(from('TELEPHONE'))).toMatchObject({ byHand: { confirmation: 'DUE' } });
    expect([confirmationDue(from('COURIER')), confirmationDue(from(null))]).toEqual([{}, {}]);
  });

  it('When the confirmation comes, Then nothing is due any more; a request on paper is left as it was', () => {
    const hands = { sides: [], unsent: [], entries: [] };
    const due = { byHand: { ...hands, confirmation: 'DUE' } } as Partial<DossierState> as DossierState;
    const onPaper = { byHand: hands } as Partial<DossierState> as DossierState;
    expect(confirmedInWriting(due)).toEqual({ byHand: { ...hands, confirmation: 'GIVEN' } });
    expect(confirmedInWriting(onPaper)).toEqual({});
  });
});
