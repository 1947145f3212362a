/**
 * Makes the documents that people read from what the caller's own dossier holds, and from nothing else: what another
 * organization never sent cannot be in them.
 */
import { Inject, Injectable } from '@nestjs/common';
import { dossierFile } from '@comity/documents/compose/dossier-file';
import {
  certificateOfDossier,
  destructionOfDossier,
  handOverOfDossier,
} from '@comity/documents/compose/evidence-of-dossier';
import { eventRecord } from '@comity/documents/compose/event-record';
import { letter } from '@comity/documents/compose/letter';
import { assistanceOfDossier } from '@comity/documents/compose/assistance-of-dossier';
import type { DossierFacts } from '@comity/documents/compose/reading';
import { textDocument } from '@comity/documents/compose/text-document';
import type { ReadableDocument } from '@comity/documents/model';
import type { DossierView } from '@comity/contracts/http/views';
import { documentsOf } from '@comity/exchange/documents';
import { readingOrganization } from '@comity/persistence/context';
import { readDocuments } from '@comity/persistence/documents';
import { readMessageByHand } from '@comity/persistence/reads/by-hand';
import type { Caller } from '@comity/persistence/reads/caller';
import { organizationById } from '@comity/persistence/recording/organizations';
import { readDossier } from '@comity/persistence/reads/dossier-rows';
import type { Side } from '@comity/vocabulary/values/plain';
import { PAPER_LANGUAGES, type PaperLanguage } from '@comity/vocabulary/words';
import { readContents } from '../dossiers/dossier-page.ts';
import { dossierView } from '../dossiers/dossier-view.ts';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';

interface Addressed {
  to: Side;
  number: number;
}

@Injectable()
export class ReadableDocuments {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  /** Makes the document of one text; it throws DOCUMENT_UNKNOWN for a digest that no event of this dossier names. */
  async text(caller: Caller, id: string, digest: string, language: PaperLanguage): Promise<ReadableDocument> {
    const facts = await this.factsOf(caller, id, (named) => named === digest);
    const formal = facts.dossier.kind === 'ASSISTANCE' ? assistancePaper(facts, digest, language) : null;
    return documentOrProblem(formal ?? textDocument(facts, digest, language));
  }

  /** Makes the receipt or record of one event; it throws DOCUMENT_UNKNOWN where no event has this number. */
  async event(caller: Caller, id: string, seq: number, language: PaperLanguage): Promise<ReadableDocument> {
    const facts = await this.factsOf(caller, id, () => false);
    return documentOrProblem(eventRecord(facts, seq, language));
  }

  /** Makes the message as it is sent on paper, in the language of its addressee unless another is asked for. */
  async letter(
    caller: Caller,
    id: string,
    message: Addressed,
    asked: PaperLanguage | undefined,
  ): Promise<ReadableDocument> {
    const key = { organization: caller.organization.id, dossier: id };
    const found = await readingOrganization(this.parts.dataSource, caller.organization.id, async (manager) =>
      (await readDossier(manager, caller, id)) === null ? null : readMessageByHand(manager, key, message),
    );
    if (found === null) throw problem('DOCUMENT_UNKNOWN');
    const { body, code, number, at, addressee } = found;
    const documents = documentsOf(code, body);
    const named = documents.map(({ digest }) => digest);
    // A text that belongs to another field, as the wording of conditions does, is printed with that field.
    const texts = documents
      .filter(({ field, digest }) => [body[field]].flat().includes(digest))
      .map(({ field, digest }) => ({ field, digest }));
    const facts = await this.factsOf(caller, id, () => false, named);
    const spoken = addressee.languages.find(isPaperLanguage);
    const said = Object.fromEntries(
      Object.entries(body).filter(([field]) => field !== 'summary' && !texts.some((one) => one.field === field)),
    );
    return letter(facts, { number, code, at, said, texts, addressee }, asked ?? spoken ?? 'en');
  }

  /** Makes the record of a hand-over of evidence; it throws DOCUMENT_UNKNOWN where nothing was handed over yet. */
  async handOver(caller: Caller, id: string, language: PaperLanguage): Promise<ReadableDocument> {
    return documentOrProblem(handOverOfDossier(await this.factsOf(caller, id, () => false), language));
  }

  async file(caller: Caller, id: string, language: PaperLanguage): Promise<ReadableDocument> {
    return dossierFile(await this.factsOf(caller, id, () => true), language);
  }

  /** Reads in one transaction, so that composing and rendering hold no connection. */
  private factsOf(
    caller: Caller,
    id: string,
    wanted: (digest: string) => boolean,
    others: readonly string[] = [],
  ): Promise<DossierFacts> {
    const organization = caller.organization;
    return readingOrganization(this.parts.dataSource, organization.id, async (manager) => {
      const contents = await readContents(manager, caller, id);
      const dossier = await dossierView(manager, caller, contents);
      const digests = [...digestsOf(dossier).filter(wanted), ...others];
      const documents = digests.length === 0 ? [] : await readDocuments(manager, organization.id, digests);
      const custodian = contents.row.zone;
      const reader = (await organizationById(manager, organization.id))?.zone ?? custodian;
      return { dossier, organization: organization.name, zones: { reader, custodian }, documents };
    });
  }
}

/** Composes papers of the formal request that need more than one text. */
function assistancePaper(facts: DossierFacts, digest: string, language: PaperLanguage): ReadableDocument | null {
  if (digest === facts.dossier.content && facts.dossier.form !== null) return assistanceOfDossier(facts, language);
  return certificateOfDossier(facts, digest, language) ?? destructionOfDossier(facts, digest, language);
}

function digestsOf({ events }: DossierView): string[] {
  return [...new Set(events.flatMap(({ documents }) => documents.map(({ digest }) => digest)))];
}

const isPaperLanguage = (language: string): language is PaperLanguage =>
  PAPER_LANGUAGES.some((one) => one === language);

function documentOrProblem(document: ReadableDocument | null): ReadableDocument {
  if (document === null) throw problem('DOCUMENT_UNKNOWN');
  return document;
}
