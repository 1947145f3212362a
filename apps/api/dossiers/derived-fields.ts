/** Nobody types these parts of acts and of entered messages: the api makes them from what the dossier knows. */
import type { ActBodies } from '@comity/vocabulary/acts';
import { type Keeper, recordPosted } from '@comity/vocabulary/field';
import type { EnteredMessage } from '@comity/vocabulary/fields/entered';
import { MESSAGES } from '@comity/vocabulary/messages';
import type { PostedAct } from '@comity/contracts/http/act-bodies';
import type { DocumentFacts } from './document-facts.ts';

type DerivedFields = Record<string, unknown>;

type ForAct<N extends PostedAct['name']> = (
  posted: Extract<PostedAct, { name: N }>,
  facts: DocumentFacts,
  keeper: Keeper,
) => DerivedFields;
type ForMessage<C extends EnteredMessage['code']> = (
  body: Extract<EnteredMessage, { code: C }>['body'],
  facts: DocumentFacts,
  keeper: Keeper,
) => DerivedFields;

const FOR_ACTS: { [N in PostedAct['name']]?: ForAct<N> } = {
  report_other_provider: (posted, _facts, keeper) => reportedPathFields(posted, keeper),
  disclose_provider: ({ path }, { paths, locale }, keeper) => {
    const reviewed = paths.get(path);
    return reviewed === undefined ? {} : { disclosure: keeper.keep('PATH', { ...reviewed, locale }) };
  },
  acknowledge_message: (_posted, { person, locale }, keeper) => ({
    reader: keeper.keep('TEXT', { text: person(), locale }),
  }),
  produce: (_posted, facts, keeper) => productionFields(facts, keeper),
  confirm_recall: (_posted, { givenUp }) => ({ uploads: givenUp }),
  amend_request: (_posted, { amending }, keeper) => askedFields(amending, keeper),
  recall_amendment: (_posted, { amending }) => ({ ...amending?.open }),
  accept_amendment: (_posted, { amending }) => ({ ...amending?.open }),
  decline_amendment: (_posted, { amending }) => ({ ...amending?.open }),
  enter_message: ({ message }, facts, keeper) => enteredMessageFields(message, facts, keeper),
};

const FOR_MESSAGES: { [C in EnteredMessage['code']]?: ForMessage<C> } = {
  production: (_body, facts, keeper) => productionFields(facts, keeper),
  evidence_brought: (_body, { delivery }, keeper) => (delivery === null ? {} : deliveryFields(delivery, keeper)),
  other_provider_report: (body, _facts, keeper) => reportedPathFields(body, keeper),
  provider_disclosure: (body, _facts, keeper) => {
    const { state, path } = reportedPathFields(body, keeper);
    return { state, disclosure: path };
  },
  correspondence: () => ({ attachments: [] }),
  verification: (_body, { handedOver }) => ({ package: handedOver ?? '' }),
  evidence_receipt: (_body, { handedOver }) => ({ package: handedOver ?? '' }),
};

export function derivedFieldsOf(posted: PostedAct, facts: DocumentFacts, keeper: Keeper): DerivedFields {
  // The entry under a name takes what was posted under that name, which the compiler cannot follow through the table.
  const make = FOR_ACTS[posted.name] as
    ((posted: PostedAct, facts: DocumentFacts, keeper: Keeper) => DerivedFields) | undefined;
  return make?.(posted, facts, keeper) ?? {};
}

function askedFields(amending: DocumentFacts['amending'], keeper: Keeper): DerivedFields {
  const written = amending?.written;
  if (written == null) return {};
  const { form, ...stated } = written;
  return { ...stated, request: keeper.keep('REQUEST', form) };
}

/** Makes the message that the other side would have sent. */
function enteredMessageFields(message: EnteredMessage, facts: DocumentFacts, keeper: Keeper): DerivedFields {
  const { code, body: written } = message;
  const beside: Keeper = { ...keeper, beside: (field) => (written as DerivedFields)[field] };
  const body = recordPosted(MESSAGES[code].fields, written, beside);
  return { code, body: { ...body, ...derivedFieldsOfMessage(message, facts, beside) } };
}

function derivedFieldsOfMessage({ code, body }: EnteredMessage, facts: DocumentFacts, keeper: Keeper): DerivedFields {
  // The entry under a code takes the body of that code, which the compiler cannot follow either.
  const make = FOR_MESSAGES[code] as
    ((body: object, facts: DocumentFacts, keeper: Keeper) => DerivedFields) | undefined;
  return make?.(body, facts, keeper) ?? {};
}

/** The act says which State and which identifiers are concerned; only the document names the provider and the path. */
function reportedPathFields(
  { provider, state, elements }: Omit<ActBodies['report_other_provider'], 'name'>,
  keeper: Keeper,
): DerivedFields {
  const targets = [...new Set(elements.map(({ target }) => target))];
  return { state, targets, path: keeper.keep('PATH', { provider, state, elements, locale: keeper.locale }) };
}

function productionFields({ production }: DocumentFacts, keeper: Keeper): DerivedFields {
  if (production === null) return {};
  const { files } = production;
  const targets = [...new Set(files.map(({ target }) => target))];
  const perTarget = targets.map((target) => ({ target, files: files.filter((one) => one.target === target).length }));
  return { production: keeper.keep('PRODUCTION', production), files: files.length, perTarget };
}

function deliveryFields(delivery: NonNullable<DocumentFacts['delivery']>, keeper: Keeper): DerivedFields {
  const bytes = delivery.files.reduce((sum, { size }) => sum + size, 0);
  return { delivery: keeper.keep('DELIVERY', delivery), bytes, files: delivery.files.length };
}
