import type { DossierView } from '@comity/contracts/http/views';
import type { Caller } from '@comity/persistence/reads/caller';
import type { DossierContents } from './dossier-page.ts';

const UNNAMED = { en: '—', es: '—' };

/** A provider learns who its authority is, and no other party. */
export function partiesOf(caller: Caller, { row }: DossierContents): DossierView['parties'] {
  const own = caller.organization.name;
  const other = row.counterpart ?? UNNAMED;
  if (row.side === 'provider') return { requesting: null, receiving: other, provider: own };
  return row.side === 'requesting'
    ? { requesting: own, receiving: other, provider: row.provider }
    : { requesting: other, receiving: own, provider: row.provider };
}
