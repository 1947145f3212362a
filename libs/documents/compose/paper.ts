/**
 * A paper shows a text that somebody wrote or approved as it leaves the house: the text itself, and who stands for it.
 */
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { Locale } from '@comity/texts/pair';
import type { Block, ReadableDocument } from '../model.ts';
import { type Issued, issued, paragraph, section, speakerOf } from './issued.ts';

export interface Paper extends Issued {
  kind: DocumentKind;
  /** The parts stand in their order, each under a heading in the paper's language. */
  parts: {
    heading: string;
    text: string;
    language: Locale;
    /** This is the SHA-256 of the document that holds the text. */ sha256: string;
  }[];
}

export function paper(facts: Paper, language: Locale): ReadableDocument {
  const speaker = speakerOf(facts, language);
  return issued(
    facts.kind,
    facts,
    speaker,
    facts.parts.map(({ heading, text, language: written, sha256 }) => {
      const note = speaker.note('WRITTEN_IN', { language: speaker.word('languages', written) });
      const digest: Block = { kind: 'definitions', items: [{ term: 'SHA-256', text: sha256, exact: true }] };
      return section(heading, [
        written === language ? null : paragraph(note),
        { kind: 'exact', text, language: written },
        sha256 === '' ? null : digest,
      ]);
    }),
  );
}
