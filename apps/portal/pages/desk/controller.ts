/**
 * The desk at night, on a telephone: what claims danger to life, since when, who has it, what is due in the next hours,
 * and one tap to take it. The tap posts the act itself, because it has nothing to be filled in or read back.
 */
import { createHash } from 'node:crypto';
import { Controller, Get } from '@nestjs/common';
import type { OnDutyNowView } from '@comity/contracts/http/administration-views';
import type { WorkLine } from '@comity/contracts/http/views';
import { ACTS } from '@comity/vocabulary/acts';
import { dayAt } from '@comity/vocabulary/judges/local-day';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { actPath, ownPage, stepPath } from '../act/act-path.ts';

/** What is due later than this many hours is read in the work list. */
const NEXT_HOURS = 12;
const CRITICAL = { urgency: 'CRITICAL_LIFE' } as const;

@Controller('desk')
export class DeskController {
  @Get()
  async show(@Visitor() visit: MemberVisit): Promise<Reply> {
    const until = new Date(Date.parse(visit.me.now) + NEXT_HOURS * 3_600_000).toISOString();
    const dueBefore = dayAt(until, visit.zone);
    const critical = await visit.api.read('work', { query: CRITICAL });
    const due = await visit.api.read('work', { query: { dueBefore } });
    const soon = due.mine.items.filter(
      ({ urgency, task: { dueAt } }) => urgency !== 'CRITICAL_LIFE' && dueAt !== null && dueAt <= until,
    );
    const linesOf = (lines: WorkLine[]) => lines.map((line) => ({ ...line, ...stepOf(line) }));
    const onDuty = await onDutyAt(visit);
    const data = {
      critical: linesOf(critical.mine.items),
      soon: linesOf(soon),
      total: critical.mine.total,
      // The lists of the desk begin with what is most pressing; the work list has the rest.
      more: {
        critical: critical.mine.next === null ? null : '/work?urgency=CRITICAL_LIFE',
        soon: due.mine.next === null ? null : `/work?dueBefore=${dueBefore}`,
      },
      onDuty: onDuty.map(({ office, people }) => ({
        ...{ id: office.id, office: office.name[visit.locale] },
        people: people.map((name) => name[visit.locale]),
      })),
      listVersion: versionOf([critical.version, await wholeVersion(visit)], onDuty),
    };
    return page('desk/template.njk', { ...data, hours: NEXT_HOURS });
  }

  @Get('version')
  async version(@Visitor() visit: MemberVisit): Promise<{ version: string }> {
    const critical = await visit.api.read('workVersion', { query: CRITICAL });
    return { version: versionOf([critical.version, await wholeVersion(visit)], await onDutyAt(visit)) };
  }
}

async function wholeVersion(visit: MemberVisit): Promise<string> {
  const { version } = await visit.api.read('workVersion');
  return version;
}

async function onDutyAt(visit: MemberVisit): Promise<OnDutyNowView[]> {
  const desks = visit.me.offices.filter(({ kind }) => kind === 'CONTACT_POINT_24_7');
  return Promise.all(desks.map(({ id }) => visit.api.read('onDuty', { params: { office: id } })));
}

/** An act that asks for nothing and shows no text is done by one tap; anything else begins on its own page. */
function stepOf({ id, task: { first } }: WorkLine): { tap: string | null; href: string; key: string } {
  const key = crypto.randomUUID();
  if (first === null) return { tap: null, href: `/dossiers/${id}`, key };
  const isTap = ownPage(first) === null && !ACTS[first].shown && Object.keys(ACTS[first].fields).length === 0;
  return { tap: isTap ? actPath(first, id) : null, href: stepPath(first, id), key };
}

function versionOf(work: readonly string[], onDuty: readonly OnDutyNowView[]): string {
  return createHash('sha256')
    .update(JSON.stringify([work, onDuty]))
    .digest('hex')
    .slice(0, 16);
}
