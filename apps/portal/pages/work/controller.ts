/** My work: what waits for me by deadline, the one first step, what waits for others and since when, and drafts. */
import { Controller, Get, Post } from '@nestjs/common';
import type { MeView } from '@comity/contracts/http/organization-views';
import type { OthersLine, Page, WorkLine } from '@comity/contracts/http/views';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { holdsRole } from '../../web/navigation.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { stepPath } from '../act/act-path.ts';
import {
  addressOf,
  choicesOf,
  isCompact,
  isNarrowed,
  otherForm,
  pagesOf,
  readSearch,
  type Search,
} from '../search/query.ts';

const NOTHING: Page<OthersLine> = { items: [], next: null, total: { count: 0, more: false } };

@Controller('work')
export class WorkController {
  @Get()
  async show(@Visitor() visit: MemberVisit): Promise<Reply> {
    return this.list(visit, await readSearch(visit));
  }

  @Post()
  async narrow(@Visitor() visit: MemberVisit): Promise<Reply> {
    const asked = await readSearch(visit);
    if (asked.errors.length > 0) return this.list(visit, asked);
    return redirect(await addressOf(visit, '/work', asked));
  }

  private async list(visit: MemberVisit, asked: Search): Promise<Reply> {
    const others = asked.view.get('list') === 'others';
    const query = Object.fromEntries(asked.errors.length > 0 ? [] : asked.query);
    const list = others ? await visit.api.read('workOfOthers', { query }) : NOTHING;
    const work = await visit.api.read('work', { query: others ? {} : query });
    const narrowed = isNarrowed(asked);
    const [first] = narrowed || asked.query.has('cursor') ? [] : work.mine.items;
    const data = {
      mine: work.mine.items.map((line) => ({ ...line, href: pathOf(line) })),
      list,
      others,
      compact: isCompact(asked),
      otherForm: otherForm('/work', asked),
      drafts: work.drafts,
      // Nothing of it is there for anybody before a second person has compared it.
      toCompare: work.toCompare,
      affairs: work.affairs,
      start: first === undefined ? null : { ...first, href: pathOf(first) },
      beginner: work.mine.items.length === 0 && !narrowed ? beginnerText(visit.me) : null,
      canWrite: holdsRole(visit.me, /^REQ_/),
      writesFirst: work.mine.items.length === 0 && holdsRole(visit.me, /^REQ_PROSECUTOR$/),
      // An open page asks whether its list has changed: the whole list of what waits, from its beginning.
      listVersion: others || !(narrowed || asked.query.has('cursor')) ? work.version : null,
      values: asked.values,
      errors: asked.errors,
      filtered: narrowed,
      total: others ? list.total : work.mine.total,
      ...pagesOf('/work', asked, others ? list.next : work.mine.next),
      ...(await choicesOf(visit)),
    };
    return page('work/template.njk', data, asked.errors.length > 0 ? 400 : 200);
  }

  @Get('version')
  version(@Visitor() visit: MemberVisit): Promise<{ version: string }> {
    return visit.api.read('workVersion');
  }
}

/** Leads straight to the next step. */
function pathOf({ task: { first }, id }: WorkLine): string {
  return first === null ? `/dossiers/${id}` : stepPath(first, id);
}

function beginnerText(me: MeView): string {
  if (holdsRole(me, /^REQ_PROSECUTOR$/)) return 'work.begin_prosecutor';
  if (holdsRole(me, /^RCV_POC_24_7$|^RCV_CENTRAL_AUTHORITY$/)) return 'work.begin_authority';
  if (holdsRole(me, /^RCV_COURT$/)) return 'work.begin_court';
  if (holdsRole(me, /^RCV_/)) return 'work.begin_executing';
  if (holdsRole(me, /^PROVIDER_/)) return 'work.begin_provider';
  if (holdsRole(me, /^OPERATOR$/)) return 'work.begin_operator';
  if (holdsRole(me, /^TRANSLATOR$/)) return 'work.begin_translator';
  return 'work.begin_other';
}
