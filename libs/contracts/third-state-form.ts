/**
 * Begins the preservation to a third State that follows a disclosure under Art. 30: everything that the first request
 * says and that was disclosed is already in it, and nothing is typed twice (docs/rules 2.3).
 */
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import type { PriorRequest, RequestForm, Target } from '@comity/vocabulary/values/request-form';
import type { PathDocument } from './path.ts';

export interface ThirdState {
  path: PathDocument;
  /** This is the code of the provider in the directory; it is empty where nobody there goes by the disclosed name. */
  provider: string;
  /** This is the request whose answer disclosed the provider. */
  prior: PriorRequest;
}

/**
 * The identifiers are those of the path; each asks for the kinds of data that were asked of the transmission to which
 * it belongs.
 */
export function thirdStateForm(first: RequestForm, { path, provider, prior }: ThirdState): RequestForm {
  return {
    ...first,
    kind: 'PRESERVATION',
    requestedState: path.state,
    provider,
    custodian: path.provider,
    targets: path.elements.map(({ target, address, port, at }, index): Target => ({
      id: `t${String(index + 1)}`,
      type: 'IP',
      value: address,
      port,
      instant: at.slice(0, 19),
      zone: 'UTC',
      categories: categoriesOf(first, target),
      from: '',
      to: '',
    })),
    assistance: null,
    prior: [...(first.prior ?? []), prior],
  };
}

function categoriesOf({ targets }: RequestForm, id: string): DataCategory[] {
  return targets.find((one) => one.id === id)?.categories ?? ['TRAFFIC'];
}
