/** The documents about evidence have these parts in common. */
import type { EvidenceLabel, EvidenceNote } from '@comity/texts/groups/evidence-labels';
import type { Block } from '../model.ts';
import type { ListedFile } from './issued.ts';
import type { Speaker } from './speaker.ts';

export function evidenceLabel(speaker: Speaker, code: EvidenceLabel): string {
  return speaker.word('evidenceLabels', code);
}

export function evidenceNote(speaker: Speaker, code: EvidenceNote): string {
  return speaker.word('evidenceNotes', code);
}

/** Shows name, size and SHA-256 of each file, and one more column where there is more to say of it. */
export function filesTable<F extends ListedFile>(
  speaker: Speaker,
  files: readonly F[],
  more?: { heading: string; of: (file: F) => string },
): Block {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: evidenceLabel(speaker, 'FILE'), share: 4 },
      { heading: evidenceLabel(speaker, 'BYTES'), share: 2 },
      { heading: 'SHA-256', share: 5, exact: true },
      ...(more === undefined ? [] : [{ heading: more.heading, share: 3 }]),
    ],
    rows: files.map((file) => [
      file.name,
      speaker.count(file.bytes),
      file.sha256,
      ...(more === undefined ? [] : [more.of(file)]),
    ]),
  };
}
