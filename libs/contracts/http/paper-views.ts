/** A paper stands on a page with the parts that its PDF has: the same composition, as data. */
import { PAPER_LANGUAGES } from '@comity/vocabulary/words';
import { z } from 'zod';

const definition = z.strictObject({
  term: z.string(),
  text: z.string(),
  exact: z.literal(true).optional().describe('Identifiers, digests and hashes: every character can be told apart'),
});

const block = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
    z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('definitions'), items: z.array(definition) }),
    z.strictObject({
      kind: z.literal('table'),
      caption: z.string().nullable(),
      columns: z.array(z.strictObject({ heading: z.string(), share: z.number(), exact: z.literal(true).optional() })),
      rows: z.array(z.array(z.string())),
    }),
    z.strictObject({ kind: z.literal('exact'), text: z.string(), language: z.string() }),
  ])
  .meta({ id: 'PaperBlock' });

export const paperSchema = z
  .strictObject({
    kind: z.string(),
    language: z.enum(PAPER_LANGUAGES),
    languages: z.array(z.enum(PAPER_LANGUAGES)).describe('The paper exists in these languages'),
    title: z.string(),
    from: z.array(z.string()),
    to: z.array(z.string()).describe('The addressee; empty for a record, which is written to nobody'),
    toLabel: z.string(),
    placeAndDate: z.string(),
    notices: z.array(z.string()),
    head: z.array(definition),
    opening: z.string(),
    parts: z.array(
      z.strictObject({ heading: z.string(), level: z.union([z.literal(2), z.literal(3)]), blocks: z.array(block) }),
    ),
    verificationCode: z.string(),
  })
  .meta({ id: 'Paper' });
export type PaperView = z.infer<typeof paperSchema>;
