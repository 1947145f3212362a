/** The certificate of destruction says whose duty it was, what was destroyed and how, and what remains as proof. */
import type { WordsView } from '@comity/contracts/http/words';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { ReadableDocument } from '../model.ts';
import { evidenceLabel, evidenceNote, filesTable } from './evidence-parts.ts';
import { citable } from './speaker.ts';
import { type Issued, issued, type ListedFile, paragraph, section, speakerOf } from './issued.ts';

/** `acted` names who destroyed the data and who witnessed it. */
export interface DestructionCertificate extends Issued {
  holder: WordsView;
  addressee: WordsView;
  legalBasis: SnapshotRule[];
  reason: string;
  method: string;
  files: (ListedFile & { destroyedAt: Instant })[];
  /**
   * The holder knows of these copies and has not destroyed them, each with its place; the list is empty when there is
   * none.
   */
  copies: string[];
}

export function destructionCertificate(certificate: DestructionCertificate, language: PaperLanguage): ReadableDocument {
  const speaker = speakerOf(certificate, language);
  const { holder, addressee, legalBasis, reason, method, files, copies } = certificate;
  const cited = citable(legalBasis).map((rule) => speaker.cited(rule));
  const destroyed = {
    heading: evidenceLabel(speaker, 'DESTROYED'),
    of: ({ destroyedAt }: { destroyedAt: Instant }) => speaker.at(destroyedAt),
  };
  return issued('DESTRUCTION_CERTIFICATE', certificate, speaker, [
    section(speaker.label('PARTIES'), [
      {
        kind: 'definitions',
        items: [
          { term: evidenceLabel(speaker, 'HOLDER'), text: speaker.say(holder) },
          { term: evidenceLabel(speaker, 'ADDRESSEE'), text: speaker.say(addressee) },
          { term: evidenceLabel(speaker, 'REASON'), text: reason },
          { term: evidenceLabel(speaker, 'METHOD'), text: method },
        ],
      },
    ]),
    ...(cited.length === 0 ? [] : [section(speaker.label('BASIS'), [{ kind: 'list', ordered: false, items: cited }])]),
    section(evidenceLabel(speaker, 'CERTIFIED'), [
      paragraph(evidenceNote(speaker, 'DESTROYED')),
      filesTable(speaker, files, destroyed),
    ]),
    section(evidenceLabel(speaker, 'COPIES'), [
      copies.length === 0
        ? paragraph(evidenceNote(speaker, 'NO_COPIES'))
        : { kind: 'list', ordered: false, items: copies },
    ]),
  ]);
}
