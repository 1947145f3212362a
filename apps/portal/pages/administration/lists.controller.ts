/** Administrators find a line in the lists of their organization, which are shown page by page. */
import { Controller, Get, Query } from '@nestjs/common';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

interface Asked {
  q: string;
  cursor: string | undefined;
}

@Controller('administration')
export class AdministrationListsController {
  @Get('invitations')
  async invitations(
    @Visitor() visit: MemberVisit,
    @Query('q') q = '',
    @Query('cursor') cursor?: string,
  ): Promise<Reply> {
    const asked = { q: q.trim(), cursor };
    const { items, ...found } = await visit.api.read('invitations', { query: queryOf(asked) });
    const data = {
      invitations: items,
      ...placeIn('/administration/invitations', asked, found.next),
      total: found.total,
    };
    return page('administration/invitations.njk', data);
  }
}

const queryOf = ({ q, cursor }: Asked): { q?: string; cursor?: string } => ({
  ...(q === '' ? {} : { q }),
  ...(cursor === undefined ? {} : { cursor }),
});

/** The pages of a list that is narrowed are narrowed too. */
function placeIn(path: string, { q, cursor }: Asked, next: string | null) {
  const at = (more: { cursor?: string }): string => {
    const query = new URLSearchParams({ ...queryOf({ q, cursor: undefined }), ...more });
    return query.size === 0 ? path : `${path}?${query.toString()}`;
  };
  return { path, q, first: cursor === undefined ? null : at({}), next: next === null ? null : at({ cursor: next }) };
}
