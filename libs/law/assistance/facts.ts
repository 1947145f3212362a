/** Gathers what decisions on a formal request must know of its form and of the snapshot that is pinned to it. */
import type { AssistanceSnapshot } from '@comity/domain/law/snapshot';
import type { AssistanceFacts } from '@comity/vocabulary/values/assistance';
import type { AuthorityCode } from '@comity/vocabulary/values/law-codes';
import type { RequestForm } from '@comity/vocabulary/values/request-form';

/** These authorities of docs/rules 4.7 are courts. */
const COURTS: readonly AuthorityCode[] = [
  'COURT_ORDER_2703D',
  'WARRANT',
  'TRANSMISSION_DATA_ORDER',
  'GENERAL_PRODUCTION_ORDER_OR_WARRANT',
  'COURT_ORDER',
  'JUDGE',
  'CONTROL_JUDGE',
  'FEDERAL_CONTROL_JUDGE',
  'FEDERAL_JUDGE',
];

const TERMS = ['CETS8_SERVE', 'CETS8_SUB', 'CETS8_TRAF'] as const;

export function assistanceFacts(form: RequestForm, snapshot: AssistanceSnapshot): AssistanceFacts {
  const { assistance, language, caseNumber } = form;
  const verified = (rule: string): boolean =>
    snapshot.rules.some((one) => one.id === rule && one.status === 'VERIFIED');
  const { accepted, translation, rule } = snapshot.languages;
  const foreign = accepted.length > 0 && !accepted.includes(language);
  const made = assistance?.translation.made ?? '';
  const channel = snapshot.channels.find(({ code }) => code === assistance?.channel);
  return {
    instrument: snapshot.instrument,
    reference: caseNumber,
    preservation: assistance === null || assistance.preservation === '' ? null : assistance.preservation,
    confidential: assistance?.confidential ?? false,
    translation: foreign ? { blocks: translation === 'BLOCKS', rule, made: made === '' ? null : made, accepted } : null,
    formality: channel?.formality === 'ORIGINAL_DUE' ? { rule: channel.rule, days: channel.days } : null,
    review: { rule: snapshot.postponement.rule, maxDays: snapshot.postponement.maxReviewDays },
    judged: snapshot.authorities
      .filter((one) => COURTS.some((court) => court === one.authority) && verified(one.rule))
      .map(({ category }) => category),
    conditions: snapshot.conditionsAllowed,
    ...(snapshot.articles !== undefined && { articles: articlesOn(channel?.code, snapshot.articles) }),
    terms: TERMS.flatMap((id) => {
      const term = snapshot.clocks.find((clock) => clock.id === id);
      return term?.days == null ? [] : [{ id, rule: term.rule, days: term.days }];
    }),
  };
}

/**
 * Art. 27(9)(c) speaks of a request that judicial authorities send each other directly in urgency (27(9)(a)); what came on
 * another channel is passed on by the project's own rule.
 */
function articlesOn(
  channel: string | undefined,
  articles: NonNullable<AssistanceSnapshot['articles']>,
): NonNullable<AssistanceFacts['articles']> {
  return articles.map(({ point, rule }) =>
    rule === 'BUD.27.9.c' && channel !== 'JUDICIAL_DIRECT' ? { point, rule: 'COM.FORWARD' } : { point, rule },
  );
}
