/**
 * The desk at night, on a telephone: what claims danger to life, since when, who has it, what is due in the next hours,
 * and one tap to take it. The tap posts the act itself, because it has nothing to be filled in or read back.
 */
import { createHash } from 'node:crypto';
import { Controller, Get } from '@nestjs/common';
import type { WorkLine } from '@comity/contracts/http/views';
import { ACTS } from '@comity/vocabulary/acts';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { actPath, ownPage, stepPath } from '../act/act-path.ts';

/** What is due later than this many hours is read in the work list. */
const NEXT_HOURS = 12;

interface Night {
  critical: WorkLine[];
  soon: WorkLine[];
  onDuty: { office: string; zone: string; id: string; people: string[] }[];
}

@Controller('desk')
export class DeskController {
  @Get()
  async show(@Visitor() visit: MemberVisit): Promise<Reply> {
    const night = await nightOf(visit);
    const linesOf = (lines: WorkLine[]) => lines.map((line) => ({ ...line, ...stepOf(line) }));
    const data = { ...night, critical: linesOf(night.critical), soon: linesOf(night.soon), version: versionOf(night) };
    return page('desk/template.njk', { ...data, hours: NEXT_HOURS });
  }

  @Get('version')
  async version(@Visitor() visit: MemberVisit): Promise<{ version: string }> {
    return { version: versionOf(await nightOf(visit)) };
  }
}

async function nightOf(visit: MemberVisit): Promise<Night> {
  const { mine: critical } = await visit.api.read('work', { query: { urgency: 'CRITICAL_LIFE' } });
  const { mine } = await visit.api.read('work', { query: {} });
  const until = new Date(Date.parse(visit.me.now) + NEXT_HOURS * 3_600_000).toISOString();
  const soon = mine.items.filter(
    ({ urgency, task: { dueAt } }) => urgency !== 'CRITICAL_LIFE' && dueAt !== null && dueAt <= until,
  );
  const onDuty = [];
  for (const { id } of visit.me.offices.filter(({ kind }) => kind === 'CONTACT_POINT_24_7')) {
    const { office, people, now } = await visit.api.read('rota', { params: { office: id } });
    const name = new Map(people.map((person) => [person.id, person.name[visit.locale]]));
    onDuty.push({
      ...{ id, office: office.name[visit.locale], zone: office.zone },
      people: now.FIRST.map((person) => name.get(person) ?? ''),
    });
  }
  return { critical: critical.items, soon, onDuty };
}

/** An act that asks for nothing and shows no text is done by one tap; anything else begins on its own page. */
function stepOf({ id, task: { first } }: WorkLine): { tap: string | null; href: string; key: string } {
  const key = crypto.randomUUID();
  if (first === null) return { tap: null, href: `/dossiers/${id}`, key };
  const isTap = ownPage(first) === null && !ACTS[first].shown && Object.keys(ACTS[first].fields).length === 0;
  return { tap: isTap ? actPath(first, id) : null, href: stepPath(first, id), key };
}

function versionOf({ critical, soon, onDuty }: Night): string {
  const parts = [...critical, ...soon].map(({ id, task, status, responsible, changedAt }) => [
    ...[id, task.task, status, responsible, changedAt],
  ]);
  return createHash('sha256')
    .update(JSON.stringify([parts, onDuty]))
    .digest('hex')
    .slice(0, 16);
}
