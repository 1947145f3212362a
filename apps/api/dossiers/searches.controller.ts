/** Keeps what a person searches for, and gives it back to them alone. */
import { Controller, Inject } from '@nestjs/common';
import { ROUTES } from '@comity/contracts/http/routes';
import { inOrganization } from '@comity/persistence/context';
import type { Caller } from '@comity/persistence/reads/caller';
import { keepSearch } from '@comity/persistence/search-terms';
import { ApiParts } from '../parts.ts';
import { TheBody, TheCaller, TheId } from '../routing/inputs.ts';
import { type BodyOf, Route } from '../routing/route.ts';
import { searchedFor } from './searched-marks.ts';

interface Search {
  id: string;
  q: string;
}

@Controller()
export class SearchesController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(ROUTES.keepSearch)
  keep(@TheCaller() { organization, member }: Caller, @TheBody() { q }: BodyOf<'keepSearch'>): Promise<Search> {
    return inOrganization(this.parts.dataSource, organization.id, async (manager) => ({
      id: await keepSearch(manager, member, q),
      q,
    }));
  }

  @Route(ROUTES.search)
  read(@TheCaller() caller: Caller, @TheId('SEARCH_UNKNOWN') id: string): Promise<Search> {
    return inOrganization(this.parts.dataSource, caller.organization.id, async (manager) => ({
      id,
      q: await searchedFor(manager, caller, id),
    }));
  }
}
