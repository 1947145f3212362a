/** Begins, lists and ends the sessions of people at the portal; what a session is stands in migrations/53-sessions.ts. */
import { Controller, Inject, Req } from '@nestjs/common';
import type { BeganView, EndedView, SessionsView } from '@comity/contracts/http/session-views';
import { ROUTES } from '@comity/contracts/http/routes';
import { inOrganization } from '@comity/persistence/context';
import type { Caller } from '@comity/persistence/reads/caller';
import { networkOf } from '@comity/platform/network-of';
import { beginSession, endIssuerSessions, endSession, endSessionsOf, sessionsOf } from '@comity/persistence/sessions';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import type { Request } from '../routing/http.ts';
import { TheBody, TheCaller, TheId } from '../routing/inputs.ts';
import { type BodyOf, Route } from '../routing/route.ts';
import { issuerSessionOf } from './id-token.ts';
import { signedOutBy } from './logout-token.ts';
import { sessionIn } from './who-asks.ts';

@Controller()
export class SessionsController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  /** Only a sign-in at the portal begins a session: one session never begins another, and no access token does alone. */
  @Route(ROUTES.beginSession)
  async begin(
    @TheCaller() { organization, member }: Caller,
    @TheBody() { idToken, nonce, ...body }: BodyOf<'beginSession'>,
    @Req() request: Request,
  ): Promise<BeganView> {
    const { asker } = request;
    if (asker === undefined || 'session' in asker) throw problem('NOT_SIGNED_IN');
    const { tokens, config } = this.parts;
    const issuerSession = await issuerSessionOf(tokens, config, { idToken, nonce, subject: asker.subject });
    const begun = { ...body, issuerSession, address: networkOf(request.ip) };
    const same = await inOrganization(this.parts.dataSource, organization.id, (manager) =>
      beginSession(
        manager,
        { organizationId: organization.id, memberId: member },
        begun,
        this.parts.config.COMITY_MASTER_KEY,
      ),
    );
    return { same };
  }

  @Route(ROUTES.sessions)
  sessions(@TheCaller() caller: Caller, @Req() request: Request): Promise<SessionsView> {
    return this.own(caller, currentOf(request));
  }

  @Route(ROUTES.endOtherSessions)
  async endOthers(@TheCaller() caller: Caller, @Req() request: Request): Promise<SessionsView> {
    const current = currentOf(request);
    await inOrganization(this.parts.dataSource, caller.organization.id, (manager) =>
      endSessionsOf(manager, caller.member, { allBut: current }),
    );
    return this.own(caller, current);
  }

  @Route(ROUTES.endSessionById)
  async endOne(
    @TheCaller() caller: Caller,
    @TheId('SESSION_UNKNOWN') id: string,
    @Req() request: Request,
  ): Promise<SessionsView> {
    const ended = await inOrganization(this.parts.dataSource, caller.organization.id, (manager) =>
      endSessionsOf(manager, caller.member, { id }),
    );
    if (ended === 0) throw problem('SESSION_UNKNOWN');
    return this.own(caller, currentOf(request));
  }

  @Route(ROUTES.endSession)
  async end(@Req() { headers }: Request): Promise<EndedView> {
    const secret = sessionIn(headers.authorization);
    return { hint: secret === null ? null : await endSession(this.parts.dataSource, secret) };
  }

  @Route(ROUTES.backChannelSignOut)
  async backChannel(@Req() request: Request): Promise<null> {
    const { tokens, config, dataSource, accessLog } = this.parts;
    const { body } = request;
    const given: unknown =
      typeof body === 'object' && body !== null && 'logout_token' in body ? body.logout_token : null;
    const ended = await endIssuerSessions(dataSource, await signedOutBy(tokens, given, config.COMITY_OIDC_CLIENT_ID));
    for (const owner of ended) await accessLog.done(request, 'SIGN_OUT', owner);
    return null;
  }

  private own({ organization, member }: Caller, current: string | null): Promise<SessionsView> {
    return inOrganization(this.parts.dataSource, organization.id, async (manager) => ({
      idleMinutes: organization.idleMinutes,
      sessions: (await sessionsOf(manager, member)).map((one) => ({ ...one, current: one.id === current })),
    }));
  }
}

function currentOf({ asker }: Request): string | null {
  return asker !== undefined && 'session' in asker ? asker.session.id : null;
}
