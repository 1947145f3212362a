/**
 * An act of administration is one form that is made of its fields. The Idempotency-Key is made with the form, so sending
 * it twice does nothing twice. What needs a second administrator is read by them on the page of the organization.
 */
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import type { Config } from '@comity/platform/config';
import type { AdministrationView } from '@comity/contracts/http/administration-views';
import {
  ADMINISTRATION_ACTS,
  type AdministrationActName,
  isAdministrationAct,
} from '@comity/vocabulary/administration/acts';
import type { PostedFields } from '@comity/vocabulary/form';
import { lineOf } from '@comity/vocabulary/fields/opening-hours';
import { WEEKDAYS } from '@comity/vocabulary/values/organizations';
import { inLocale } from '@comity/vocabulary/words';
import { inputsOf } from '../../fields/inputs.ts';
import { readFields } from '../../fields/read-fields.ts';
import { CONFIG } from '../../web/names.ts';
import { PageUnknown } from '../../web/interruptions.ts';
import { queryIn } from '../../web/own-path.ts';
import { type FieldError, PostedForm } from '../../web/posted-form.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { askingOf } from './asking.ts';
import { refusalBeside } from './refusal-beside.ts';

@Controller('administration/acts/:name')
export class AdministrationActController {
  constructor(@Inject(CONFIG) private readonly config: Config<'portal'>) {}

  @Get()
  async show(@Visitor() visit: MemberVisit, @Param('name') name: string): Promise<Reply> {
    const act = known(name);
    const view = await visit.api.read('administration');
    return formPage(visit, { view, act, typed: begunWith(visit, view), errors: [] });
  }

  @Post()
  async send(@Visitor() visit: MemberVisit, @Param('name') name: string): Promise<Reply> {
    const act = known(name);
    const view = await visit.api.read('administration');
    const asking = askingOf(visit, view);
    const read = readFields(visit, ADMINISTRATION_ACTS[act].fields, asking);
    if (!read.ok) return formPage(visit, { view, act, typed: visit.form, errors: read.errors });
    const answer = await visit.api.send('administer', {
      body: { name: act, detail: read.body },
      key: visit.form.text('key'),
    });
    if (!answer.ok) {
      const errors = refusalBeside(visit, answer.problem, { fields: ADMINISTRATION_ACTS[act].fields, asking });
      return formPage(visit, { view, act, typed: visit.form, errors });
    }
    const { proposed, token } = answer.value;
    if (token !== null)
      return page('administration/invited.njk', { link: `${this.config.COMITY_PORTAL_URL}/invitations/${token}` });
    return redirect(`${pageOf(view, read.body)}?done=${act}${proposed ? '&waits=1' : ''}`);
  }
}

/** What concerns a rota leads back to it, and everything else to the organization. */
function pageOf({ shifts }: AdministrationView, { desk, shift }: Readonly<Record<string, unknown>>): string {
  const office = desk ?? shifts.find(({ id }) => id === shift)?.office;
  return typeof office === 'string' ? `/rota/${office}` : '/administration';
}

function known(name: string): AdministrationActName {
  if (!isAdministrationAct(name)) throw new PageUnknown();
  return name;
}

interface Shown {
  view: AdministrationView;
  act: AdministrationActName;
  typed: PostedFields;
  errors: FieldError[];
}

function formPage(visit: MemberVisit, { view, act, typed, errors }: Shown): Reply {
  const { words, fields, hands } = ADMINISTRATION_ACTS[act];
  const data = {
    act,
    title: inLocale(words.do, visit.locale),
    hint: inLocale(words.hint, visit.locale),
    hands,
    inputs: inputsOf(fields, typed, askingOf(visit, view)),
    key: errors.length > 0 ? crypto.randomUUID() : visit.form.text('key') || crypto.randomUUID(),
    errors,
    zone: visit.zone,
  };
  return page('administration/act.njk', data, errors.length > 0 ? 400 : 200);
}

/** A link chooses the person or the office; an office or the policies that are changed begin with what they are now. */
function begunWith(visit: MemberVisit, view: AdministrationView): PostedForm {
  const asked = Object.fromEntries(queryIn(visit.url));
  const office = view.offices.find(({ id }) => id === asked['office']);
  const { soloAtCriticalLife, forwarding, idleMinutes } = view.organization.policies;
  return new PostedForm({
    soloAtCriticalLife: soloAtCriticalLife ? 'yes' : 'no',
    forwarding,
    idleMinutes: String(idleMinutes),
    ...(office === undefined
      ? {}
      : {
          officeKind: office.kind,
          nameEn: office.name.en,
          nameEs: office.name.es,
          city: office.city,
          zone: office.zone,
          languages: office.languages,
          address: office.address ?? '',
          ...Object.fromEntries(WEEKDAYS.map((day) => [`hours.${day}`, lineOf(office.opening?.[day] ?? [])])),
        }),
    ...asked,
  });
}
