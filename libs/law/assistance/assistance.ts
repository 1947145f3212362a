/**
 * Resolves the stage of mutual assistance: the governing instrument, and what general principles, networks and profile
 * add.
 */
import type { AssistanceSnapshot, RefusalGround, RequiredElement } from '@comity/domain/law/snapshot';
import { CONDITION_CODES } from '@comity/vocabulary/values/law-codes';
import type { Pack } from '../pack.ts';
import { type DigestOf, pinned } from '../pinned.ts';
import { isVerified } from '../preservation.ts';
import { type Question, stateLawOf } from '../standing.ts';
import { channelsFor } from './channels.ts';
import { governingInstrument } from './choice.ts';
import { explanation } from './explanation.ts';
import type { InstrumentLaw } from './instrument-law.ts';
import { budapestLaw } from './instruments/budapest.ts';
import { cets224Law } from './instruments/cets-224.ts';
import { nassauLaw } from './instruments/nassau.ts';
import { noInstrument } from './instruments/none.ts';
import { sanLuisLaw } from './instruments/san-luis.ts';
import { assistanceLevels } from './service-levels.ts';

export const INSTRUMENT_LAWS: Record<InstrumentLaw['id'], InstrumentLaw> = {
  budapest: budapestLaw,
  'cets-224': cets224Law,
  nassau: nassauLaw,
  'san-luis': sanLuisLaw,
  none: noInstrument,
};

export function assistanceSnapshot(question: Question, packs: readonly Pack[], digestOf: DigestOf): AssistanceSnapshot {
  const instrument = governingInstrument(question, packs);
  const law = INSTRUMENT_LAWS[instrument];
  const profile = stateLawOf(packs, question.requestedState);
  const languages = languagesOf(law, profile?.languages ?? [], packs);
  const rules = pinned(question, packs, digestOf, instrument);
  return {
    measure: 'ASSISTANCE',
    ...rules,
    instrument,
    explanation: explanation(instrument, question, packs),
    requiredElements: requiredElements(law, languages, packs),
    refusalGrounds: refusalGrounds(law, question),
    postponement: {
      code: 'PREJUDICE_OWN_INVESTIGATION',
      rule: law.postponement,
      maxReviewDays: rules.levels.POSTPONEMENT,
    },
    channels: channelsFor(law, question, packs),
    languages,
    clocks: [...assistanceLevels(rules.levels), ...law.clocks],
    authorities: profile?.authorities ?? [],
    conditionsAllowed: CONDITION_CODES.map((code) => ({ code, rule: law.conditions[code] ?? 'COM.CONDITION' })),
  };
}

/** A missing translation blocks only where a verified article asks for it and the languages are recorded. */
function languagesOf(law: InstrumentLaw, accepted: string[], packs: readonly Pack[]): AssistanceSnapshot['languages'] {
  const blocks = law.translation !== null && accepted.length > 0 && isVerified(packs, law.translation);
  return { accepted, translation: blocks ? 'BLOCKS' : 'WARNS', rule: law.translation ?? 'COM.LANGUAGE' };
}

function requiredElements(
  law: InstrumentLaw,
  { translation, rule: languageRule }: AssistanceSnapshot['languages'],
  packs: readonly Pack[],
): RequiredElement[] {
  return [
    ...law.elements.map(({ code, rule, ifWanted }) => ({
      code,
      rule,
      blocking: ifWanted === undefined && isVerified(packs, rule),
    })),
    { code: 'TRANSLATION', rule: languageRule, blocking: translation === 'BLOCKS' },
    { code: 'IP_COMPLETE', rule: 'COM.IP', blocking: true },
    { code: 'URGENCY_REASON', rule: 'COM.URGENCY', blocking: true },
  ];
}

/**
 * Lists the grounds of the table of docs/rules 1.9. By Art. 25(5) dual criminality is judged by the conduct, so that
 * ground needs an analysis of it.
 */
function refusalGrounds(law: InstrumentLaw, { offenceClass }: Question): RefusalGround[] {
  return law.grounds
    .filter(({ outsideArts2to11 }) => outsideArts2to11 === undefined || offenceClass === 'OTHER')
    .map(({ code, rule }) => ({ code, rule, needs: code === 'DUAL_CRIMINALITY' ? ['CONDUCT_ANALYSIS'] : [] }));
}
