/** Nobody types these parts of acts and of entered messages: the api makes them from what the dossier knows. */
import type { Production } from '@comity/contracts/documents';
import type { ActBodies } from '@comity/vocabulary/acts';
import { type Keeper, recordPosted } from '@comity/vocabulary/field';
import type { EnteredMessage } from '@comity/vocabulary/fields/entered';
import { MESSAGES } from '@comity/vocabulary/messages';
import type { PostedAct } from '@comity/contracts/http/act-bodies';
import type { DocumentFacts } from './document-facts.ts';

type DerivedFields = Record<string, unknown>;

export function derivedFieldsOf(posted: PostedAct, making: DocumentFacts, keeper: Keeper): DerivedFields {
  switch (posted.name) {
    case 'report_other_provider':
      return reportedPath(posted, keeper);
    case 'disclose_provider': {
      const reviewed = making.paths.get(posted.path);
      return reviewed === undefined ? {} : { disclosure: keeper.keep('PATH', { ...reviewed, locale: making.locale }) };
    }
    case 'acknowledge_message':
      return { reader: keeper.keep('TEXT', { text: making.person(), locale: making.locale }) };
    case 'produce':
      return making.production === null ? {} : productionFields(making.production, keeper);
    case 'enter_message':
      return enteredMessageFields(posted.message, making, keeper);
    default:
      return {};
  }
}

/** Makes the message that the other side would have sent. */
function enteredMessageFields(message: EnteredMessage, making: DocumentFacts, keeper: Keeper): DerivedFields {
  const { code, body: written } = message;
  const beside: Keeper = { ...keeper, beside: (field) => (written as DerivedFields)[field] };
  const body = recordPosted(MESSAGES[code].fields, written, beside);
  return { code, body: { ...body, ...madeForMessage(message, making, beside) } };
}

function madeForMessage(message: EnteredMessage, making: DocumentFacts, keeper: Keeper): DerivedFields {
  switch (message.code) {
    case 'production':
      return making.production === null ? {} : productionFields(making.production, keeper);
    case 'evidence_brought':
      return making.delivery === null ? {} : brought(making.delivery, keeper);
    case 'other_provider_report':
      return reportedPath(message.body, keeper);
    case 'provider_disclosure': {
      const { state, path } = reportedPath(message.body, keeper);
      return { state, disclosure: path };
    }
    case 'correspondence':
      return { attachments: [] };
    case 'verification':
    case 'evidence_receipt':
      return { package: making.handedOver ?? '' };
    default:
      return {};
  }
}

/**
 * The act says which State and which identifiers are concerned; only the document says which provider and which path.
 */
function reportedPath(
  { provider, state, elements }: Omit<ActBodies['report_other_provider'], 'name'>,
  keeper: Keeper,
): DerivedFields {
  const targets = [...new Set(elements.map(({ target }) => target))];
  return { state, targets, path: keeper.keep('PATH', { provider, state, elements, locale: keeper.locale }) };
}

function productionFields(production: Production, keeper: Keeper): DerivedFields {
  return { production: keeper.keep('PRODUCTION', production), files: production.files.length };
}

function brought(delivery: NonNullable<DocumentFacts['delivery']>, keeper: Keeper): DerivedFields {
  const bytes = delivery.files.reduce((sum, { size }) => sum + size, 0);
  return { delivery: keeper.keep('DELIVERY', delivery), bytes, files: delivery.files.length };
}
