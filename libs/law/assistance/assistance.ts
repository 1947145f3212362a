/**
 * Resolves the stage of mutual assistance: the governing instrument, and what general principles, networks and profile
 * add.
 */
import type { AssistanceSnapshot, RequiredElement } from '@comity/domain/law/snapshot';
import { CONDITION_CODES } from '@comity/vocabulary/values/law-codes';
import type { Pack } from '../pack.ts';
import { type DigestOf, pinned } from '../pinned.ts';
import { assistanceCaveats } from '../caveats/caveats.ts';
import { bindingOf, isVerified, type Question, stateLawOf } from '../standing.ts';
import { articleOf, articlesOfInstrument } from './articles.ts';
import { channelsFor } from './channels.ts';
import { governingInstrument } from './choice.ts';
import { explanation } from './explanation.ts';
import { groundsOf } from './grounds.ts';
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
  const sure = instrument !== 'none' && bindingOf(packs, instrument, question) === 'BINDS';
  const languages = languagesOf(law, sure ? packs : [], profile?.languages ?? []);
  const rules = pinned(question, packs, digestOf, instrument);
  return {
    measure: 'ASSISTANCE',
    ...rules,
    instrument,
    explanation: explanation(instrument, question, packs),
    caveats: assistanceCaveats(instrument, question, packs),
    bound: bindingOf(packs, 'budapest', question) === 'BINDS',
    requiredElements: requiredElements(law, languages, sure ? packs : []),
    refusalGrounds: groundsOf(law, question, packs),
    postponement: {
      code: 'PREJUDICE_OWN_INVESTIGATION',
      rule: articleOf(law, 'POSTPONEMENT'),
      maxReviewDays: rules.levels.POSTPONEMENT,
    },
    channels: channelsFor(law, question, packs),
    languages,
    clocks: [...assistanceLevels(rules.levels), ...law.clocks],
    authorities: profile?.authorities ?? [],
    conditionsAllowed: CONDITION_CODES.map((code) => ({ code, rule: law.conditions[code] ?? 'COM.CONDITION' })),
    articles: articlesOfInstrument(law),
  };
}

/**
 * A missing translation blocks only where a verified article asks for it and the languages are recorded. `sure` holds the
 * packs where the instrument binds with certainty, and none where that is only presumed.
 */
function languagesOf(law: InstrumentLaw, sure: readonly Pack[], accepted: string[]): AssistanceSnapshot['languages'] {
  const blocks = law.translation !== null && accepted.length > 0 && isVerified(sure, law.translation);
  return { accepted, translation: blocks ? 'BLOCKS' : 'WARNS', rule: law.translation ?? 'COM.LANGUAGE' };
}

function requiredElements(
  law: InstrumentLaw,
  { translation, rule: languageRule }: AssistanceSnapshot['languages'],
  sure: readonly Pack[],
): RequiredElement[] {
  return [
    ...law.elements.map(({ code, rule, ifWanted }) => ({
      code,
      rule,
      blocking: ifWanted === undefined && isVerified(sure, rule),
    })),
    { code: 'TRANSLATION', rule: languageRule, blocking: translation === 'BLOCKS' },
    { code: 'IP_COMPLETE', rule: 'COM.IP', blocking: true },
    { code: 'URGENCY_REASON', rule: 'COM.URGENCY', blocking: true },
  ];
}
