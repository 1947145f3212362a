/** A list of an organization is found by a text and shown page by page: the pages of what is found are narrowed too. */
import type { MemberVisit } from '../../web/visit.ts';

export interface Asked {
  q: string;
  cursor: string | undefined;
}

export async function peopleListed(visit: MemberVisit, asked: Asked) {
  const { items, next, total } = await visit.api.read('people', { query: queryOf(asked) });
  return { people: items, total, ...placeIn('/administration/people', asked, next) };
}

export async function invitationsListed(visit: MemberVisit, asked: Asked) {
  const { items, next, total } = await visit.api.read('invitations', { query: queryOf(asked) });
  return { invitations: items, total, ...placeIn('/administration/invitations', asked, next) };
}

/** People and offices are named by their ids in what a page lists. */
export function namesIn(
  { locale }: MemberVisit,
  all: readonly { id: string; name: Record<MemberVisit['locale'], string> }[],
): Record<string, string> {
  return Object.fromEntries(all.map(({ id, name }) => [id, name[locale]]));
}

const queryOf = ({ q, cursor }: Asked): { q?: string; cursor?: string } => ({
  ...(q === '' ? {} : { q }),
  ...(cursor === undefined ? {} : { cursor }),
});

function placeIn(path: string, { q, cursor }: Asked, next: string | null) {
  const at = (more: { cursor?: string }): string => {
    const query = new URLSearchParams({ ...queryOf({ q, cursor: undefined }), ...more });
    return query.size === 0 ? path : `${path}?${query.toString()}`;
  };
  return { path, q, first: cursor === undefined ? null : at({}), next: next === null ? null : at({ cursor: next }) };
}
