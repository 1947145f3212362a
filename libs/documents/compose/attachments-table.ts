/** The documents that are attached to a request stand on its paper with the digests of their bytes. */
import type { RequestAttachment } from '@comity/vocabulary/values/request-form';
import type { Block } from '../model.ts';
import type { Speaker } from './speaker.ts';

export function attachmentsTable(
  all: readonly Omit<RequestAttachment, 'document'>[],
  speaker: Pick<Speaker, 'word'>,
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
      `${name}\n${mediaType}, ${String(size)} B`,
      sha256,
    ]),
  };
}
