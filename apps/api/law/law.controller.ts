/** Serves the law that is applied: packs and their versions, and what a dossier has pinned beside today's law. */
import { Controller, Inject } from '@nestjs/common';
import type { CorrectedLawView, DossierLawView, PackLine, PackView } from '@comity/contracts/http/law-views';
import type { Page } from '@comity/contracts/http/views';
import { lawPacks } from '@comity/law/packs';
import { snapshotToday } from '@comity/law/today';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { type Caller, officeDay } from '@comity/persistence/reads/caller';
import { readContents } from '../dossiers/dossier-page.ts';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { TheCaller, TheId, TheQuery } from '../routing/inputs.ts';
import { type QueryOf, Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';
import { CorrectedLaw } from './corrected.service.ts';
import { packLine, packView } from './law-views.ts';

@Controller()
export class LawController {
  constructor(
    @Inject(ApiParts) private readonly parts: ApiParts,
    @Inject(CorrectedLaw) private readonly corrected: CorrectedLaw,
  ) {}

  @Route(ROUTES.law)
  packs(): PackLine[] {
    return lawPacks().map(packLine);
  }

  @Route(ROUTES.lawPack)
  pack(@TheId('PACK_UNKNOWN') id: string, @TheQuery() { version }: QueryOf<'lawPack'>): PackView {
    const view = packView(id, version ?? null);
    if (view === null) throw problem('PACK_UNKNOWN');
    return view;
  }

  @Route(ROUTES.correctedLaw)
  correctedSincePinned(
    @TheCaller() caller: Caller,
    @TheQuery() query: QueryOf<'correctedLaw'>,
  ): Promise<Page<CorrectedLawView>> {
    return this.corrected.list(caller, query);
  }

  /** A provider's dossier has pinned no rules, because it never receives the request to which they apply. */
  @Route(ROUTES.dossierLaw)
  async ofDossier(@TheCaller() caller: Caller, @TheId('DOSSIER_UNKNOWN') id: string): Promise<DossierLawView> {
    const { snapshot } = await inOrganization(this.parts.dataSource, caller.organization.id, (manager) =>
      readContents(manager, caller, id),
    );
    if (snapshot === null) throw problem('DOCUMENT_UNKNOWN');
    const { measure, resolvedOn } = snapshot;
    return { measure, resolvedOn, ...snapshotToday(snapshot, officeDay(caller), digestOf) };
  }
}
