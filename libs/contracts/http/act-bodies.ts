/** The bodies of acts and of their previews, for all acts at once, told apart by the name of the act. */
import { z } from 'zod';
import { type ActBodies, actBodies, type PostedActName } from './acts.ts';

/** An act as the api has parsed it. */
export type PostedAct = { [N in PostedActName]: { name: N } & ActBodies[N] }[PostedActName];
/** An act as programs send it: the schema of its name decides what else it takes. */
export type SentAct = { name: string } & Record<string, unknown>;

const bodies = Object.entries<z.ZodObject>(actBodies);
type Named = z.ZodObject<{ name: z.ZodLiteral<string> }>;
const schemasOf = (shape: (body: z.ZodObject) => z.ZodObject): [Named, ...Named[]] =>
  bodies.map(([name, body]) => shape(body).extend({ name: z.literal(name) })) as unknown as [Named, ...Named[]];

export const actBody = z.discriminatedUnion(
  'name',
  schemasOf((body) => body),
) as unknown as z.ZodType<PostedAct, SentAct>;

/** What a person types, before they have seen the text that it makes; its schema has parsed all but `shown`. */
export type PreviewedAct = { name: PostedActName } & Record<string, unknown>;
export const previewBody = z.discriminatedUnion(
  'name',
  schemasOf((body) => ('shown' in body.shape ? body.omit({ shown: true }) : body)),
) as unknown as z.ZodType<PreviewedAct, SentAct>;
