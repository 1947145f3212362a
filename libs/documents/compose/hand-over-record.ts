/**
 * The record of a hand-over shows the sealed package or the medium, every file and what its verification found, what
 * was withheld, and the custody.
 */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { WordsView } from '@comity/contracts/http/words';
import type { UseCondition } from '@comity/texts/groups/assistance-labels';
import type { FileVerification, HandOverResult } from '@comity/texts/groups/evidence-labels';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { Block, Definition, ReadableDocument } from '../model.ts';
import { originalTerm } from './definition.ts';
import { enteredText } from './entered.ts';
import { evidenceLabel, evidenceNote, filesTable } from './evidence-parts.ts';
import { type Issued, issued, type ListedFile, paragraph, section, speakerOf } from './issued.ts';
import type { Speaker } from './speaker.ts';

/** People entered such an event by hand; `original` is the SHA-256 of what it was entered from. */
type EnteredMark = NonNullable<EventView['entered']> & { original: string };

interface SealedContainer extends ListedFile {
  kind: 'PACKAGE';
  sealedAt: Instant;
}

interface MediumContainer {
  kind: 'MEDIUM';
  /** A person described the medium in these words. */
  medium: string;
  takenInAt: Instant;
  /** This is the digest of the list of what was on the medium. */
  sha256: string;
}

export interface HandOverRecord extends Issued {
  from: WordsView;
  to: WordsView;
  /** The files came in this: one sealed package, or a medium of a State that seals none. */
  container: SealedContainer | MediumContainer;
  files: (ListedFile & { verification: FileVerification })[];
  result: HandOverResult;
  /** These files are listed but were not there. */
  absent: { name: string; sha256: string }[];
  /** It is null where whoever gave the evidence has not said whether something was withheld. */
  withheld: { name: string; reason: string }[] | null;
  conditions: { code: UseCondition; text: string; acceptedAt: Instant | null }[];
  /** There is one entry per event, oldest first: who had what, from whom to whom, why, and its SHA-256. */
  custody: {
    at: Instant;
    who: WordsView;
    from: WordsView;
    to: WordsView;
    why: WordsView;
    sha256: string;
    entered: EnteredMark | null;
  }[];
}

export function handOverRecord(record: HandOverRecord, language: PaperLanguage): ReadableDocument {
  const speaker = speakerOf(record, language);
  const { from, to, container, files, absent, result, withheld } = record;
  const checked = {
    heading: evidenceLabel(speaker, 'VERIFICATION'),
    of: ({ verification }: { verification: FileVerification }) => speaker.word('fileVerifications', verification),
  };
  return issued('HAND_OVER_RECORD', record, speaker, [
    section(speaker.label('PARTIES'), [
      {
        kind: 'definitions',
        items: [
          { term: evidenceLabel(speaker, 'FROM'), text: speaker.say(from) },
          { term: evidenceLabel(speaker, 'TO'), text: speaker.say(to) },
          { term: evidenceLabel(speaker, 'RESULT'), text: speaker.word('handOverResults', result) },
        ],
      },
    ]),
    section(evidenceLabel(speaker, container.kind), [
      { kind: 'definitions', items: containerItems(speaker, container) },
    ]),
    section(evidenceLabel(speaker, 'FILES'), [
      filesTable(speaker, files, checked),
      absent.length === 0 ? null : absentList(speaker, absent),
    ]),
    ...(withheld === null ? [] : [section(evidenceLabel(speaker, 'WITHHELD'), [withheldList(speaker, withheld)])]),
    section(evidenceLabel(speaker, 'CONDITIONS'), [conditions(speaker, record)]),
    section(evidenceLabel(speaker, 'CUSTODY'), [custody(speaker, record)]),
  ]);
}

function containerItems(speaker: Speaker, container: HandOverRecord['container']): Definition[] {
  const { sha256 } = container;
  if (container.kind === 'MEDIUM')
    return [
      { term: evidenceLabel(speaker, 'MEDIUM'), text: container.medium },
      { term: evidenceLabel(speaker, 'TAKEN_IN'), text: speaker.at(container.takenInAt) },
      { term: evidenceLabel(speaker, 'DELIVERY_DIGEST'), text: sha256, exact: true },
    ];
  return [
    { term: evidenceLabel(speaker, 'FILE'), text: container.name },
    { term: evidenceLabel(speaker, 'BYTES'), text: speaker.count(container.bytes) },
    { term: evidenceLabel(speaker, 'SEALED'), text: speaker.at(container.sealedAt) },
    { term: 'SHA-256', text: sha256, exact: true },
  ];
}

function absentList(speaker: Speaker, absent: HandOverRecord['absent']): Block {
  const missing = speaker.word('fileVerifications', 'MISSING');
  return {
    kind: 'list',
    ordered: false,
    items: absent.map(({ name, sha256 }) => speaker.stating(missing, `${name}, SHA-256 ${sha256}`)),
  };
}

function withheldList(speaker: Speaker, withheld: NonNullable<HandOverRecord['withheld']>): Block {
  if (withheld.length === 0) return paragraph(evidenceNote(speaker, 'NOTHING_WITHHELD'));
  return { kind: 'list', ordered: true, items: withheld.map(({ name, reason }) => `${name}: ${reason}`) };
}

function conditions(speaker: Speaker, { conditions: all }: HandOverRecord): Block {
  if (all.length === 0) return paragraph(evidenceNote(speaker, 'NO_CONDITIONS'));
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: evidenceLabel(speaker, 'CONDITION'), share: 6 },
      { heading: evidenceLabel(speaker, 'ACCEPTED'), share: 4 },
    ],
    rows: all.map(({ code, text, acceptedAt }) => [
      `${speaker.word('useConditions', code)}${text === '' ? '' : `\n${text}`}`,
      acceptedAt === null ? evidenceNote(speaker, 'NOT_ACCEPTED') : speaker.at(acceptedAt),
    ]),
  };
}

function custody(speaker: Speaker, { custody: entries }: HandOverRecord): Block {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: speaker.label('WHEN'), share: 3 },
      { heading: evidenceLabel(speaker, 'WHO'), share: 3 },
      { heading: evidenceLabel(speaker, 'WHAT'), share: 4 },
      { heading: 'SHA-256', share: 5, exact: true },
    ],
    rows: entries.map(({ at, who, from, to, why, sha256, entered }) => [
      speaker.at(at),
      speaker.say(who),
      [`${speaker.say(why)}\n${speaker.say(from)} – ${speaker.say(to)}`, ...enteredLines(speaker, entered)].join('\n'),
      sha256,
    ]),
  };
}

function enteredLines(speaker: Speaker, entered: EnteredMark | null): string[] {
  if (entered === null) return [];
  return [enteredText(speaker, entered), `${originalTerm(speaker.language)}, SHA-256: ${entered.original}`];
}
