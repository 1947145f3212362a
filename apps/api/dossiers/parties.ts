import type { DossierView } from '@comity/contracts/http/views';
import { isActRow, isMessageRow } from '@comity/domain/events/lifecycle';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { readProviders } from '@comity/persistence/providers';
import type { Caller } from '@comity/persistence/reads/caller';
import type { EntityManager } from 'typeorm';
import type { DossierContents } from './dossier-page.ts';

const UNNAMED = { en: '—', es: '—' };

/** Returns the providers of the directory where the dossier may name one as custodian, or has named one. */
export async function nameableProviders(
  manager: EntityManager,
  { organization }: Caller,
  { state }: DossierContents,
): Promise<DossierView['providers']> {
  const named = state.custodian !== undefined;
  const byHand = state.byHand?.sides.includes('receiving') === true;
  const may = lifecycleOf(state).rows.some((row) => {
    if (!row.from.includes(state.status)) return false;
    if (isMessageRow(row)) return byHand && row.message === 'custodian_identified';
    return isActRow(row) && row.act === 'identify_custodian' && row.offered?.(state) === true;
  });
  return named || may ? readProviders(manager, organization.exercise) : [];
}

/** Names the parties of the dossier; a provider learns who its authority is, and no other party. */
export function partiesOf(caller: Caller, { row }: DossierContents): DossierView['parties'] {
  const own = caller.organization.name;
  const other = row.counterpart ?? UNNAMED;
  if (row.side === 'provider') return { requesting: null, receiving: other, provider: own };
  return row.side === 'requesting'
    ? { requesting: own, receiving: other, provider: row.provider }
    : { requesting: other, receiving: own, provider: row.provider };
}
