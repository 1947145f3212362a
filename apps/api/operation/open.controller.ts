/** Serves what needs no sign-in: health, the description of this api, the meaning of its problems. */
import { Controller, Inject, Res } from '@nestjs/common';
import type { HealthView } from '@comity/contracts/http/organization-views';
import { GROUPS } from '@comity/texts/text';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import type { Response } from '../routing/http.ts';
import { TheParam } from '../routing/inputs.ts';
import { Route } from '../routing/route.ts';
import { type OpenApi, openApi } from '@comity/contracts/http/openapi';
import { ROUTES } from '@comity/contracts/http/routes';
import { PROBLEM_CODES } from '@comity/texts/groups/problem-codes';
import { Health } from './health.ts';

@Controller()
export class OpenController {
  /** Nothing in it changes while the api runs. */
  private description: OpenApi | null = null;

  constructor(
    @Inject(ApiParts) private readonly parts: ApiParts,
    @Inject(Health) private readonly healthOfParts: Health,
  ) {}

  @Route(ROUTES.health)
  async health(@Res({ passthrough: true }) response: Response): Promise<HealthView> {
    const { parts, ...view } = await this.healthOfParts.view();
    response.status(view.ready ? 200 : 503);
    return { ...view, parts: Object.fromEntries(Object.entries(parts).map(([name, { up }]) => [name, { up }])) };
  }

  @Route(ROUTES.openapi)
  openapi(): OpenApi {
    this.description ??= openApi(this.parts.config.COMITY_API_URL, PROBLEM_CODES);
    return this.description;
  }

  @Route(ROUTES.problem)
  problem(@TheParam({ name: 'code', unknown: 'ROUTE_UNKNOWN' }) code: string): {
    code: string;
    en: string;
    es: string;
  } {
    const sentences: Record<string, readonly [string, string]> = { ...GROUPS.problems, ...GROUPS.refusals };
    const pair = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
    if (pair === undefined) throw problem('ROUTE_UNKNOWN');
    return { code, en: pair[0], es: pair[1] };
  }
}
