/**
 * These scenes show the longest text of every field of a request, of an act and of what becomes of it, as one word
 * without a break and as one letter a line: nothing that a contract accepts may widen a page or make it endless.
 */
import { actBodies } from '@comity/contracts/http/acts';
import { PROPOSAL_GROUND_CODES } from '@comity/vocabulary/codes/proposal-grounds';
import { identityView } from '@comity/api/dossiers/target-view';
import { requestFormSchema } from '@comity/contracts/request-form';
import type { DossierView } from '@comity/contracts/http/views';
import { sectionsOf } from '@comity/portal/pages/draft/sections';
import { DOSSIER, SHOWN } from '@comity/portal/testing/dossiers';
import { DIRECTORY, DRAFT, keptDraft, inDirectory } from '@comity/portal/testing/drafts';
import { dutyOfficer, liaison } from '@comity/portal/testing/people';
import { requestText } from '@comity/texts/shown/request-text';
import { text as writtenText } from '@comity/vocabulary/fields/text';
import { line as writtenLine } from '@comity/vocabulary/fields/line';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { type Extreme, longestValue } from '../longest-value.ts';
import type { Scene } from '../scene.ts';
import type { Fields } from '../typed-form.ts';
import { actPathOf, ACTS_WITH_A_FORM, dossierFor, type FormAct, scriptFor } from './acts.ts';
import { CHILE, fullAssistance, fullPreservation, PERU, PRESERVATION_LAW, preview, PROVIDER } from './requests.ts';

const DRAFT_PATH = `/drafts/${DRAFT}`;
const PATH = `/dossiers/${DOSSIER}`;
const EXTREMES: Record<string, Extreme> = { longest: 'WORD', highest: 'LINES' };
const LABEL = ['', ''] as const;

/** Returns a request whose every field is as long as the contract takes it. */
function longestForm(kind: RequestForm['kind'], extreme: Extreme): RequestForm {
  const form = longestValue(requestFormSchema, extreme) as RequestForm;
  return {
    ...form,
    ...{ kind, requestedState: 'CL', language: 'es' },
    assistance: kind === 'ASSISTANCE' ? form.assistance : null,
    targets: form.targets.map((target, index) => ({ ...target, id: `t${String(index + 1)}` })),
  };
}

/** People write these at the place that the path names, as long as its contract takes them. */
function writtenIn(extreme: Extreme): Record<string, string> {
  const text = longestValue(writtenText(LABEL).posted, extreme) as string;
  const line = longestValue(writtenLine(LABEL).posted, extreme) as string;
  const name = longestValue(writtenLine(LABEL, { max: 1_024 }).posted, 'WORD') as string;
  return {
    ...{ 'notes.text': text, conditionsText: text, 'amendments.reason': text, 'declined.reason': text },
    ...{ 'verification.told': text, 'legalHolds.reason': text, 'retention.reason': text, 'noResult.reasons': text },
    ...{ 'certificate.method': text, 'certificate.statement': text, 'withheld.reason': text, 'proposal.text': text },
    ...{ 'certificate.custodian': line, 'legalHolds.reference': line, 'caseNumber.now': line, 'caseNumber.was': line },
    ...{ references: line, caseReference: line, 'disclosures.provider': line, 'mla.reference': line },
    ...{ 'files.name': name, 'files.nameGiven': name, 'evidence.name': name, 'withheld.name': name },
  };
}

function withWritten<T>(value: T, written: Record<string, string>, path = ''): T {
  if (typeof value === 'string') {
    const found = Object.entries(written).find(([end]) => `.${path}`.endsWith(`.${end}`));
    return (found?.[1] ?? value) as T;
  }
  if (Array.isArray(value)) return value.map((one: unknown) => withWritten(one, written, path)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      withWritten(one, written, path === '' ? name : `${path}.${name}`),
    ]),
  ) as T;
}

/** Returns the dossier with everything that people write in it. */
function dossierOf(view: DossierView, extreme: Extreme): DossierView {
  const form = longestForm(view.kind, extreme);
  const [shown] = view.targets;
  if (shown === undefined) throw new Error('the dossier has no identifier');
  const [by] = view.colleagues;
  const name = by?.name ?? PERU;
  const written: DossierView = {
    ...view,
    form,
    targets: form.targets.map((target) => ({ ...shown, ...identityView(target) })),
    notes: [{ seq: 2, by: name, office: name, act: 'note', at: '2026-11-23T15:00:00.000Z', text: '' }],
    noResult: {
      results: [{ target: 't1', category: 'TRAFFIC', cause: 'IMPOSSIBLE_NO_DATA' }],
      ...{ reasons: '', holdContinues: true },
    },
    proposal: {
      ...{ act: 'accept', by: name, own: false, at: '2026-11-23T15:00:00.000Z', shown: SHOWN, text: '' },
      outdated: PROPOSAL_GROUND_CODES,
    },
    evidence:
      view.evidence?.verification == null
        ? view.evidence
        : { ...view.evidence, verification: { ...view.evidence.verification, told: '' } },
  };
  return withWritten(written, writtenIn(extreme));
}

const exactText = (extreme: Extreme): string =>
  requestText('es', {
    form: longestForm('PRESERVATION', extreme),
    ...{ requesting: PERU, requested: CHILE, provider: PROVIDER, snapshot: PRESERVATION_LAW },
  });

const views = (name: string, kind: string, tabs: string[]): Scene['views'] =>
  tabs.map((tab) => ({
    name: `${name}-${kind}${tab === '' ? '' : `-${tab}`}`,
    path: tab === '' ? PATH : `${PATH}/${tab}`,
  }));

function drafted(kind: RequestForm['kind'], name: string, extreme: Extreme): Scene {
  const draft = keptDraft(longestForm(kind, extreme), {
    returnedWith: longestValue(writtenText(LABEL).posted, extreme) as string,
  });
  draft.check.text = exactText(extreme);
  const named = `${name}-draft-${kind.toLowerCase()}`;
  return {
    chapter: 'extremes',
    script: { ...draft.script, ...inDirectory(DIRECTORY) },
    views: [
      // An input scrolls whatever is typed into it, so one extreme shows the forms.
      ...(extreme === 'WORD' ? sectionsOf(kind) : []).map((section) => ({
        name: `${named}-${section}`,
        path: `${DRAFT_PATH}/${section}`,
      })),
      { name: `${named}-tasks`, path: DRAFT_PATH },
      { name: `${named}-check`, path: `${DRAFT_PATH}/check` },
    ],
  };
}

function shown(name: string, extreme: Extreme): Scene[] {
  const preservation = dossierOf(fullPreservation(), extreme);
  const written = longestValue(writtenText(LABEL).posted, extreme) as string;
  return [
    {
      chapter: 'extremes',
      person: dutyOfficer,
      script: scriptFor(dossierOf(fullAssistance(), extreme)),
      views: views(name, 'written-assistance', ['', 'request', 'evidence', 'timeline', 'people']),
    },
    {
      chapter: 'extremes',
      person: dutyOfficer,
      script: { ...scriptFor(preservation), [`POST ${PATH}/preview`]: preview(exactText(extreme)) },
      views: [
        ...views(name, 'written-preservation', ['', 'request', 'amendment', 'approval']),
        {
          name: `${name}-act-check`,
          path: actPathOf('refuse'),
          sends: {
            ...{ fields: 'everything', step: 'check' },
            typed: { reasons: written, assessment: written, consultationRecord: written },
          },
        },
      ],
    },
    {
      chapter: 'extremes',
      person: liaison,
      script: {
        ...scriptFor({ ...preservation, side: 'provider', status: 'ACKED' }),
        [`GET ${PATH}/documents/${SHOWN}`]: {
          digest: SHOWN,
          kind: 'SHOWN',
          content: { text: exactText(extreme), locale: 'es' },
        },
      },
      views: [{ name: `${name}-order`, path: `/orders/${DOSSIER}` }],
    },
  ];
}

/** Codes, days and ids are shorter; what is longer is written by people. */
const WRITTEN = 100;

/** Returns the longest texts that the act's contract takes, by the names of the form's inputs. */
function longestTyped(name: FormAct): Fields {
  if (name === 'submit') return {};
  const typed: Fields = {};
  const gather = (value: unknown, path: string): void => {
    if (typeof value === 'string' && value.length >= WRITTEN) typed[path] = value;
    else if (typeof value === 'object' && value !== null)
      for (const [part, one] of Object.entries(value)) gather(one, path === '' ? part : `${path}.${part}`);
  };
  gather(longestValue(actBodies[name], 'WORD'), '');
  return typed;
}

/** What is typed alone is no answer to these: one chooses among the dossier's own rows, or gives a file. Their form is shown. */
const CHOSEN: readonly FormAct[] = [
  'identify_custodian',
  'ask_about_identifiers',
  'explain_identifiers',
  'decide_objections',
  'end_challenge',
  'record_annulment',
];

/** Every act's form comes back with the longest that its contract takes in each field, and is read before it is sent. */
function actForms(): Scene[] {
  return ACTS_WITH_A_FORM.map((name) => {
    const typed = longestTyped(name);
    const path = actPathOf(name);
    return {
      chapter: 'extremes',
      person: dutyOfficer,
      script: scriptFor(dossierFor(name)),
      views: [
        { name: `longest-act-${name}`, path, sends: { fields: 'everything', step: 'change', typed } },
        ...(CHOSEN.includes(name)
          ? []
          : [
              {
                name: `longest-act-${name}-check`,
                path,
                sends: { fields: 'everything', step: 'check', typed },
              } as const,
            ]),
      ],
    };
  });
}

export const LONGEST_SCENES: Scene[] = Object.entries(EXTREMES)
  .flatMap(([name, extreme]) => [
    drafted('PRESERVATION', name, extreme),
    drafted('ASSISTANCE', name, extreme),
    ...shown(name, extreme),
  ])
  .concat(actForms());
