/** Joins the bodies of all acts and of their previews; the name of the act tells them apart. */
import { enteredMessageSchema } from '@comity/vocabulary/fields/entered';
import type { ActBodies, PostedActName } from '@comity/vocabulary/acts';
import { z } from 'zod';
import { actBodies } from './acts.ts';

/** This is an act as the api has parsed it. */
export type PostedAct = { [N in PostedActName]: { name: N } & ActBodies[N] }[PostedActName];
/** This is an act as programs send it: the schema of its name decides its other fields. */
export type SentAct = { name: string } & Record<string, unknown>;
/** A preview has what a person types before seeing the text that results; its schema has parsed all but `shown`. */
export type PreviewedAct = { name: PostedActName } & Record<string, unknown>;

enteredMessageSchema.register(z.globalRegistry, { id: 'EnteredMessage' });

type Named = z.ZodObject<{ name: z.ZodLiteral<string> }>;

/** Makes one body for each act. The OpenAPI description names the body of `add_facts` by `AddFacts` and the `kind`. */
function bodiesOf(kind: 'Act' | 'Preview', shape: (body: z.ZodObject) => z.ZodObject): [Named, ...Named[]] {
  const bodies = Object.entries<z.ZodObject>(actBodies).map(([name, body]) =>
    shape(body)
      .extend({ name: z.literal(name) })
      .meta({ id: `${pascalCase(name)}${kind}` }),
  );
  return bodies as unknown as [Named, ...Named[]];
}

function pascalCase(name: string): string {
  return name.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

export const actBody = z.discriminatedUnion(
  'name',
  bodiesOf('Act', (body) => body),
) as unknown as z.ZodType<PostedAct, SentAct>;

export const previewBody = z.discriminatedUnion(
  'name',
  bodiesOf('Preview', (body) => ('shown' in body.shape ? body.omit({ shown: true }) : body)),
) as unknown as z.ZodType<PreviewedAct, SentAct>;
