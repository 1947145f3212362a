/** Nobody types these parts of acts and of entered messages: the api makes them from what the dossier knows. */
import type { Production } from '@comity/contracts/documents';
import type { ActBodies } from '@comity/vocabulary/acts';
import { type Keeper, recordPosted } from '@comity/vocabulary/field';
import type { EnteredMessage } from '@comity/vocabulary/fields/entered';
import { MESSAGES } from '@comity/vocabulary/messages';
import type { PostedAct } from '@comity/contracts/http/act-bodies';
import type { Making } from './making.ts';

type Made = Record<string, unknown>;

export function madeForAct(posted: PostedAct, making: Making, keeper: Keeper): Made {
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
      return making.production === null ? {} : produced(making.production, keeper);
    case 'enter_message':
      return entered(posted.message, making, keeper);
    default:
      return {};
  }
}

/** Makes the message that the other side would have sent. */
function entered(message: EnteredMessage, making: Making, keeper: Keeper): Made {
  const { code, body: written } = message;
  const beside: Keeper = { ...keeper, beside: (field) => (written as Made)[field] };
  const body = recordPosted(MESSAGES[code].fields, written, beside);
  return { code, body: { ...body, ...madeForMessage(message, making, beside) } };
}

function madeForMessage(message: EnteredMessage, making: Making, keeper: Keeper): Made {
  switch (message.code) {
    case 'production':
      return making.production === null ? {} : produced(making.production, keeper);
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
): Made {
  const targets = [...new Set(elements.map(({ target }) => target))];
  return { state, targets, path: keeper.keep('PATH', { provider, state, elements, locale: keeper.locale }) };
}

function produced(production: Production, keeper: Keeper): Made {
  return { production: keeper.keep('PRODUCTION', production), files: production.files.length };
}

function brought(delivery: NonNullable<Making['delivery']>, keeper: Keeper): Made {
  const bytes = delivery.files.reduce((sum, { size }) => sum + size, 0);
  return { delivery: keeper.keep('DELIVERY', delivery), bytes, files: delivery.files.length };
}
