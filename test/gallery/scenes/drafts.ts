/**
 * These scenes show how a request is written: lists, every section of both kinds of request in its states, the check of
 * the answers.
 */
import { emptyRequestForm } from '@comity/contracts/request-form';
import { type Section, sectionsOf } from '@comity/portal/pages/draft/sections';
import { DOSSIER, listed } from '@comity/portal/testing/dossiers';
import { DIRECTORY, DRAFT, keptDraft, requestForm, inDirectory } from '@comity/portal/testing/drafts';
import type { RequestAttachment } from '@comity/vocabulary/values/request-form';
import type { Scene } from '../scene.ts';
import { formalForm, preservationText } from './requests.ts';

const PATH = `/drafts/${DRAFT}`;
const ATTACHED: RequestAttachment[] = [
  {
    ...{ document: 'd'.repeat(64), kind: 'COURT_DECISION', title: 'Auto de 5 de noviembre de 2026', name: 'auto.pdf' },
    ...{ mediaType: 'application/pdf', size: 1_250_000, sha256: 'e3b0c44298fc1c14'.repeat(4) },
  },
  {
    ...{ document: 'f'.repeat(64), kind: 'OTHER', title: '', name: 'captura de pantalla del mensaje.png' },
    ...{ mediaType: 'image/png', size: 82_114, sha256: '98fc1c149afbf4c8'.repeat(4) },
  },
];
const FORMS = {
  PRESERVATION: requestForm({ attachments: ATTACHED }),
  ASSISTANCE: { ...formalForm, attachments: ATTACHED },
};
const EMPTY = {
  PRESERVATION: emptyRequestForm('es'),
  ASSISTANCE: { ...emptyRequestForm('es'), kind: 'ASSISTANCE' as const, assistance: formalForm.assistance },
};
const MISSING = [
  { field: 'nexus', code: 'MISSING_NEXUS', rule: 'BUD.29.2.c' },
  { field: 'targets.1.instant', code: 'MISSING_INSTANT', rule: 'COM.IP' },
] as const;

/**
 * Adds what the api finds missing, which is shown beside the last section: in some kinds of request that section has
 * nothing that could be wrong by itself.
 */
function withMissing(form: typeof FORMS.PRESERVATION): Scene['script'] {
  const draft = keptDraft(form);
  draft.check.missing = MISSING.map((one) => ({ ...one }));
  draft.check.text = preservationText;
  return draft.script;
}

const sections = (kind: keyof typeof FORMS, state: string): { name: string; path: string }[] =>
  sectionsOf(kind).map((section: Section) => ({
    name: `${kind.toLowerCase()}-${section}-${state}`,
    path: `${PATH}/${section}`,
  }));

export const DRAFT_SCENES: Scene[] = (['PRESERVATION', 'ASSISTANCE'] as const).flatMap((kind): Scene[] => [
  { chapter: 'drafts', script: keptDraft(FORMS[kind]).script, views: sections(kind, 'filled') },
  { chapter: 'drafts', script: keptDraft(EMPTY[kind]).script, views: sections(kind, 'empty') },
  {
    chapter: 'drafts',
    script: withMissing(FORMS[kind]),
    views: [
      { name: `${kind.toLowerCase()}-tasks`, path: PATH },
      { name: `${kind.toLowerCase()}-check-missing`, path: `${PATH}/check` },
      { name: `${kind.toLowerCase()}-identifiers-error`, path: `${PATH}/identifiers?check=1` },
      { name: `${kind.toLowerCase()}-reasons-error`, path: `${PATH}/reasons?check=1` },
    ],
  },
  {
    chapter: 'drafts',
    script: keptDraft(FORMS[kind], { returnedWith: 'Cite the port of the address.' }).script,
    views: [
      { name: `${kind.toLowerCase()}-tasks-returned`, path: PATH },
      { name: `${kind.toLowerCase()}-check`, path: `${PATH}/check` },
      { name: `${kind.toLowerCase()}-attachment`, path: `${PATH}/attachments/${'d'.repeat(64)}` },
    ],
  },
]);

export const DRAFT_LIST_SCENES: Scene[] = [
  {
    chapter: 'drafts',
    script: keptDraft(FORMS.PRESERVATION, { amends: { id: DOSSIER, reference: 'PE-2026-000004' } }).script,
    views: [
      { name: 'amending-tasks', path: PATH },
      { name: 'amending-check', path: `${PATH}/check` },
    ],
  },
  {
    chapter: 'drafts',
    script: { ...keptDraft().script, ...inDirectory(DIRECTORY) },
    views: [
      { name: 'list', path: '/drafts' },
      { name: 'list-narrowed', path: '/drafts?state=CL&responsible=me' },
      { name: 'list-condition-error', path: '/drafts?dueBefore=soon', status: 400 },
      { name: 'delete', path: `${PATH}/delete` },
      {
        name: 'intent-error',
        path: `${PATH}/intent`,
        sends: { step: 'next', fields: { 'intent.mlaIntended': 'yes', 'intent.expectedDate': 'soon' } },
        status: 400,
      },
    ],
  },
  {
    chapter: 'drafts',
    script: { 'GET /drafts': listed([]), ...inDirectory(DIRECTORY) },
    views: [{ name: 'list-empty', path: '/drafts' }],
  },
  {
    chapter: 'drafts',
    script: { ...keptDraft().script, [`PUT ${PATH}`]: () => ({ status: 503, body: { code: 'UNAVAILABLE' } }) },
    views: [
      {
        name: 'not-saved',
        path: `${PATH}/reasons`,
        sends: { step: 'next', fields: { nexus: 'x', necessity: DOSSIER } },
        status: 503,
      },
    ],
  },
];
