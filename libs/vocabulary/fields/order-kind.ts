/**
 * This kind of field names the kind of order that is made, by the rule of the State's law on which it rests. The kinds
 * come from the rules pinned to the dossier; where none is recorded nothing is asked.
 */
import { field, omittable } from '../field.ts';
import type { Asking } from '../form.ts';
import { orderMakers, orderPhrases, orderSequels, orderStarts } from '../codes/order-kinds.ts';
import { line, writtenLine } from '../schemas.ts';
import type { OrderKind } from '../values/order-kind.ts';
import { inLocale, type PaperLanguage, type Words } from '../words.ts';
import { line as oneLine } from './line.ts';
import { mistake, optionsOf, widgetOptions } from './input.ts';

const kinds = (asking: Asking) => optionsOf('ORDER_KINDS', asking);

/**
 * The exact text and the paper say of the kind what its law says of it, and so say nothing here. A program may leave the
 * kind out, and the usual one is meant; a page that offers kinds asks for one.
 */
export function orderKind() {
  const named = field(
    ['Kind of order', 'Clase de orden'],
    {
      posted: writtenLine(64),
      recorded: line(64),
      words: () => [],
      form: {
        asked: (asking) => kinds(asking).length > 0,
        widget: (name, posted, asking) => ({
          widget: 'radios',
          options: widgetOptions(name, kinds(asking), posted),
        }),
        read: (name, posted, asking) => {
          const typed = posted.text(name);
          const known = kinds(asking).some(({ value }) => value === typed);
          return known ? { value: typed } : mistake('choose', name);
        },
      },
    },
    { unsaid: true },
  );
  return { ...omittable(named), form: named.form, mayBeEmpty: false };
}

/** An order of a court is made by the court, not by the office that writes it down here. */
export function orderMaker() {
  return omittable(
    oneLine(['Judge or court that made the order', 'Juez o tribunal que dictó la orden'], {
      max: 300,
      ask: ['Judge or court that made it', 'Juez o tribunal que la dictó'],
      hint: [
        'Name it where the law gives the order to a court. Leave this empty where your own office makes it.',
        'Indíquelo cuando la ley atribuye la orden a un tribunal. Déjelo vacío si la dicta su propia oficina.',
      ],
    }),
  );
}

type Said = Pick<OrderKind, 'days' | 'startsAt'> & { by: OrderKind['by'] | string };

/** Says who makes the order and how long it holds, in the words of its law. */
export function orderKindLines({ days, startsAt, by }: Said, locale: PaperLanguage): string[] {
  const word = (phrase: keyof typeof orderPhrases): string => inLocale(orderPhrases[phrase], locale);
  const maker = typeof by === 'string' ? by : by === null ? null : inLocale(orderMakers[by.maker], locale);
  return [
    ...(days === null
      ? []
      : [`${word('DURATION')}: ${String(days)} ${word('CALENDAR_DAYS')}, ${inLocale(orderStarts[startsAt], locale)}`]),
    ...(maker === null ? [] : [`${word('MADE_BY')}: ${maker}`]),
  ];
}

/** Says to the person who chooses what follows when the term is over. */
export function sequelWords({ then, renewals }: Pick<OrderKind, 'then' | 'renewals'>, locale: PaperLanguage): string {
  if (then !== 'RENEWAL') return inLocale(orderSequels[then], locale);
  return inLocale(renewalWords(renewals), locale);
}

function renewalWords(renewals: number | null): Words {
  if (renewals === null) return ['How often it may be renewed is not known', 'No consta cuántas veces puede renovarse'];
  if (renewals === 0) return ['It is not renewed', 'No se renueva'];
  if (renewals === 1) return ['It may be renewed once', 'Puede renovarse una vez'];
  return [`It may be renewed ${String(renewals)} times`, `Puede renovarse ${String(renewals)} veces`];
}
