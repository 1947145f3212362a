/**
 * Notes accesses with who asked and from where. Nobody reads what is not noted: an answer waits for its line, and where
 * that cannot be written, the request fails and may be repeated. Of a refusal nobody waits for the line; one that cannot
 * be written is logged.
 */
import type { RouteSpec } from '@comity/contracts/http/route-spec';
import { type Access, noteAccess } from '@comity/persistence/access-log';
import type { Logger } from '@comity/platform/log';
import { networkOf } from '@comity/platform/network-of';
import type { AccessKind } from '@comity/vocabulary/values/access-kinds';
import type { DataSource } from 'typeorm';
import type { Request } from './http.ts';

/** These answers say that somebody asked for what they may not have, or that others have. */
const NOTED_STATUSES = [401, 403, 404, 429];
/** What is refused here is noted whatever the status: who may do what is nowhere tried unseen. */
const OF_ADMINISTRATION = /^\/api\/v1\/(?:(?:administration|invitations)\/|me\/acts$)/;
const OF_A_DOSSIER = /^\/api\/v1\/(?:dossiers|drafts)\/([^/]+)/;
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;
const SORTS: readonly (readonly [RegExp, AccessKind])[] = [
  [/^session\.begun$/, 'SIGN_IN'],
  [/^session\./, 'SIGN_OUT'],
  [/\.searched$/, 'SEARCH'],
  [/\.(downloaded|issued|exported)$/, 'DOWNLOAD'],
  [/\.read$/, 'READ'],
];

/**
 * So many different refusals wait to be written one by one. In a flood beyond it, which dossier was asked for and from
 * where is no longer told apart, so that nobody fills the memory by asking for what does not exist.
 */
const MOST_APART = 500;

/**
 * Refused accesses are written one after the other, and those that are alike together: nobody waits for them, and a flood
 * of refusals must not take the connections with which others are answered.
 */
export class AccessLog {
  private readonly waiting = new Map<string, { access: Access; at: string; times: number }>();
  private isWriting = false;

  constructor(private readonly parts: { dataSource: DataSource; log: Logger }) {}

  /** Notes that a route with an audit event was used; the answer waits for it. */
  async used(request: Request, audit: string): Promise<void> {
    await noteAccess(this.parts.dataSource, accessOf(request, kindOf(audit), null));
  }

  /** Notes for an organization what was done without one of its people, or for one who did not ask themselves. */
  async done(
    request: Request,
    kind: AccessKind,
    { dossier = null, ...member }: { organizationId: string; memberId: string | null; dossier?: string | null },
  ): Promise<void> {
    const address = networkOf(request.ip);
    await noteAccess(this.parts.dataSource, { ...accessOf(request, kind, null), member, address, dossier });
  }

  refused(request: Request, { status, code }: { status: number; code: string }): void {
    const noted = NOTED_STATUSES.includes(status) || OF_ADMINISTRATION.test(request.path);
    if (!noted || !this.parts.dataSource.isInitialized) return;
    const asked = accessOf(request, 'REFUSED', code);
    const access = this.waiting.size < MOST_APART ? asked : { ...asked, dossier: null, address: '' };
    const at = minuteOf(Date.now());
    const key = JSON.stringify([access, at]);
    const times = (this.waiting.get(key)?.times ?? 0) + 1;
    this.waiting.set(key, { access, at, times });
    if (!this.isWriting) void this.write();
  }

  /** What comes while one is written is written in the same go. */
  private async write(): Promise<void> {
    this.isWriting = true;
    for (const [key, { access, ...when }] of this.waiting) {
      this.waiting.delete(key);
      await noteAccess(this.parts.dataSource, access, when).catch((error: unknown) => {
        this.parts.log.error({ err: error }, 'a refused access was not noted');
      });
    }
    this.isWriting = false;
  }
}

/** Lines tell the minute, so what is alike within it is one line, whenever it is written. */
function minuteOf(instant: number): string {
  return new Date(instant - (instant % 60_000)).toISOString();
}

export function kindOf(audit: Exclude<RouteSpec['audit'], object>): AccessKind {
  return SORTS.find(([sort]) => sort.test(audit))?.[1] ?? 'WORK';
}

function accessOf(request: Request, kind: AccessKind, code: string | null): Access {
  const { caller, asker, method = '', route } = request;
  const bySession = asker !== undefined && 'session' in asker ? asker.session : null;
  const member = caller === undefined ? bySession : { organizationId: caller.organization.id, memberId: caller.member };
  return {
    member,
    // Lines are bounded by their address, of which one network has as many as it likes; whose it is, the network says.
    address: networkOf(request.ip),
    kind,
    route: `${method} ${route?.path ?? ''}`.trim(),
    dossier: dossierOf(request),
    code,
  };
}

/** Where a route has matched, its parameter is the id that it serves; what was refused before says it in its address. */
function dossierOf({ path, params, route }: Request): string | null {
  const id = OF_A_DOSSIER.test(route?.path ?? '') ? params['id'] : OF_A_DOSSIER.exec(path)?.[1];
  return id !== undefined && ID.test(id) ? id.toLowerCase() : null;
}
