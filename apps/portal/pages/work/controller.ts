/**
 * “My work” shows what waits for this person by deadline, the one first step, what waits for others and since when, and
 * the drafts.
 */
import { createHash } from 'node:crypto';
import { Controller, Get } from '@nestjs/common';
import { ACTS, type ActName } from '@comity/vocabulary/acts';
import type { MeView } from '@comity/contracts/http/organization-views';
import type { WorkView } from '@comity/contracts/http/views';
import { page, type Reply } from '../../web/reply.ts';
import { holdsRole } from '../../web/navigation.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { stepPath } from '../act/act-path.ts';

type Line = WorkView['mine'][number];

@Controller('work')
export class WorkController {
  @Get()
  async show(@Visitor() visit: MemberVisit): Promise<Reply> {
    const work = await visit.api.read('work');
    const mine = work.mine.toSorted(byDeadline);
    const [first] = mine;
    return page('work/template.njk', {
      work,
      mine: mine.map((line) => ({ ...line, href: pathOf(line) })),
      // Nobody works with such a request before a second person has compared it.
      toCompare: work.drafts.filter(({ entry }) => entry?.own === false),
      first: first === undefined ? null : { ...first, href: pathOf(first) },
      beginner: first === undefined ? beginnerText(visit.me) : null,
      canWrite: holdsRole(visit.me, /^REQ_/),
      writesFirst: first === undefined && holdsRole(visit.me, /^REQ_PROSECUTOR$/),
      version: versionOf(work),
    });
  }

  @Get('version')
  async version(@Visitor() visit: MemberVisit): Promise<{ version: string }> {
    return { version: versionOf(await visit.api.read('work')) };
  }
}

/**
 * The earliest deadline comes first; lines without a deadline come last, the oldest first. Where a colleague waits for
 * a signature and no deadline says until when, the time since the proposal stands for a deadline, so the line comes
 * before what is still to come.
 */
function byDeadline(a: Line, b: Line): number {
  const otherwise = (line: Line): string => (signatureFor(line) === undefined ? '9999' : line.changedAt);
  const end = (line: Line): string => line.nextDeadline?.alarmAt ?? line.nextDeadline?.dueAt ?? otherwise(line);
  return end(a).localeCompare(end(b)) || a.changedAt.localeCompare(b.changedAt);
}

/** Returns the act by which a second person takes on what a first one has proposed. */
function signatureFor({ acts }: Line): ActName | undefined {
  return acts.find((name) => ACTS[name].page === 'APPROVAL');
}

/** Leads straight to the next step. */
function pathOf({ acts: [first], id }: Line): string {
  return first === undefined ? `/dossiers/${id}` : stepPath(first, id);
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

function versionOf(work: WorkView): string {
  const parts = [...work.mine, ...work.others].map((line) => [line.id, line.status, line.changedAt]);
  return createHash('sha256')
    .update(JSON.stringify([parts, work.drafts]))
    .digest('hex')
    .slice(0, 16);
}
