/** The bodies of acts and of their previews, for all acts at once. */
import { actBodies } from '@comity/contracts/http/acts';
import { z } from 'zod';

const actSchemas = Object.entries(actBodies).map(([name, body]) => body.extend({ name: z.literal(name) }));
/** One body per act, told apart by its name. */
export const actBody = z.discriminatedUnion('name', actSchemas as [(typeof actSchemas)[number], ...typeof actSchemas]);
const previews = Object.entries(actBodies).map(([name, body]) =>
  ('shown' in body.shape ? (body as z.ZodObject).omit({ shown: true }) : (body as z.ZodObject)).extend({
    name: z.literal(name),
  }),
);
export const previewBody = z.discriminatedUnion('name', previews as [(typeof previews)[number], ...typeof previews]);
