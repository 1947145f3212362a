/** A stored document becomes text. A request is set out as it was approved, whichever side reads it. */
import { frameLanguage } from '@comity/texts/frame-language';
import type { Delivery, Verification } from '@comity/contracts/documents';
import type { PathDocument } from '@comity/contracts/path';
import { storedRequest } from '@comity/contracts/request-form';
import { broughtFindingsText, deliveryText } from '@comity/texts/shown/delivery-text';
import { pathText } from '@comity/texts/shown/path-text';
import { type RequestFacts, requestText } from '@comity/texts/shown/request-text';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { Locale, PaperLanguage } from '@comity/vocabulary/words';
import type { Block } from '../model.ts';
import type { Reading } from './reading.ts';

interface Written {
  text: string;
  /** The language is a code of ISO 639-1: a translation may be in a language in which no document is rendered. */
  language: string;
}

/** Returns null where the document is not at hand or holds no text for people. */
export function writtenText(reading: Reading, digest: string): Written | null {
  const content = reading.content(digest);
  if (typeof content !== 'object' || content === null) return null;
  if (Array.isArray(content)) return { text: numbered(content), language: reading.language };
  if ('text' in content && typeof content.text === 'string') {
    const locale = 'locale' in content ? content.locale : 'language' in content ? content.language : null;
    return { text: content.text, language: typeof locale === 'string' ? locale : reading.language };
  }
  if ('elements' in content) return pathWritten(reading, content as PathDocument);
  const listed = listedText(reading, content);
  if (listed !== null) return { text: listed, language: pageLanguage(reading.language) };
  return 'kind' in content && isKind(content.kind) ? asApproved(reading, storedRequest(content as RequestForm)) : null;
}

/** Says what came by hand, and what its check found. */
function listedText({ language }: Reading, content: object): string | null {
  if ('medium' in content) return deliveryText(pageLanguage(language), content as Delivery);
  return 'checks' in content ? broughtFindingsText(pageLanguage(language), content as Verification) : null;
}

/** Our own records, and what only they quote, are in the languages of the pages. */
export const pageLanguage = (language: PaperLanguage): Locale => (language === 'en' ? 'en' : 'es');

const isKind = (kind: unknown): boolean => kind === 'PRESERVATION' || kind === 'ASSISTANCE';

/** Returns the text, with its language where that is not the language of the document around it. */
export function exactBlocks(reading: Reading, { text, language }: Written): Block[] {
  const exact: Block = { kind: 'exact', text, language };
  if (language === reading.language) return [exact];
  const note = reading.note('WRITTEN_IN', { language: reading.word('languages', language) });
  return [{ kind: 'paragraph', text: note }, exact];
}

function pathWritten({ dossier }: Reading, path: PathDocument): { text: string; language: PaperLanguage } {
  return { text: pathText(path.locale, path, dossier.targets), language: path.locale };
}

function asApproved({ dossier }: Reading, form: RequestForm): { text: string; language: PaperLanguage } | null {
  const { snapshot, parties } = dossier;
  if (snapshot === null) return null;
  const unnamed = { en: '—', es: '—' };
  const facts: RequestFacts = {
    form,
    requesting: parties.requesting ?? unnamed,
    requested: parties.receiving,
    provider: parties.provider ?? unnamed,
    snapshot,
  };
  return { text: requestText(frameLanguage(form.language), facts), language: frameLanguage(form.language) };
}

function numbered(questions: readonly unknown[]): string {
  return questions.map((question, index) => `${index + 1}. ${String(question)}`).join('\n');
}
