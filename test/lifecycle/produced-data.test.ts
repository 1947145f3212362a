/** Only some roles may read what was produced: docs/rules 2.14, the project's own choice. */
import { describe, expect, it } from '@jest/globals';
import { closedTo } from '@comity/domain/assistance/produced-data';
import type { DossierState } from '@comity/domain/state/dossier';
import { inUse } from './keeping-story.ts';

const given = (): DossierState => inUse().states.receiving;
const unsent = { to: 'requesting', number: 9, code: 'evidence', at: '2026-12-01T15:00:00.000Z' } as const;

describe('What was produced and handed over', () => {
  it('Then is closed to the contact point and the central authority that gave it', () => {
    expect(closedTo(given(), ['RCV_CENTRAL_AUTHORITY'], null)).toBe('HANDED_OVER');
    expect(closedTo(given(), ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY', 'REQ_CENTRAL_AUTHORITY'], null)).toBe(
      'HANDED_OVER',
    );
  });

  it('Then stays open to whoever executed the request, and who audits', () => {
    for (const role of ['RCV_EXECUTING_AUTHORITY', 'RCV_COURT', 'AUDITOR'] as const)
      expect(closedTo(given(), ['RCV_CENTRAL_AUTHORITY', role], null)).toBeNull();
  });

  it('Then is closed to nobody at the other sides, nor before the hand-over, nor while its disk has not gone out', () => {
    const story = inUse();
    expect(closedTo(story.states.requesting, ['REQ_CENTRAL_AUTHORITY'], null)).toBeNull();
    expect(closedTo(story.states.provider, ['PROVIDER_LIAISON'], null)).toBeNull();
    const state = given();
    const before = { ...state, assistance: { ...state.assistance, handedOver: false } } as DossierState;
    expect(closedTo(before, ['RCV_CENTRAL_AUTHORITY'], null)).toBeNull();
    const waiting: DossierState = { ...state, byHand: { sides: ['requesting'], unsent: [unsent], entries: [] } };
    expect(closedTo(waiting, ['RCV_CENTRAL_AUTHORITY'], null)).toBeNull();
  });
});
