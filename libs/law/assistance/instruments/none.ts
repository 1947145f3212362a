import { ASSISTANCE_GROUNDS } from '@comity/vocabulary/values/law-codes';
import { channel, type InstrumentLaw } from '../instrument-law.ts';

/**
 * No treaty is recorded. The form only helps, so no element blocks, and the law of the requested State decides on
 * everything.
 */
export const noInstrument: InstrumentLaw = {
  id: 'none',
  elements: [
    { code: 'AUTHORITY', rule: 'COM.NO_INSTRUMENT', ifWanted: true },
    { code: 'OFFENCE_AND_FACTS', rule: 'COM.NO_INSTRUMENT', ifWanted: true },
    { code: 'OFFENCE_PENALTY', rule: 'COM.NO_INSTRUMENT', ifWanted: true },
    { code: 'PRECISE_ASSISTANCE', rule: 'COM.NO_INSTRUMENT', ifWanted: true },
    { code: 'LEGAL_BASIS', rule: 'COM.NO_INSTRUMENT', ifWanted: true },
    { code: 'PRESERVATION_LINK', rule: 'COM.NO_INSTRUMENT', ifWanted: true },
  ],
  grounds: ASSISTANCE_GROUNDS.map((code) => ({ code, rule: 'COM.NO_INSTRUMENT' })),
  articles: { REFUSAL: 'COM.NO_INSTRUMENT' },
  channels: [channel('CENTRAL_AUTHORITIES', 'COM.CHANNEL')],
  translation: null,
  conditions: {},
  clocks: [],
};
