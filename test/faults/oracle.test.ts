/** The oracle of the fault tests is itself tested: a sound history passes, and every planted bug is named. */
import { describe, expect, it } from '@jest/globals';
import { leafHash } from '@comity/ledger/hash';
import { rootOf } from '@comity/ledger/tree';
import { brokenPromises, type Evidence } from './oracle.ts';

const leaves = ['first', 'second'].map((text) => leafHash(Buffer.from(text)));
const [first, second] = leaves.map((leaf) => leaf.toString('hex'));
if (first === undefined || second === undefined) throw new Error('two leaves');
const receipt = {
  dossier: 'd',
  reference: 'PE-2026-000001',
  seq: 1,
  act: 'submit',
  status: 'VALIDATED',
  leaf: first,
  at: '',
  proposed: true,
};

function soundHistory(): Evidence {
  return {
    acknowledged: [{ key: 'k', receipt }],
    events: [
      { organization: 'PE', dossier: 'd', seq: 1, key: 'k', leaf: first ?? '' },
      { organization: 'PE', dossier: 'd', seq: 2, key: 'l', leaf: second ?? '' },
    ],
    leaves: [
      { organization: 'PE', index: 0, hash: first ?? '' },
      { organization: 'PE', index: 1, hash: second ?? '' },
    ],
    heads: [{ organization: 'PE', size: 2, root: rootOf(leaves).toString('hex') }],
    notifications: [{ messageId: 'm1', status: 'SENT', occasion: 'd/1/APPROVAL_WAITS/x' }],
    mailbox: [{ messageId: 'm1', to: 'x' }],
    sent: ['d/e/1'],
    received: ['d/e/1'],
  };
}

const planted: [string, string, (evidence: Evidence) => void][] = [
  ['an acknowledged act is lost', 'LOST', (evidence) => void evidence.events.shift()],
  [
    'an act is kept twice',
    'TWICE',
    (evidence) => void evidence.events.push({ organization: 'PE', dossier: 'd', seq: 3, key: 'k', leaf: first }),
  ],
  ['an act was altered', 'CHANGED', (evidence) => void Object.assign(evidence.events[0] ?? {}, { leaf: second })],
  ['an event is missing in between', 'GAP', (evidence) => void Object.assign(evidence.events[1] ?? {}, { seq: 3 })],
  [
    'an event has no leaf',
    'UNPROVEN',
    (evidence) => void Object.assign(evidence.leaves[1] ?? {}, { hash: 'ff'.repeat(32) }),
  ],
  ['an index was given twice', 'LEDGER', (evidence) => void Object.assign(evidence.leaves[1] ?? {}, { index: 0 })],
  [
    'the root is not that of the leaves',
    'LEDGER',
    (evidence) => void Object.assign(evidence.heads[0] ?? {}, { root: first }),
  ],
  [
    'one mail got two Message-IDs',
    'MAIL',
    (evidence) =>
      void evidence.notifications.push({ messageId: 'm2', status: 'UNSENT', occasion: 'd/1/APPROVAL_WAITS/x' }),
  ],
  ['a mail is called sent and did not arrive', 'MAIL', (evidence) => void evidence.mailbox.pop()],
  [
    'a mail arrived that nobody ordered',
    'MAIL',
    (evidence) => void evidence.mailbox.push({ messageId: 'm9', to: 'x' }),
  ],
  ['a message was never recorded', 'MESSAGE', (evidence) => void evidence.received.pop()],
  ['a message was recorded twice', 'MESSAGE', (evidence) => void evidence.received.push('d/e/1')],
];

describe('The oracle', () => {
  it('finds nothing in a sound history', () => {
    expect(brokenPromises(soundHistory())).toEqual([]);
  });

  it.each(planted)('finds that %s', (_what, code, plant) => {
    const evidence = soundHistory();
    plant(evidence);
    expect(brokenPromises(evidence).map((promise) => promise.split(':')[0])).toContain(code);
  });
});
