/** Whoever holds the link of an invitation reads it, and accepts it once they have signed in at the issuer. */
import { Controller, Inject, Req } from '@nestjs/common';
import type { AcceptedView, InvitationView } from '@comity/contracts/http/administration-views';
import { ROUTES } from '@comity/contracts/http/routes';
import { acceptInvitation } from '@comity/persistence/administration/founding';
import { invitationOf, markOpened, readInvitation } from '@comity/persistence/administration/invitations';
import { inOrganization } from '@comity/persistence/context';
import { readAdministered } from '@comity/persistence/reads/administration';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import type { Request } from '../routing/http.ts';
import { TheBody } from '../routing/inputs.ts';
import { type BodyOf, Route } from '../routing/route.ts';

@Controller()
export class InvitationsController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(ROUTES.openInvitation)
  async open(@TheBody() { token }: BodyOf<'openInvitation'>): Promise<InvitationView> {
    const found = await invitationOf(this.parts.administration, token);
    if (found === null) throw problem('INVITATION_UNKNOWN');
    const { organization: id } = found;
    return inOrganization(this.parts.administration, id, async (manager) => {
      const invitation = await readInvitation(manager, id, found.invitation);
      if (invitation === null) throw problem('INVITATION_UNKNOWN');
      const { status, name, email, locale, expiresAt, as } = invitation;
      if (status === 'ACCEPTED') throw problem('INVITATION_USED');
      if (status !== 'SENT' && status !== 'OPENED') throw problem(`INVITATION_${status}`);
      await markOpened(manager, id, invitation.id);
      const { code, name: called } = await readAdministered(manager, id);
      return { organization: { code, name: called }, name, email, locale, expiresAt, role: as?.role ?? null };
    });
  }

  /** A session is of a member: whoever accepts shows the access token of the issuer. */
  @Route(ROUTES.acceptInvitation)
  async accept(@TheBody() { token }: BodyOf<'acceptInvitation'>, @Req() { headers }: Request): Promise<AcceptedView> {
    const { subject, inExercise } = await this.parts.tokens.bearerOf(headers.authorization);
    const result = await acceptInvitation(this.parts.administration, { token, subject, inExercise });
    if (result.outcome === 'exercise-sign-in') throw problem('EXERCISE_SIGN_IN');
    if (result.outcome === 'refused') throw problem(result.refusal.code, { about: [...result.refusal.about] });
    const { organization, member } = result;
    return { organization, member };
  }
}
