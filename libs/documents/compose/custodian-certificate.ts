/**
 * The custodian's certificate states what the provider produced under an order, per identifier and kind of data, the
 * gaps with their reasons, and every file with its size and SHA-256.
 */
import type { WordsView } from '@comity/contracts/http/words';
import type { ProductionOutcome } from '@comity/texts/groups/evidence-labels';
import type { OBJECTION_CODES } from '@comity/vocabulary/values/answers';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import type { Target } from '@comity/vocabulary/values/request-form';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { Block, ReadableDocument } from '../model.ts';
import { evidenceLabel, evidenceNote, filesTable } from './evidence-parts.ts';
import { type Issued, issued, type ListedFile, paragraph, section, speakerOf } from './issued.ts';
import { identifierLines, type Speaker, stated } from './speaker.ts';

export interface ProducedItem {
  target: Target;
  category: DataCategory;
  outcome: ProductionOutcome;
  /** The reason is one of docs/rules 2.5; it is null where everything was produced. */
  reason: (typeof OBJECTION_CODES)[number] | null;
  /** Says what is missing, in the custodian's words; it is empty where nothing is. */
  gap: string;
  /** The produced data lie between these instants; they are null where the custodian cannot say. */
  from: Instant | null;
  to: Instant | null;
}

/** `acted` names who certifies. */
export interface CustodianCertificate extends Issued {
  provider: WordsView;
  authority: WordsView;
  order: { reference: string; servedAt: Instant; sha256: string };
  items: ProducedItem[];
  files: ListedFile[];
  /** Says how the data were found and copied, in the custodian's words. */
  method: string;
}

export function custodianCertificate(certificate: CustodianCertificate, language: PaperLanguage): ReadableDocument {
  const speaker = speakerOf(certificate, language);
  const { provider, authority, order, items, files, method } = certificate;
  const gaps = items.filter(({ outcome }) => outcome !== 'FULL');
  return issued('CUSTODIAN_CERTIFICATE', certificate, speaker, [
    section(speaker.label('PARTIES'), [
      {
        kind: 'definitions',
        items: [
          { term: evidenceLabel(speaker, 'PROVIDER'), text: speaker.say(provider) },
          { term: evidenceLabel(speaker, 'AUTHORITY'), text: speaker.say(authority) },
          { term: evidenceLabel(speaker, 'ORDER'), text: order.reference },
          { term: evidenceLabel(speaker, 'SERVED'), text: speaker.instant(order.servedAt) },
          { term: evidenceLabel(speaker, 'ORDER_DIGEST'), text: order.sha256, exact: true },
        ],
      },
    ]),
    section(evidenceLabel(speaker, 'OUTCOMES'), [outcomes(speaker, items)]),
    section(evidenceLabel(speaker, 'GAPS'), [
      gaps.length === 0
        ? paragraph(evidenceNote(speaker, 'NO_GAPS'))
        : { kind: 'list', ordered: true, items: gaps.map((item) => gapText(speaker, item)) },
    ]),
    section(evidenceLabel(speaker, 'FILES'), [
      files.length === 0 ? paragraph(evidenceNote(speaker, 'NO_FILES')) : filesTable(speaker, files),
    ]),
    section(evidenceLabel(speaker, 'CERTIFIED'), [
      paragraph(evidenceNote(speaker, 'CERTIFIED')),
      { kind: 'definitions', items: stated([{ term: evidenceLabel(speaker, 'METHOD'), text: method }]) },
    ]),
  ]);
}

function outcomes(speaker: Speaker, items: readonly ProducedItem[]): Block {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: speaker.label('IDENTIFIER'), share: 5 },
      { heading: speaker.label('DATA'), share: 3 },
      { heading: speaker.label('OUTCOME'), share: 3 },
      { heading: evidenceLabel(speaker, 'PERIOD'), share: 4 },
    ],
    rows: items.map(({ target, category, outcome, from, to }) => [
      identifierLines(speaker, target),
      speaker.word('dataCategories', category),
      speaker.word('productionOutcomes', outcome),
      [from, to].flatMap((instant) => (instant === null ? [] : [speaker.instant(instant)])).join('\n'),
    ]),
  };
}

function gapText(speaker: Speaker, { target, category, outcome, reason, gap }: ProducedItem): string {
  const why = reason === null ? '' : ` (${speaker.word('objections', reason)})`;
  const what = `${target.value}, ${speaker.word('dataCategories', category)}`;
  const outcomeAndGap = `${speaker.word('productionOutcomes', outcome)}${why}${gap === '' ? '' : `. ${gap}`}`;
  return speaker.stating(what, outcomeAndGap);
}
