import { serviceLevels } from '@comity/law/packs/comity/service-levels';
import { type DossierState, unopened } from '@comity/domain/state/dossier';
import { NOTHING_YET } from '@comity/domain/state/assistance';
import { describe, expect, it } from '@jest/globals';
import { standing } from '@comity/contracts/http/dossier-standing-views';
import { z } from 'zod';
import { standingView } from './standing-view.ts';

const DIGEST = 'a'.repeat(64);
const ID = '10000000-0000-4000-8000-000000000001';
const AT = '2026-11-23T15:00:00.000Z';

/** This formal request waits for a translation and has a value in most fields. */
const state: DossierState = {
  ...unopened('ASSISTANCE', 'requesting', { soloAtCriticalLife: true, forwarding: 'AUTOMATIC' }),
  status: 'TRANSLATING',
  seq: 7,
  summary: {
    ...{ requestingState: 'PE', requestedState: 'US', provider: 'NORTHLIGHT', urgency: 'NORMAL' },
    ...{ offenceClass: 'BUDAPEST_2_11', targets: [], noUserNotice: true, mlaIntended: true, missing: [] },
    snapshot: DIGEST,
    rules: { refusalGrounds: [], floorDays: 60, order: null, levels: serviceLevels },
    assistance: {
      ...{ instrument: 'nassau', reference: 'PE-2026-000004', preservation: ID, confidential: true, formality: null },
      translation: { blocks: true, rule: 'NAS.28', made: null, accepted: ['en'] },
      ...{ review: { rule: 'BUD.27.5', maxDays: 90 }, judged: [], conditions: [], terms: [] },
    },
  },
  orders: [{ digest: DIGEST, issuedAt: AT, renewal: false, dueDays: 20 }],
  responsible: { [ID]: ID },
  byHand: { sides: ['receiving'], unsent: [], entries: [], confirmation: 'DUE' },
  translations: [{ language: 'en', made: 'MACHINE', translation: DIGEST, at: AT }],
  letters: [
    { side: 'receiving', sent: true, letter: DIGEST, attachments: [DIGEST], at: AT, read: null },
    { side: 'receiving', sent: true, letter: DIGEST, attachments: [], at: AT, read: { at: AT, reader: DIGEST } },
  ],
  assistance: {
    ...NOTHING_YET,
    conditions: { codes: ['SPECIALTY'], text: DIGEST, status: 'PROPOSED' },
    restrictions: [{ state: 'CA', condition: 'NO_ONWARD_TRANSFER', text: DIGEST }],
    withheld: [{ file: ID, reason: DIGEST }],
  },
};

describe('Where a dossier stands', () => {
  it('is answered as it is described, without anything else of the state', () => {
    const view = standingView(state);
    expect(z.strictObject(standing).parse(view)).toEqual(view);
    expect(view).toMatchObject({
      lastOrder: DIGEST,
      writtenConfirmation: 'DUE',
      responsibleMembers: [{ office: ID, member: ID }],
      unacknowledgedLetters: [{ side: 'receiving', letter: DIGEST, at: AT }],
      assistance: { conditions: { codes: ['SPECIALTY'], keepUntil: null }, withheldFiles: 1, disposed: null },
    });
  });

  it('leaves the summary inside, of which the description of the api once lacked the accepted languages', () => {
    expect(JSON.stringify(standingView(state))).not.toMatch(/summary|accepted|policies/);
  });
});
