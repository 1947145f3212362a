/**
 * A provider acknowledges several orders of its list at once. Each is an act of its own under a key of its own, and has a
 * result of its own: what is refused for one order changes nothing for another, and sending again does nothing twice.
 */
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { page, type Reply } from '../../web/reply.ts';
import type { MemberVisit } from '../../web/visit.ts';

/** The boxes of the list are called so; each value is an order, with its reference behind a blank. */
const CHOSEN = 'order';
/** The key of each act travels under this name, and the order's id behind it. */
const KEY = 'key.';

interface Chosen {
  id: string;
  reference: string;
  key: string;
}

/** Returns the orders that were marked; none where nobody marked any. */
export function chosenOrders({ form }: MemberVisit): Chosen[] {
  return form.list(CHOSEN).flatMap((value) => {
    const [id = '', ...reference] = value.split(' ');
    if (!/^[0-9a-f-]{36}$/.test(id)) return [];
    return { id, reference: reference.join(' '), key: form.text(KEY + id) || crypto.randomUUID() };
  });
}

/** Shows what will be acknowledged, before anything is done. */
export function acknowledgePage(chosen: readonly Chosen[], errors: readonly FieldError[] = [], status = 200): Reply {
  const fields = chosen.flatMap(({ id, reference, key }) => [
    { name: CHOSEN, value: `${id} ${reference}` },
    { name: KEY + id, value: key },
  ]);
  return page('orders/acknowledge.njk', { chosen, fields, results: null, errors }, status);
}

export async function acknowledge(visit: MemberVisit, chosen: readonly Chosen[]): Promise<Reply> {
  const orders = chosen.map(({ id, key }) => ({ order: id, key }));
  const answer = await visit.api.send('acknowledgeOrders', { body: { orders } });
  if (!answer.ok)
    return acknowledgePage(
      chosen,
      problemErrors(visit, answer.problem, () => ''),
      answer.status,
    );
  const { results, done, refused } = answer.value;
  const lines = chosen.map((one) => {
    const result = results.find(({ order }) => order === one.id);
    const mistakes = result?.outcome === 'REFUSED' ? problemErrors(visit, result.problem, () => '') : [];
    return { ...one, seq: result?.outcome === 'DONE' ? result.receipt.seq : null, mistakes };
  });
  return page('orders/acknowledge.njk', { chosen, fields: [], results: lines, done, refused, errors: [] });
}
