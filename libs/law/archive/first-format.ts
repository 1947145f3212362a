/**
 * The first format of a law pack (2026.1) has rules without dates of their own, and of the treaties only the Budapest
 * Convention. It is kept so that every version that a dossier has pinned stays readable exactly as it was.
 */
import { z } from 'zod';
import { type Pack, ruleSchema, stateCode, text } from '../pack.ts';
import { earlierOrder, orderToday } from './earlier-order.ts';

export const firstPackSchema = z.strictObject({
  id: z.string(),
  version: z.literal('2026.1'),
  title: text,
  rules: z.array(ruleSchema.omit({ validFrom: true, validTo: true })).min(1),
  state: z
    .strictObject({
      state: stateCode,
      budapest: z.strictObject({
        partyFrom: z.iso.date().nullable(),
        party: z.boolean(),
        reservation29_4: z.boolean(),
        rule: z.string(),
      }),
      order: earlierOrder.nullable(),
    })
    .nullable(),
});

export type FirstPack = z.infer<typeof firstPackSchema>;

/**
 * Returns the same law in today's format: what the first format could not say is not recorded, and nothing is added.
 */
export function firstInTodaysFormat({ state, rules, ...pack }: FirstPack): Pack {
  return {
    ...pack,
    inForce: null,
    rules: rules.map((rule) => ({ ...rule, validFrom: null, validTo: null })),
    standings:
      state === null
        ? []
        : [
            {
              state: state.state,
              instrument: 'budapest',
              standing: state.budapest.party ? 'PARTY' : 'NOT_PARTY',
              from: state.budapest.partyFrom,
              until: null,
              reservations: state.budapest.reservation29_4 ? [{ article: '29(4)', rule: 'BUD.29.4' }] : [],
              declarations: [],
              rule: state.budapest.rule,
            },
          ],
    state:
      state === null ? null : { state: state.state, languages: [], order: orderToday(state.order), authorities: [] },
  };
}
