/** Says who is on duty at a contact point of the caller's organization. */
import { Controller, Inject } from '@nestjs/common';
import { dutyAhead, dutyFindings, onDuty, type Rota } from '@comity/calendar/duty';
import type { OnDutyNowView, RotaView } from '@comity/contracts/http/administration-views';
import { ROUTES } from '@comity/contracts/http/routes';
import { readingOrganization } from '@comity/persistence/context';
import type { Caller } from '@comity/persistence/reads/caller';
import { namesOf, readRota } from '@comity/persistence/reads/rota';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { TheCaller, TheParam } from '../routing/inputs.ts';
import { Route } from '../routing/route.ts';

const WEEKS_MS = 28 * 86_400_000;

@Controller()
export class RotaController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(ROUTES.onDuty)
  now(
    @TheCaller() { organization, now }: Caller,
    @TheParam({ name: 'office', unknown: 'DESK_UNKNOWN' }) office: string,
  ): Promise<OnDutyNowView> {
    return readingOrganization(this.parts.dataSource, organization.id, async (manager) => {
      const read = await readRota(manager, organization.id, { office, now });
      if (read === null) throw problem('DESK_UNKNOWN');
      const { FIRST } = onDuty({ ...read, zone: read.office.zone }, now);
      const people = await namesOf(manager, organization.id, FIRST);
      return { office: read.office, people: people.map(({ name }) => name) };
    });
  }

  @Route(ROUTES.rota)
  show(
    @TheCaller() { organization, now }: Caller,
    @TheParam({ name: 'office', unknown: 'DESK_UNKNOWN' }) office: string,
  ): Promise<RotaView> {
    return readingOrganization(this.parts.dataSource, organization.id, async (manager) => {
      const read = await readRota(manager, organization.id, { office, now });
      if (read === null) throw problem('DESK_UNKNOWN');
      const rota: Rota = { ...read, zone: read.office.zone };
      const ahead = dutyAhead(rota, now, new Date(Date.parse(now) + WEEKS_MS).toISOString());
      const named = new Set([...read.people, ...read.shifts.map(({ person }) => person)]);
      return {
        office: read.office,
        people: await namesOf(manager, organization.id, [...named]),
        now: onDuty(rota, now),
        ahead,
        findings: dutyFindings(ahead),
        shifts: read.shifts.map(({ office: _here, days, ...shift }) => ({
          ...shift,
          days: days === null ? null : [...days],
          gone: !read.people.includes(shift.person),
        })),
      };
    });
  }
}
