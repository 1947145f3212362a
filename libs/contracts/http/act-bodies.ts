/** The bodies of acts and of their previews, for all acts at once, told apart by the name of the act. */
import { z } from 'zod';
import { type ActBodies, actBodies, type PostedActName } from './acts.ts';

/** An act as the api has parsed it. */
export type PostedAct = { [N in PostedActName]: { name: N } & ActBodies[N] }[PostedActName];
/** An act as programs send it: the schema of its name decides what else it takes. */
export type SentAct = { name: PostedActName } & Record<string, unknown>;

const bodies = Object.entries(actBodies) as [PostedActName, z.ZodObject][];
const schemasOf = (shape: (body: z.ZodObject) => z.ZodObject): [z.ZodObject, ...z.ZodObject[]] =>
  bodies.map(([name, body]) => shape(body).extend({ name: z.literal(name) })) as [z.ZodObject, ...z.ZodObject[]];

export const actBody = z.discriminatedUnion(
  'name',
  schemasOf((body) => body),
) as unknown as z.ZodType<PostedAct, SentAct>;

/** What a person types, before they have seen the text that it makes. */
export const previewBody = z.discriminatedUnion(
  'name',
  schemasOf((body) => ('shown' in body.shape ? body.omit({ shown: true }) : body)),
) as unknown as z.ZodType<SentAct, SentAct>;
