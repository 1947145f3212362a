/** The formal request of a dossier is made from form and snapshot as people read it, and is the same on both sides. */
import type { AssistanceSnapshot, SnapshotRule } from '@comity/domain/law/snapshot';
import type { ElementCode } from '@comity/vocabulary/values/elements';
import type { AssistancePart, RequestForm } from '@comity/vocabulary/values/request-form';
import type { Translation } from '@comity/domain/state/translation';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { ReadableDocument, Section } from '../model.ts';
import { inBoth, issuedAt } from './issued-of-dossier.ts';
import type { AssistanceRequest, RequestPart } from './assistance-facts.ts';
import { assistanceParts, assistanceRequest } from './assistance-request.ts';
import { isOneOf } from './definition.ts';
import { type PaperFacts, Reading } from './reading.ts';

const PART_OF: Partial<Record<ElementCode, RequestPart>> = {
  AUTHORITY: 'AUTHORITIES',
  OFFENCE_AND_FACTS: 'OFFENCES',
  OFFENCE_PENALTY: 'OFFENCES',
  LEGAL_BASIS: 'OFFENCES',
  ACT_GIVING_RISE: 'FACTS',
  PERSONS_CONCERNED: 'PERSONS',
  DATA_AND_RELATION: 'NEXUS',
  CUSTODIAN: 'DATA',
  IP_COMPLETE: 'DATA',
  NECESSITY: 'NECESSITY',
  OTHER_MEANS: 'OTHER_MEANS',
  PRECISE_ASSISTANCE: 'SOUGHT',
  SPECIAL_PROCEDURE: 'SPECIAL',
  RETURN_CONTACT: 'AUTHORITIES',
  PRESERVATION_LINK: 'PRIOR',
  TRANSLATION: 'TRANSLATIONS',
};

/** Returns null where the dossier holds no formal request, as at the provider. */
export function assistanceOfDossier(facts: PaperFacts, language: PaperLanguage): ReadableDocument | null {
  const asked = askedIn(facts);
  return asked === null ? null : assistanceRequest(requestOf(facts, asked, language), language);
}

/** Returns the parts of that request; null where the dossier holds none. */
export function formalParts(facts: PaperFacts, language: PaperLanguage): Section[] | null {
  const asked = askedIn(facts);
  return asked === null ? null : assistanceParts(requestOf(facts, asked, language), language);
}

function askedIn({ dossier: { form, snapshot, events } }: PaperFacts): Asked | null {
  const written = events.find((event) => isOneOf(event, ['submit', 'request']));
  if (written === undefined || form?.assistance == null || snapshot?.measure !== 'ASSISTANCE') return null;
  return { form, part: form.assistance, snapshot, at: written.at };
}

interface Asked {
  form: RequestForm;
  part: AssistancePart;
  snapshot: AssistanceSnapshot;
  at: string;
}

function requestOf(facts: PaperFacts, { form, part, snapshot, at }: Asked, language: PaperLanguage): AssistanceRequest {
  const { parties } = facts.dossier;
  const reading = new Reading(facts, language);
  const signed = facts.dossier.events.filter((event) => isOneOf(event, ['submit', 'approve_and_send']));
  const custodian = [
    parties.provider === null ? (form.providerName ?? '') : reading.say(parties.provider),
    form.custodian,
  ];
  const { noUserNotice, reason } = form.confidentiality;
  return {
    ...issuedAt(facts, at, signed),
    issuer: parties.requesting ?? facts.organization,
    requesting: parties.requesting ?? facts.organization,
    requested: parties.receiving,
    writtenIn: form.language,
    sentTo: [parties.receiving, inBoth('officeKinds', 'CENTRAL_AUTHORITY')],
    caseNumber: form.caseNumber,
    instrument: snapshot.instrument === 'none' ? null : snapshot.instrument,
    legalBasis: citedBy(snapshot, () => true),
    askedBy: askedBy(snapshot),
    channel: reading.word('channels', part.channel),
    urgency: form.urgency,
    urgencyReason: form.urgencyReason,
    answerBy: form.answerBy === undefined ? '' : reading.day(form.answerBy),
    answerByReason: form.answerByReason ?? '',
    investigating: form.investigating ?? '',
    secondContact: form.secondContact ?? '',
    authorities: [
      {
        role: 'INVESTIGATIVE',
        name: form.authority,
        contact: [form.contact ?? '', part.returnContact].filter((one) => one !== '').join('\n'),
        officeHours: '',
        zone: '',
        languages: [form.language],
      },
    ],
    sought: part.sought,
    offences: form.offences,
    domesticBasis: part.legalBasis,
    dualCriminality: form.dualCriminality ?? '',
    facts: form.facts,
    persons: part.persons,
    nexus: form.nexus,
    necessity: form.necessity,
    otherMeans: part.otherMeans,
    targets: form.targets.map((target) => ({ ...target, custodian: custodian.filter(Boolean).join('\n') })),
    special: { procedure: part.specialProcedure, certification: '', format: '' },
    confidentiality: { fact: part.confidential, subject: part.confidential, until: '', noUserNotice, reason },
    conditionsOffered: part.conditionsOffered === '' ? [] : [{ code: null, text: part.conditionsOffered }],
    prior: [
      ...(part.preservationReference === ''
        ? []
        : [
            {
              kind: 'PRESERVATION' as const,
              reference: part.preservationReference,
              date: '',
              authority: reading.say(parties.receiving),
            },
          ]),
      ...(form.prior ?? []),
    ],
    emergency: emergencyOf(form),
    translations: translationsOf(form, part, snapshot, facts.dossier.translations),
    attachments: form.attachments ?? [],
    costs: part.costs ?? '',
  };
}

/** Particulars of an emergency are stated where somebody has written them, whatever the urgency was called. */
function emergencyOf(form: RequestForm): AssistanceRequest['emergency'] {
  const { personInDanger: victim = '', danger: risk = '', howDataHelp = '', urgency, urgencyReason } = form;
  const stated = [victim, risk, howDataHelp].some((one) => one !== '');
  return urgency === 'CRITICAL_LIFE' || stated ? { predicate: urgencyReason, victim, risk, howDataHelp } : null;
}

function askedBy(snapshot: AssistanceSnapshot): AssistanceRequest['askedBy'] {
  const parts = [...new Set(Object.values(PART_OF))];
  return Object.fromEntries(parts.map((part) => [part, citedBy(snapshot, (element) => PART_OF[element] === part)]));
}

/** Returns the rules that ask for certain elements, each once. */
function citedBy(snapshot: AssistanceSnapshot, wanted: (element: ElementCode) => boolean): SnapshotRule[] {
  const ids = snapshot.requiredElements.filter(({ code }) => wanted(code)).map(({ rule }) => rule);
  return snapshot.rules.filter(({ id }) => ids.includes(id));
}

function translationsOf(
  form: RequestForm,
  { translation }: AssistancePart,
  { languages: { accepted } }: AssistanceSnapshot,
  added: readonly Translation[],
): AssistanceRequest['translations'] {
  const original = { language: form.language, status: 'ORIGINAL' } as const;
  if (added.length > 0) return [original, ...added.map(({ language, made }) => ({ language, status: made }))];
  const [into] = accepted;
  if (into === undefined || accepted.includes(form.language)) return [original];
  return [original, { language: into, status: translation.made === '' ? 'MISSING' : translation.made }];
}
