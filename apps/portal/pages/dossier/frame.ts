/** Every page of a dossier shows this beside its own contents: whose dossier it is, banners, and where it stands. */
import type { DossierView } from '@comity/contracts/http/views';
import { PageUnknown } from '../../web/interruptions.ts';
import { page, type PageReply } from '../../web/reply.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { actHint } from '../../texts/domain-text.ts';
import { actPath } from '../act/act-path.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A dossier of another organization and one that does not exist are answered by the same 404. */
export async function readDossier(visit: MemberVisit, id: string): Promise<DossierView> {
  if (!UUID.test(id)) throw new PageUnknown();
  return visit.api.read('dossier', { params: { id } });
}

/**
 * Shows a page inside the dossier's frame; `tab` marks the part of the dossier that is open, if the page is one of
 * them.
 */
export function dossierPage(
  visit: MemberVisit,
  dossier: DossierView,
  template: string,
  data: Record<string, unknown> = {},
  status = 200,
): PageReply {
  const tab = typeof data['tab'] === 'string' ? data['tab'] : null;
  return page(
    template,
    {
      dossier,
      tabs: tabsOf(dossier).map((name) => ({
        href: name === 'overview' ? `/dossiers/${dossier.id}` : `/dossiers/${dossier.id}/${name}`,
        key: `dossier.tab_${name}`,
        current: name === tab,
      })),
      actPath,
      hint: (act: string) => actHint(visit.locale, dossier.kind, act),
      ...data,
    },
    status,
  );
}

function tabsOf(dossier: DossierView): string[] {
  const request = dossier.form === null ? [] : ['request'];
  const evidence = dossier.evidence === null ? [] : ['evidence'];
  const law = dossier.snapshot === null ? [] : ['law'];
  return ['overview', ...request, ...evidence, 'timeline', 'messages', 'correspondence', ...law, 'people'];
}
