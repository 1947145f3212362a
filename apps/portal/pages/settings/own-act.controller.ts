/** A person notes or ends an own absence, or changes the own settings: one form that is made of the act's fields. */
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { OwnSettingsView } from '@comity/contracts/http/administration-views';
import { ADMINISTRATION_ACTS, isOwnAct, type OwnActName, ownFieldsOf } from '@comity/vocabulary/administration/acts';
import type { PostedFields } from '@comity/vocabulary/form';
import { inLocale } from '@comity/vocabulary/words';
import { inputsOf } from '../../fields/inputs.ts';
import { readFields } from '../../fields/read-fields.ts';
import { PageUnknown } from '../../web/interruptions.ts';
import { queryIn } from '../../web/own-path.ts';
import { type FieldError, PostedForm } from '../../web/posted-form.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { refusalBeside } from '../administration/refusal-beside.ts';
import { askingOf, type Offered } from '../administration/asking.ts';

@Controller('settings/acts/:name')
export class OwnActController {
  @Get()
  async show(@Visitor() visit: MemberVisit, @Param('name') name: string): Promise<Reply> {
    const act = known(name);
    const offered = offeredBy(await visit.api.read('ownSettings'));
    return formPage(visit, { offered, act, typed: begunWith(visit), errors: [] });
  }

  @Post()
  async send(@Visitor() visit: MemberVisit, @Param('name') name: string): Promise<Reply> {
    const act = known(name);
    const offered = offeredBy(await visit.api.read('ownSettings'));
    const asking = askingOf(visit, offered);
    const read = readFields(visit, ownFieldsOf(act), asking);
    if (!read.ok) return formPage(visit, { offered, act, typed: visit.form, errors: read.errors });
    const body = { name: act, detail: read.body };
    const answer = await visit.api.send('changeOwn', { body, key: visit.form.text('key') });
    if (answer.ok) return redirect(`/settings?done=${act}`);
    const errors = refusalBeside(visit, answer.problem, { fields: ownFieldsOf(act), asking });
    return formPage(visit, { offered, act, typed: visit.form, errors });
  }
}

function known(name: string): OwnActName {
  if (!isOwnAct(name)) throw new PageUnknown();
  return name;
}

/** Colleagues may stand in; nothing else of the organization is offered. */
const offeredBy = ({ absences, colleagues }: OwnSettingsView): Offered => ({
  ...{ people: colleagues, absences, shifts: [], offices: [], invitations: [], changes: [] },
});

interface Shown {
  offered: Offered;
  act: OwnActName;
  typed: PostedFields;
  errors: FieldError[];
}

function formPage(visit: MemberVisit, { offered, act, typed, errors }: Shown): Reply {
  const { words } = ADMINISTRATION_ACTS[act];
  const data = {
    title: visit.t(`settings.${act}`),
    hint: inLocale(words.hint, visit.locale),
    inputs: inputsOf(ownFieldsOf(act), typed, askingOf(visit, offered)),
    key: errors.length > 0 ? crypto.randomUUID() : visit.form.text('key') || crypto.randomUUID(),
    errors,
    zone: visit.zone,
  };
  return page('settings/act.njk', data, errors.length > 0 ? 400 : 200);
}

/** Settings begin with what they are now, and a link chooses the absence. */
function begunWith({ url, me: { member } }: MemberVisit): PostedForm {
  const asked = Object.fromEntries(queryIn(url));
  return new PostedForm({ language: member.locale, zone: member.zone ?? '', ...asked });
}
