/**
 * These scenes show what goes to and comes from a side without Comity: every message that can be entered has its form
 * here.
 */
import type { DraftView } from '@comity/contracts/http/draft-views';
import type { CorrespondenceView } from '@comity/contracts/http/correspondence-views';
import type { EntryView } from '@comity/contracts/http/dossier-part-views';
import { ENTERED_CODES, MESSAGES } from '@comity/vocabulary/messages';
import { DOSSIER, possible } from '@comity/portal/testing/dossiers';
import { directoryEntry, DRAFT, keptDraft, requestForm, inDirectory } from '@comity/portal/testing/drafts';
import { dutyOfficer } from '@comity/portal/testing/people';
import type { Scene } from '../scene.ts';
import { scriptFor } from './acts.ts';
import { fullAssistance, fullPreservation, PERU } from './requests.ts';

const PATH = `/dossiers/${DOSSIER}`;
const ORIGINAL = 'c'.repeat(64);
const COSTA_RICA = { en: 'Costa Rica', es: 'Costa Rica' };

const ENTRY: EntryView = {
  ...{ id: 7, from: 'provider', code: 'preservation_confirmation', way: 'EMAIL', zone: 'America/New_York' },
  facts: {
    results: [
      {
        ...{ target: 't1', category: 'TRAFFIC', hold: 'h1', reference: 'HP-1', userNotified: false },
        ...{ from: null, to: null, bytes: 1_024, items: null },
        ...{ snapshotAt: '2026-11-23T15:00:00.000Z', preservedUntil: '2027-02-21T03:00:00.000Z' },
      },
    ],
  },
  documents: [{ digest: ORIGINAL, field: 'original' }],
  receivedAt: '2026-11-23T15:30:00.000Z',
  by: { en: 'Executing attorney', es: 'Fiscal ejecutora' },
  own: false,
  at: '2026-11-23T15:40:00.000Z',
};

const THREAD: CorrespondenceView = {
  letters: (['requesting', 'provider'] as const).map((side) => ({
    ...{ side, sent: side === 'provider', letter: 'e'.repeat(64), locale: 'es', at: '2026-11-23T15:00:00.000Z' },
    text: 'Adjuntamos un esquema de las cuentas.',
    attachments: [{ digest: 'f'.repeat(64), name: 'esquema.pdf', size: 3, sha256: 'a'.repeat(64) }],
    read: side === 'provider' ? { at: '2026-11-23T17:00:00.000Z', reader: 'Liaison, Correo Austral' } : null,
  })),
  writesTo: ['requesting', 'provider'],
};

/** These messages have a form of their own; the others are entered in the table of a provider's answers. */
const FORMS = ENTERED_CODES.filter((code) => MESSAGES[code].enter !== 'ANSWERS');

const entered = (changes: Partial<DraftView>): Scene['script'] =>
  keptDraft(requestForm(), { onBehalf: COSTA_RICA, ...changes }).script;
const WAITING = {
  ...{ by: COSTA_RICA, own: false, at: ENTRY.at, way: 'COURIER' as const, receivedAt: ENTRY.receivedAt },
  ...{ zone: 'America/New_York', sender: 'Embajada', original: ORIGINAL },
};

const scene = (more: Omit<Scene, 'chapter' | 'person'>): Scene => ({
  chapter: 'by-hand',
  person: dutyOfficer,
  ...more,
});
const enterable = ENTERED_CODES.map((code) => ({ from: 'provider' as const, code }));
const [order] = fullPreservation().messages;

export const BY_HAND_SCENES: Scene[] = [
  scene({
    script: scriptFor(
      fullAssistance({
        enterable,
        unacknowledgedLetters: fullPreservation().unacknowledgedLetters,
      }),
    ),
    views: [
      { name: 'enter-list', path: `${PATH}/by-hand/enter` },
      ...FORMS.map((form) => ({ name: `enter-${form}`, path: `${PATH}/by-hand/enter/provider/${form}` })),
    ],
  }),
  scene({
    script: scriptFor(fullPreservation({ enterable })),
    views: [{ name: 'enter-answers', path: `${PATH}/by-hand/enter/provider/answers` }],
  }),
  scene({
    script: scriptFor(fullPreservation({ possible: possible('record_sending') })),
    views: [
      { name: 'send', path: `${PATH}/by-hand/send/provider/1` },
      {
        name: 'send-error',
        path: `${PATH}/by-hand/send/provider/1`,
        sends: { fields: { zone: 'Nowhere/Land' }, step: '' },
        status: 400,
      },
    ],
  }),
  scene({
    script: scriptFor(
      fullPreservation({
        messages: order === undefined ? [] : [order, { ...order, number: 2, code: 'renewal_order' }],
      }),
    ),
    views: [{ name: 'send-list', path: `${PATH}/by-hand/send` }],
  }),
  ...[true, false].map((own) =>
    scene({
      script: { ...scriptFor(fullPreservation({ entries: [{ ...ENTRY, own }] })) },
      views: [{ name: own ? 'check-own' : 'check', path: `${PATH}/by-hand/check` }],
    }),
  ),
  scene({
    script: {
      ...inDirectory([
        directoryEntry({ code: 'CR', kind: 'STATE', state: 'CR', name: COSTA_RICA }, { reached: 'COURIER' }),
        directoryEntry({ code: 'PE', kind: 'STATE', state: 'PE', name: PERU }),
      ]),
    },
    views: [{ name: 'request-new', path: '/drafts/by-hand' }],
  }),
  scene({ script: entered({}), views: [{ name: 'request', path: `/drafts/${DRAFT}/entered` }] }),
  scene({ script: entered({ entry: WAITING }), views: [{ name: 'request-check', path: `/drafts/${DRAFT}/entered` }] }),
  scene({
    script: {
      ...scriptFor(fullPreservation({ possible: possible('write', 'acknowledge_message') })),
      [`GET ${PATH}/correspondence`]: THREAD,
    },
    views: [
      { name: 'correspondence', path: `${PATH}/correspondence` },
      {
        name: 'correspondence-error',
        path: `${PATH}/correspondence`,
        sends: { fields: 'nothing', step: '' },
        status: 400,
      },
    ],
  }),
];
