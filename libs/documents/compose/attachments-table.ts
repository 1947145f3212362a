/** The documents that are attached to a request stand on its paper with the digests of their bytes. */
import type { AttachedType } from '@comity/vocabulary/values/request-codes';
import type { RequestAttachment } from '@comity/vocabulary/values/request-form';
import type { Block } from '../model.ts';
import type { Speaker } from './speaker.ts';

/** A form is named as people call it. */
const FORMATS: Record<AttachedType, string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
};

export function attachmentsTable(
  all: readonly Omit<RequestAttachment, 'document'>[],
  speaker: Pick<Speaker, 'word' | 'label' | 'count'>,
): Extract<Block, { kind: 'table' }> {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: speaker.word('assistanceLabels', 'ATTACHMENT'), share: 4 },
      { heading: speaker.word('assistanceLabels', 'FILE'), share: 4 },
      { heading: 'SHA-256', share: 5, exact: true },
    ],
    rows: all.map(({ kind, title, name, mediaType, size, sha256 }) => [
      [speaker.word('attachmentKinds', kind), title].filter((one) => one !== '').join('\n'),
      `${name}\n${FORMATS[mediaType]}, ${speaker.count(size)} ${speaker.label('BYTES')}`,
      sha256,
    ]),
  };
}
