/** Serves the caller, their work, and what their organization may look up: holds, its ledger. It adds a provider. */
import { Controller, Inject } from '@nestjs/common';
import type { InclusionView, MeView, TreeHeadView } from '@comity/contracts/http/organization-views';
import type { HoldView, Page, OthersLine, WorkView } from '@comity/contracts/http/views';
import { inOrganization } from '@comity/persistence/context';
import { inclusion, ledgerHead } from '@comity/persistence/ledger-store';
import { addProvider } from '@comity/persistence/providers';
import type { Caller } from '@comity/persistence/reads/caller';
import { Dossiers } from '../dossiers/dossiers.service.ts';
import { Work } from '../dossiers/work.service.ts';
import { mayReadEntry } from '../ledger/may-read.ts';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { TheBody, TheCaller, TheParam, TheQuery } from '../routing/inputs.ts';
import { type BodyOf, type QueryOf, Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';

/** RFC 6962 section 2.1: the hash of the empty tree is that of the empty string. */
const EMPTY_ROOT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

@Controller()
export class OrganizationController {
  constructor(
    @Inject(ApiParts) private readonly parts: ApiParts,
    @Inject(Dossiers) private readonly dossiers: Dossiers,
    @Inject(Work) private readonly work: Work,
  ) {}

  @Route(ROUTES.me)
  me(@TheCaller() { member, name, email, locale, zone, organization, offices, now }: Caller): MeView {
    const { exercise, idleMinutes: _idle, ...own } = organization;
    return {
      member: { id: member, name, email, locale, zone },
      organization: { ...own, exercise: exercise !== null },
      offices,
      now,
    };
  }

  @Route(ROUTES.work)
  mine(@TheCaller() caller: Caller, @TheQuery() query: QueryOf<'work'>): Promise<WorkView> {
    return this.work.mine(caller, query);
  }

  @Route(ROUTES.workVersion)
  async version(@TheCaller() caller: Caller, @TheQuery() query: QueryOf<'workVersion'>): Promise<{ version: string }> {
    const { version } = await this.work.mine(caller, query);
    return { version };
  }

  @Route(ROUTES.workOfOthers)
  others(@TheCaller() caller: Caller, @TheQuery() query: QueryOf<'workOfOthers'>): Promise<Page<OthersLine>> {
    return this.work.others(caller, query);
  }

  @Route(ROUTES.holds)
  holds(@TheCaller() caller: Caller, @TheQuery() query: QueryOf<'holds'>): Promise<Page<HoldView>> {
    return this.dossiers.holds(caller, query);
  }

  @Route(ROUTES.addProvider)
  async addProvider(@TheCaller() caller: Caller, @TheBody() body: BodyOf<'addProvider'>): Promise<{ code: string }> {
    const { id, exercise } = caller.organization;
    const code = await inOrganization(this.parts.dataSource, id, (manager) => addProvider(manager, exercise, body));
    if (code === null) throw problem('PROVIDER_LISTED', { about: ['name'] });
    return { code };
  }

  @Route(ROUTES.ledgerHead)
  async head(@TheCaller() { organization }: Caller): Promise<TreeHeadView> {
    const head = await inOrganization(this.parts.dataSource, organization.id, (manager) =>
      ledgerHead(manager, organization.id),
    );
    return { organization: organization.code, ...(head ?? { size: 0, root: EMPTY_ROOT }) };
  }

  @Route(ROUTES.ledgerEntry)
  async entry(
    @TheCaller() caller: Caller,
    @TheQuery() { size }: QueryOf<'ledgerEntry'>,
    @TheParam({ name: 'index', unknown: 'ENTRY_UNKNOWN' }) index: number,
  ): Promise<InclusionView> {
    const { organization } = caller;
    const found = await inOrganization(this.parts.dataSource, organization.id, async (manager) => {
      const at = size ?? (await ledgerHead(manager, organization.id))?.size ?? 0;
      const entry = await inclusion(manager, organization.id, index, at);
      if (entry === null) return null;
      return (await mayReadEntry(manager, caller, entry.entry)) ? entry : null;
    });
    if (found === null) throw problem('ENTRY_UNKNOWN');
    return found;
  }
}
