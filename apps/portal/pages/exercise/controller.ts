/** The page of the exercise clock shows what time it is there, what comes next, and the two ways to move it forward. */
import { Controller, Get, Post, Query } from '@nestjs/common';
import { ROUTES } from '@comity/contracts/http/routes';
import type { Locale } from '../../texts/catalogue.ts';
import { PageUnknown } from '../../web/interruptions.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

const MOST_DAYS = 400;
const HOUR_MS = 3_600_000;

@Controller('exercise')
export class ExerciseController {
  @Get()
  show(@Visitor() visit: MemberVisit, @Query('moved') moved?: string): Promise<Reply> {
    return clockPage(visit, [], moved === '1');
  }

  @Post()
  async forward(@Visitor() visit: MemberVisit): Promise<Reply> {
    const { form } = visit;
    const days = Number(form.text('days'));
    const toNext = form.text('step') === 'next';
    if (!toNext && !(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS))
      return clockPage(visit, [{ field: 'days', message: visit.t('exercise.days_wrong', { max: MOST_DAYS }) }]);
    const body = toNext ? { to: 'NEXT_DEADLINE' as const } : { days };
    const answer = await visit.api.send('forwardExercise', { body, key: form.text('key') });
    if (answer.ok) return redirect('/exercise?moved=1');
    return clockPage(visit, problemErrors(visit, answer.problem));
  }
}

const moves = (role: string): boolean => ROUTES.forwardExercise.permission.roles.some((one) => one === role);

async function clockPage(visit: MemberVisit, errors: FieldError[], moved = false): Promise<Reply> {
  if (!visit.me.organization.exercise) throw new PageUnknown();
  const exercise = await visit.api.read('exercise');
  const data = {
    exercise,
    mayMove: visit.me.offices.some(({ roles }) => roles.some(moves)),
    moved,
    errors,
    ahead: aheadText(exercise.offsetMs, visit.locale),
    days: visit.form.text('days') || '1',
    key: visit.form.text('key').replace(/^(next|days)-/, '') || crypto.randomUUID(),
  };
  return page('exercise/template.njk', data, errors.length > 0 ? 400 : 200);
}

/** Says how far the clock is ahead, to the hour: "2 days, 1 hour". */
function aheadText(offsetMs: number, locale: Locale): string {
  const hours = Math.round(offsetMs / HOUR_MS);
  const written = (count: number, unit: 'day' | 'hour'): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  return [written(Math.floor(hours / 24), 'day'), written(hours % 24, 'hour')].join(', ');
}
