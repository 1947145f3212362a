/**
 * Who else took part in a transmission and by which path stands on a paper as data, in the language of the paper (Budapest
 * Convention Art. 30(1)).
 */
import { formatUtc } from '@comity/calendar/format';
import type { PathDocument } from '@comity/contracts/path';
import { stateName } from '@comity/texts/state-name';
import { PATH_LABELS } from '@comity/texts/shown/path-text';
import { inLocale } from '@comity/vocabulary/words';
import type { Block } from '../model.ts';
import type { Reading } from './reading.ts';

/** Returns null where the document is no path. */
export function pathBlocks(reading: Reading, content: unknown): Block[] | null {
  if (typeof content !== 'object' || content === null || !('elements' in content)) return null;
  const { provider, state, elements } = content as PathDocument;
  const named = (label: keyof typeof PATH_LABELS): string => {
    const { en, es } = PATH_LABELS[label];
    return inLocale([en, es], reading.language);
  };
  return [
    {
      kind: 'definitions',
      items: [
        { term: named('provider'), text: provider },
        { term: named('state'), text: stateName(state, reading.language) },
      ],
    },
    {
      kind: 'table',
      caption: named('path'),
      columns: [
        { heading: named('address'), share: 4 },
        { heading: reading.label('WHEN'), share: 4 },
        { heading: reading.label('IDENTIFIER'), share: 5 },
      ],
      rows: elements.map(({ target, address, port, at }) => [
        port === null ? address : `${address}, ${named('port')} ${String(port)}`,
        // What an earlier version wrote as no instant stands as it is.
        Number.isNaN(Date.parse(at)) ? at : formatUtc(at, reading.language),
        reading.target(target),
      ]),
    },
  ];
}
