/**
 * The papers about the evidence of a dossier are the custodian's certificate of one production, the record of the
 * hand-over and the certificate of destruction. Each is made from what the dossier's page shows and from nothing else.
 */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { WordsView } from '@comity/contracts/http/words';
import type { VerificationView } from '@comity/contracts/http/evidence-views';
import type { ActName } from '@comity/vocabulary/acts';
import type { MessageCode } from '@comity/vocabulary/messages';
import type { ProducedResult } from '@comity/vocabulary/values/answers';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { ReadableDocument } from '../model.ts';
import { deliveredOf, filesHeld } from './delivered.ts';
import { custodianCertificate, type ProducedItem } from './custodian-certificate.ts';
import { isOneOf } from './definition.ts';
import { destructionCertificate } from './destruction-certificate.ts';
import { type HandOverRecord, handOverRecord } from './hand-over-record.ts';
import type { ListedFile } from './issued.ts';
import { inBoth, issuedAt } from './issued-of-dossier.ts';
import { type DossierFacts, Reading } from './reading.ts';
import { writtenText } from './written.ts';

const OUTCOMES: Record<ProducedResult['outcome'], Pick<ProducedItem, 'outcome' | 'reason'>> = {
  PRODUCED: { outcome: 'FULL', reason: null },
  PARTLY_PRODUCED: { outcome: 'PARTIAL', reason: null },
  NO_DATA: { outcome: 'NO_DATA', reason: null },
  NOT_HELD: { outcome: 'NO_DATA', reason: 'DATA_NOT_HELD' },
  DELETED: { outcome: 'NO_DATA', reason: 'DATA_DELETED' },
  ENCRYPTED: { outcome: 'NO_DATA', reason: 'ENCRYPTED' },
};
const UNNAMED: WordsView = { en: '—', es: '—' };

/** `digest` is that of the production's document. Returns null where the dossier knows no such production. */
export function certificateOfDossier(
  facts: DossierFacts,
  digest: string,
  language: PaperLanguage,
): ReadableDocument | null {
  const { dossier } = facts;
  const production = dossier.evidence?.productions.find(({ document }) => document === digest);
  const event = dossier.events.find(
    (one) => isOneOf(one, PRODUCTIONS) && one.documents.some((document) => document.digest === digest),
  );
  if (production === undefined || event === undefined) return null;
  const { custodian, method, statement } = production.certificate;
  const provider = dossier.parties.provider ?? facts.organization;
  const certificate = {
    ...issuedAt(facts, production.at, []),
    sentTo: [dossier.parties.receiving],
    // A provider is told nothing of the case, and so certifies nothing of it.
    caseNumber: '',
    issuer: provider,
    acted: [
      {
        name: { en: custodian, es: custodian },
        office: provider,
        role: inBoth('sides', 'provider'),
        did: inBoth('actsDone', 'produce' satisfies ActName),
        at: production.at,
      },
    ],
    provider,
    authority: dossier.parties.receiving,
    order: {
      reference: dossier.reference,
      servedAt: dossier.servedAt ?? production.at,
      sha256: dossier.lastOrder ?? '',
    },
    items: itemsOf(facts, event),
    files: production.files.map(({ name, size, sha256 }): ListedFile => ({ name, bytes: size, sha256 })),
    method: `${method}\n\n${statement}`,
  };
  return custodianCertificate(certificate, language);
}

function itemsOf({ dossier }: DossierFacts, { facts }: EventView): ProducedItem[] {
  const results = (facts['results'] ?? []) as ProducedResult[];
  return results.flatMap(({ target: id, category, outcome }): ProducedItem[] => {
    const known = dossier.targets.find((one) => one.id === id);
    if (known === undefined) return [];
    const { type, value, port, instant, zone, from, to } = known;
    const target = { id, type, value, port, instant, zone, from, to, categories: [category] } as ProducedItem['target'];
    return [{ target, category, ...OUTCOMES[outcome], gap: '', from: null, to: null }];
  });
}

/** Returns null before a package has left or arrived, or a medium was brought. */
export function handOverOfDossier(facts: DossierFacts, language: PaperLanguage): ReadableDocument | null {
  const { dossier } = facts;
  const { evidence, assistance } = dossier;
  const moved = dossier.events.filter((event) => event.refusal === null && isOneOf(event, CUSTODY));
  const left = moved.some((event) => isOneOf(event, ARRIVALS));
  const delivered = deliveredOf(evidence, dossier.reference);
  const last = moved.at(-1);
  if (evidence === null || delivered === null || last === undefined || !left) return null;
  const { conditions } = assistance ?? { conditions: null };
  const accepted = dossier.events.findLast(
    (event) => isOneOf(event, ['accept_conditions']) || event.facts['answer'] === 'ACCEPTED',
  );
  const to = dossier.parties.requesting ?? UNNAMED;
  const record: HandOverRecord = {
    ...issuedAt(facts, last.at, signersOf(dossier.events, moved)),
    sentTo: [to, inBoth('officeKinds', 'CENTRAL_AUTHORITY')],
    from: dossier.parties.receiving,
    to,
    ...delivered,
    result: resultOf(evidence.verification, moved),
    conditions: (conditions?.codes ?? []).map((code, index) => ({
      code,
      text: index === 0 ? (dossier.conditionsText ?? '') : '',
      acceptedAt: conditions?.status === 'ACCEPTED' ? (accepted?.at ?? null) : null,
    })),
    custody: moved.map((event) => custodyOf(facts, event)),
  };
  return handOverRecord(record, language);
}

type Names = readonly (ActName | MessageCode)[];
const PRODUCTIONS: Names = ['produce', 'production'];
const ARRIVALS: Names = ['transmit', 'transmit_again', 'evidence', 'evidence_brought'];
const ACCEPTANCES: Names = ['accept_evidence', 'evidence_receipt'];
const CUSTODY: Names = [...PRODUCTIONS, ...ARRIVALS, ...ACCEPTANCES, 'package_sealed', 'verification'];

function resultOf(verification: VerificationView | null, moved: readonly EventView[]): HandOverRecord['result'] {
  if (verification === null) return 'TRANSMITTED';
  if (!verification.holds) return 'HASH_MISMATCH';
  const sinceArrival = moved.slice(moved.findLastIndex((event) => isOneOf(event, ARRIVALS)));
  const accepted = sinceArrival.some((event) => isOneOf(event, ACCEPTANCES));
  return accepted ? 'VERIFIED' : 'CHECKED';
}

/** Returns both persons of an act that needs two, because they were shown the same text. */
function signersOf(events: readonly EventView[], moved: readonly EventView[]): EventView[] {
  const shownIn = ({ documents }: EventView): string | undefined =>
    documents.find(({ field }) => field === 'shown')?.digest;
  const texts = moved.map(shownIn).filter((digest) => digest !== undefined);
  return events.filter(
    (event) => event.kind === 'act' && (moved.includes(event) || texts.includes(shownIn(event) ?? '')),
  );
}

function custodyOf({ dossier, organization }: DossierFacts, event: EventView): HandOverRecord['custody'][number] {
  const { parties } = dossier;
  const requesting = parties.requesting ?? UNNAMED;
  const fromProvider = isOneOf(event, PRODUCTIONS);
  const isSealing = isOneOf(event, ['package_sealed']);
  return {
    at: event.at,
    who: event.actor?.name ?? organization,
    from: fromProvider ? (parties.provider ?? UNNAMED) : parties.receiving,
    to: fromProvider || isSealing ? parties.receiving : requesting,
    why: event.kind === 'act' ? inBoth('acts', event.code) : inBoth('messages', event.code),
    sha256: event.ledger.leaf,
    entered: event.entered === null ? null : { ...event.entered, original: originalOf(event) },
  };
}

const originalOf = ({ documents }: EventView): string =>
  documents.find(({ field }) => field === 'original')?.digest ?? '';

/** Returns null where nothing was destroyed; `digest` is that of the certificate that the person wrote. */
export function destructionOfDossier(
  facts: DossierFacts,
  digest: string,
  language: PaperLanguage,
): ReadableDocument | null {
  const { dossier } = facts;
  const event = dossier.events.find(
    (one) =>
      (isOneOf(one, ['destroy_copy']) || (isOneOf(one, ['dispose', 'disposal']) && one.facts['how'] === 'DESTROYED')) &&
      one.documents.some((document) => document.digest === digest && document.field === 'certificate'),
  );
  if (event === undefined) return null;
  const written = writtenText(new Reading(facts, language), digest);
  const acts = dossier.events.filter(
    (one) => one.code === event.code || (isOneOf(one, ['approve']) && one.at >= event.at),
  );
  const { requesting, receiving, provider } = dossier.parties;
  const ownCopy = dossier.side === 'provider' ? provider : receiving;
  const holder = isOneOf(event, ['destroy_copy']) ? ownCopy : requesting;
  const certificate = {
    ...issuedAt(facts, event.at, acts),
    sentTo: [receiving],
    issuer: holder ?? facts.organization,
    holder: holder ?? UNNAMED,
    addressee: receiving,
    legalBasis: [event.basis],
    reason: dossier.conditionsText ?? '',
    method: written?.text ?? '',
    files: filesHeld(dossier.evidence).map((file) => ({ ...file, destroyedAt: event.at })),
    copies: [],
  };
  return destructionCertificate(certificate, language);
}
