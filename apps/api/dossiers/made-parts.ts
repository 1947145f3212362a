/** Parts of acts and of entered messages that nobody types: the api makes them from what the dossier knows. */
import type { ActBodies } from '@comity/vocabulary/acts';
import { type Keeper, recordPosted } from '@comity/vocabulary/field';
import type { EnteredMessage } from '@comity/vocabulary/fields/entered';
import { MESSAGES } from '@comity/vocabulary/messages';
import type { PostedAct } from '@comity/contracts/http/act-bodies';
import type { Making } from './making.ts';

type Made = Record<string, unknown>;

type ForAct<N extends PostedAct['name']> = (
  posted: Extract<PostedAct, { name: N }>,
  making: Making,
  keeper: Keeper,
) => Made;
type ForMessage<C extends EnteredMessage['code']> = (
  body: Extract<EnteredMessage, { code: C }>['body'],
  making: Making,
  keeper: Keeper,
) => Made;

const FOR_ACTS: { [N in PostedAct['name']]?: ForAct<N> } = {
  report_other_provider: (posted, _making, keeper) => reportedPath(posted, keeper),
  disclose_provider: ({ path }, { paths, locale }, keeper) => {
    const reviewed = paths.get(path);
    return reviewed === undefined ? {} : { disclosure: keeper.keep('PATH', { ...reviewed, locale }) };
  },
  acknowledge_message: (_posted, { person, locale }, keeper) => ({
    reader: keeper.keep('TEXT', { text: person(), locale }),
  }),
  produce: (_posted, making, keeper) => produced(making, keeper),
  enter_message: ({ message }, making, keeper) => entered(message, making, keeper),
};

const FOR_MESSAGES: { [C in EnteredMessage['code']]?: ForMessage<C> } = {
  production: (_body, making, keeper) => produced(making, keeper),
  evidence_brought: (_body, { delivery }, keeper) => (delivery === null ? {} : brought(delivery, keeper)),
  other_provider_report: (body, _making, keeper) => reportedPath(body, keeper),
  provider_disclosure: (body, _making, keeper) => {
    const { state, path } = reportedPath(body, keeper);
    return { state, disclosure: path };
  },
  correspondence: () => ({ attachments: [] }),
  verification: (_body, { handedOver }) => ({ package: handedOver ?? '' }),
  evidence_receipt: (_body, { handedOver }) => ({ package: handedOver ?? '' }),
};

export function madeForAct(posted: PostedAct, making: Making, keeper: Keeper): Made {
  // The entry under a name takes what was posted under that name, which the compiler cannot follow through the table.
  const make = FOR_ACTS[posted.name] as ((posted: PostedAct, making: Making, keeper: Keeper) => Made) | undefined;
  return make?.(posted, making, keeper) ?? {};
}

/** The message that the other side would have sent. */
function entered(message: EnteredMessage, making: Making, keeper: Keeper): Made {
  const { code, body: written } = message;
  const beside: Keeper = { ...keeper, beside: (field) => (written as Made)[field] };
  const body = recordPosted(MESSAGES[code].fields, written, beside);
  return { code, body: { ...body, ...madeForMessage(message, making, beside) } };
}

function madeForMessage({ code, body }: EnteredMessage, making: Making, keeper: Keeper): Made {
  // As above: the entry under a code takes the body of that code.
  const make = FOR_MESSAGES[code] as ((body: object, making: Making, keeper: Keeper) => Made) | undefined;
  return make?.(body, making, keeper) ?? {};
}

/** The act says of which State and of which identifiers; who it was and by which path is in the document alone. */
function reportedPath(
  { provider, state, elements }: Omit<ActBodies['report_other_provider'], 'name'>,
  keeper: Keeper,
): Made {
  const targets = [...new Set(elements.map(({ target }) => target))];
  return { state, targets, path: keeper.keep('PATH', { provider, state, elements, locale: keeper.locale }) };
}

function produced({ production }: Making, keeper: Keeper): Made {
  if (production === null) return {};
  return { production: keeper.keep('PRODUCTION', production), files: production.files.length };
}

function brought(delivery: NonNullable<Making['delivery']>, keeper: Keeper): Made {
  const bytes = delivery.files.reduce((sum, { size }) => sum + size, 0);
  return { delivery: keeper.keep('DELIVERY', delivery), bytes, files: delivery.files.length };
}
