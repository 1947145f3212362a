/** The rota of a contact point: who is on duty, what is to be put right ahead, and the shifts. */
import { Controller, Get, Param, Query } from '@nestjs/common';
import { formatInstant } from '@comity/calendar/format';
import { ADMINISTRATION_ACTS, isAdministrationAct } from '@comity/vocabulary/administration/acts';
import { DUTY_PLACES } from '@comity/vocabulary/values/duty';
import { inLocale } from '@comity/vocabulary/words';
import { holdsRole } from '../../web/navigation.ts';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { shiftInWords } from './shift-in-words.ts';

@Controller('rota')
export class RotaController {
  @Get(':office')
  async show(@Visitor() visit: MemberVisit, @Param('office') office: string, @Query('done') did = ''): Promise<Reply> {
    const view = await visit.api.read('rota', { params: { office } });
    const name = new Map(view.people.map((person) => [person.id, person.name[visit.locale]]));
    const namesOf = (people: readonly string[]): string => people.map((id) => name.get(id) ?? '').join(', ');
    const when = (at: string): string =>
      formatInstant(at, { reader: visit.zone, custodian: view.office.zone }, visit.locale);
    const placesOf = (on: (typeof view)['now']): { place: string; who: string }[] =>
      DUTY_PLACES.filter((place) => on[place].length > 0).map((place) => ({ place, who: namesOf(on[place]) }));
    return page('rota/template.njk', {
      office: view.office,
      done: isAdministrationAct(did) ? inLocale(ADMINISTRATION_ACTS[did].words.do, visit.locale) : null,
      administers: holdsRole(visit.me, /^ADMINISTRATOR$/),
      now: placesOf(view.now),
      isGap: view.now.FIRST.length === 0,
      findings: view.findings.map(({ kind, from, until, people }) =>
        visit.t(kind === 'GAP' ? 'rota.gap' : 'rota.double', {
          who: namesOf(people),
          from: when(from),
          until: when(until),
        }),
      ),
      shifts: view.shifts.map((shift) => ({
        ...{ id: shift.id, gone: shift.gone },
        ...{ who: namesOf([shift.person]), words: shiftInWords(shift, visit.locale) },
      })),
      ahead: view.ahead.map(({ from, on }) => ({
        from: when(from),
        places: placesOf(on),
        isGap: on.FIRST.length === 0,
      })),
    });
  }
}
