/** Shows one letter with its text, the names of its files and who acknowledged it. */
import type { Letter } from '@comity/domain/state/dossier';
import type { AttachmentView, LetterView } from '@comity/contracts/http/correspondence-views';
import type { StoredDocument } from '@comity/persistence/documents';

export function letterView(
  { side, sent, letter, attachments, at, read }: Letter,
  texts: readonly StoredDocument[],
  files: readonly AttachmentView[],
): LetterView {
  const written = (digest: string): { text: string; locale: 'en' | 'es' } => {
    const content = texts.find((one) => one.digest === digest)?.content;
    return (content as { text: string; locale: 'en' | 'es' } | undefined) ?? { text: '', locale: 'en' };
  };
  return {
    side,
    sent,
    letter,
    ...written(letter),
    attachments: attachments.flatMap((digest) => files.filter((file) => file.digest === digest)),
    at,
    read: read === null ? null : { at: read.at, reader: written(read.reader).text },
  };
}
