/** Tests of administration try things in a world of their own: one organization that a real database has. */
import { randomUUID } from 'node:crypto';
import type { PostedAdministration } from '@comity/vocabulary/administration/acts';
import { acceptInvitation, inviteFirst, registerOrganization } from '@comity/persistence/administration/founding';
import { type PerformedAdministration, performAdministration } from '@comity/persistence/administration/perform';
import { inOrganization } from '@comity/persistence/context';
import type { Ground } from '../../evidence/test/evidence-api.ts';
import { MASTER_KEY } from '../../evidence/test/provider.ts';

const both = (text: string): { en: string; es: string } => ({ en: text, es: text });

export async function registered(ground: Ground, code: string, kind: 'OPERATOR' | 'PROVIDER'): Promise<string> {
  const place = { domain: null, city: 'Santiago', zone: 'America/Santiago', exercise: null };
  const founded = { code, kind, state: 'CL', name: both(code), ...place };
  const result = await registerOrganization(ground.database.administrator, founded, MASTER_KEY);
  if (result.outcome !== 'done') throw new Error(result.refusal.code);
  return result.id;
}

/** An organization of two administrators, `a` and `b`, and a third person who holds no role; each has a subject. */
export class World {
  private constructor(
    private readonly ground: Ground,
    readonly id: string,
    readonly code: string,
    readonly people: { a: string; b: string; c: string },
    readonly home: string,
  ) {}

  static async made(ground: Ground, code: string): Promise<World> {
    const id = await registered(ground, code, 'PROVIDER');
    const [a, b] = [await World.first(ground, code, 'a'), await World.first(ground, code, 'b')];
    const offices = await inOrganization(ground.database.owner, id, (manager) =>
      manager.query<{ id: string }[]>('SELECT id FROM office WHERE organization_id = $1', [id]),
    );
    const world = new World(ground, id, code, { a, b, c: '' }, offices[0]?.id ?? '');
    world.people.c = await world.accepted(await world.invited('c'), 'c');
    return world;
  }

  /** Invites and accepts a first administrator. */
  static async first(ground: Ground, code: string, who: string): Promise<string> {
    const person = { organization: code, name: who, email: `${who}@x.example`, locale: 'es' as const };
    const invited = await inviteFirst(ground.database.administrator, person);
    if (invited.outcome !== 'done') throw new Error(invited.refusal.code);
    return memberOf(await accept(ground, invited.token, `${code}-${who}`));
  }

  /** Another organization, as this one is. */
  other(): Promise<World> {
    return World.made(this.ground, `${this.code}-OTHER`);
  }

  /** An organization whose second administrator has not accepted; returns the subject of its first. */
  async halfFounded(): Promise<string> {
    const code = `${this.code}-HALF`;
    await registered(this.ground, code, 'PROVIDER');
    await World.first(this.ground, code, 'a');
    return `${code}-a`;
  }

  subject(who: string): string {
    return `${this.code}-${who}`;
  }

  async invited(who: string): Promise<string> {
    const detail = { name: who, email: `${who}@x.example`, language: 'es' as const };
    const done = await this.did('a', { name: 'invite_person', detail });
    return done.token ?? '';
  }

  async accepted(token: string, who: string): Promise<string> {
    return memberOf(await accept(this.ground, token, this.subject(who)));
  }

  /** Does an act that is expected to be done or proposed. */
  async did(who: 'a' | 'b', act: PostedAdministration, key: string = randomUUID()): Promise<PerformedAdministration> {
    const order = { organization: this.id, member: this.people[who], act, key };
    const result = await performAdministration(this.ground.database.administrator, order);
    if (result.outcome !== 'done') throw new Error(JSON.stringify(result));
    return result.done;
  }

  rows<T>(query: string, values: unknown[] = []): Promise<T[]> {
    return inOrganization(this.ground.database.owner, this.id, (manager) => manager.query<T[]>(query, values));
  }

  /** Returns the open change that waits first. */
  async change(): Promise<string> {
    const [row] = await this.rows<{ id: string }>(`SELECT id FROM proposed_change WHERE status = 'OPEN'`);
    return row?.id ?? '';
  }

  async invitation(who: string): Promise<string> {
    const [row] = await this.rows<{ id: string }>(
      'SELECT id FROM invitation WHERE email = $1 ORDER BY sent_at DESC LIMIT 1',
      [`${who}@x.example`],
    );
    return row?.id ?? '';
  }

  /** Returns everything that administration writes in this organization. */
  async standing(): Promise<unknown> {
    const tables = [
      'member',
      'membership',
      'office',
      'invitation',
      'proposed_change',
      'administration_event',
      'absence',
      'duty_shift',
    ];
    const all = [];
    for (const table of tables)
      all.push(await this.rows(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`));
    all.push(await this.rows('SELECT policies, session_idle_minutes FROM organization WHERE id = $1', [this.id]));
    return all;
  }
}

const accept = (ground: Ground, token: string, subject: string) =>
  acceptInvitation(ground.database.administrator, { token, subject, inExercise: false });

function memberOf(result: Awaited<ReturnType<typeof accept>>): string {
  if (result.outcome !== 'done') throw new Error(JSON.stringify(result));
  return result.member;
}
