/** A refusal stands beside the field that it is about, with what else it names. */
import type { Fields } from '@comity/vocabulary/field';
import type { Asking } from '@comity/vocabulary/form';
import { askedFields } from '../../fields/inputs.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import type { MemberVisit } from '../../web/visit.ts';

export function refusalBeside(
  visit: MemberVisit,
  problem: Parameters<typeof problemErrors>[1],
  { fields, asking }: { fields: Fields; asking: Asking },
): FieldError[] {
  const { about = [] } = problem;
  const asked = askedFields(fields, asking).map(([field]) => field);
  const at = asked.find((field) => about.includes(field)) ?? '';
  return problemErrors(visit, problem, (path) => path.replace(/^detail\./, '')).map((error) => ({
    field: error.field === '' ? at : error.field,
    message: [error.message, ...about.filter((one) => one !== at)].join(' '),
  }));
}
