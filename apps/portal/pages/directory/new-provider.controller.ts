/** A State adds the custodian that it has found and that no list has. */
import { Controller, Get, Post } from '@nestjs/common';
import { offeredZones, readZone } from '@comity/vocabulary/judges/zone';
import { WAYS } from '@comity/vocabulary/values/by-hand';
import { statesByName } from '../../texts/states.ts';
import { PageUnknown } from '../../web/interruptions.ts';
import { holdsRole } from '../../web/navigation.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { zoneMistake } from '../../web/zone-mistake.ts';

const TEXTS = ['name', 'zone', 'address'] as const;

@Controller('directory/providers')
export class NewProviderController {
  @Get('new')
  show(@Visitor() visit: MemberVisit): Reply {
    return formPage(visit, []);
  }

  @Post('new')
  async add(@Visitor() visit: MemberVisit): Promise<Reply> {
    const errors = mistakes(visit);
    const way = WAYS.find((one) => one === visit.form.text('way'));
    if (errors.length > 0 || way === undefined) return formPage(visit, errors, 400);
    const [name, zone, address] = TEXTS.map((field) => visit.form.text(field)) as [string, string, string];
    const read = readZone(zone);
    const answer = await visit.api.send('addProvider', {
      body: { name, zone: read.ok ? read.zone : zone, address, way, state: visit.form.text('state') },
    });
    if (answer.ok) return redirect('/directory');
    return formPage(visit, problemErrors(visit, answer.problem), answer.status);
  }
}

function mistakes(visit: MemberVisit): FieldError[] {
  const { form } = visit;
  const known = statesByName(visit.locale).some(({ code }) => code === form.text('state'));
  const wrong = (field: string, message: string, is: boolean): FieldError[] => (is ? [{ field, message }] : []);
  const label = (field: string): { label: string } => ({
    label: visit.t(`directory.${field === 'address' ? 'where' : field}`),
  });
  const typed = form.text('zone');
  const read = readZone(typed);
  const places = read.ok ? [] : read.places;
  const zoneTyped = { ...label('zone'), typed, places, wrong: typed !== '' && !read.ok };
  return [
    ...TEXTS.flatMap((field) => wrong(field, visit.t('core.required', label(field)), form.text(field) === '')),
    ...wrong(
      'zone',
      zoneMistake((key, values) => visit.t(key, values), zoneTyped),
      zoneTyped.wrong,
    ),
    ...wrong('state', visit.t('core.choose', label('state')), !known),
    ...wrong('way', visit.t('core.choose', label('way')), !WAYS.some((one) => one === form.text('way'))),
  ];
}

function formPage(visit: MemberVisit, errors: FieldError[], status = 200): Reply {
  if (!holdsRole(visit.me, /^(REQ|RCV)_/)) throw new PageUnknown();
  const { form } = visit;
  const values = {
    name: form.text('name'),
    state: form.text('state'),
    zone: form.has('zone') ? form.text('zone') : visit.zone,
    way: form.text('way'),
    address: form.text('address'),
  };
  const states = statesByName(visit.locale).map(({ code, name }) => ({ value: code, text: name }));
  const zones = offeredZones();
  return page('directory/new-provider.njk', { values, states, zones, ways: WAYS, errors }, status);
}
