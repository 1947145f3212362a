/** The acceptance scenarios of the formal request are told between these pairs of States. */
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { type Parties, PERU_CHILE } from './parties.ts';
import { completeRequest, requestTo } from './request-forms.ts';

export interface Pair {
  name: string;
  parties: Parties;
  /** Makes a complete preservation request of the first State to the second, with these changes. */
  form: (changes?: Partial<RequestForm>) => RequestForm;
}

/** No national provision is named, only the offence's place in the Convention: docs/rules 1.8 names none for Brazil. */
const OF_BRASILIA: Partial<RequestForm> = {
  authority: 'Federal prosecution service, Brasília',
  offences: [
    {
      code: 'ART_8',
      provision: 'Budapest Convention, Art. 8, as implemented',
      text: 'Computer-related fraud',
      maxPenaltyMonths: 96,
    },
  ],
};

export const PERU_AND_CHILE: Pair = { name: 'Peru and Chile', parties: PERU_CHILE, form: completeRequest };

export const PAIRS: readonly Pair[] = [
  PERU_AND_CHILE,
  {
    name: 'Peru and the United States',
    parties: { requesting: 'pe', receiving: 'us', provider: 'us' },
    form: (changes) => requestTo('US', changes),
  },
  {
    name: 'Brazil and Canada',
    parties: { requesting: 'br', receiving: 'ca', provider: 'ca' },
    form: (changes) => requestTo('CA', { ...OF_BRASILIA, ...changes }),
  },
];
