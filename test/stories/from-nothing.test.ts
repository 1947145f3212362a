/**
 * An installation that starts with nobody in it is taken to its first confirmed preservation, with the commands of the
 * README as they stand there (section "From nothing"), links that people open in a browser's stead, and real parts.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayAt } from '@comity/vocabulary/judges/local-day';
import type { OwnActName, PostedAdministration } from '@comity/vocabulary/administration/acts';
import { type OpeningHours, WEEKDAYS } from '@comity/vocabulary/values/organizations';
import type { Role } from '@comity/vocabulary/values/roles';
import { COMPILED_SOURCES } from '@comity/infra/dev/node-parts';
import { freeBasePort } from '@comity/infra/dev/ports';
import { PROJECT } from '@comity/infra/dev/settings';
import { type Stack, startStack } from '@comity/infra/dev/stack';
import { inOrganization } from '@comity/persistence/context';
import { createDataSource } from '@comity/persistence/data-source';
import { organizationId } from '@comity/persistence/seed';
import { Cast } from '@comity/testkit/cast';
import { preservationStory } from '@comity/testkit/preservation-story';
import { PortalVisitor } from './portal-visitor.ts';

const DOMAIN = 'nothing.example';
const PATIENCE_MS = 30_000;
const run = promisify(execFile);

let stack: Stack;
let people: Cast;
let operate: (command: string, input: string, ...more: string[]) => Promise<{ printed: string; failed: boolean }>;
beforeAll(async () => {
  const home = await mkdtemp(join(tmpdir(), 'comity-nothing-'));
  const basePort = await freeBasePort();
  stack = await startStack({ home, basePort, apps: true, onProgress: () => undefined, seed: 'none' });
  people = new Cast({
    apiUrl: stack.urls.api,
    issuer: stack.urls.issuer,
    audience: stack.env.COMITY_OIDC_AUDIENCE,
    patienceMs: PATIENCE_MS,
    subjectOf: (name) => `${name}@${DOMAIN}`,
  });
  operate = async (command, input, ...more) => {
    const args = [...COMPILED_SOURCES, join(PROJECT, 'infra/operator/main.ts'), command, ...more];
    const env = { PATH: process.env['PATH'], COMITY_HOME: home, COMITY_PORT: String(basePort) };
    try {
      const running = run(process.execPath, args, { cwd: PROJECT, env });
      running.child.stdin?.end(input);
      const { stdout } = await running;
      return { printed: stdout, failed: false };
    } catch (error) {
      return { printed: (error as { stderr: string }).stderr, failed: true };
    }
  };
});
afterAll(() => stack.stop());

/** Returns the operator's commands of the README, each with what stands on its input. */
function commandsOfReadme(): [name: string, input: string][] {
  const [, after = ''] = readFileSync(join(PROJECT, 'README.md'), 'utf8').split('## From nothing');
  const [section = ''] = after.split('\n## ');
  const commands = section.matchAll(/^npm run operator -- (\w+) <<END\n(.*?)^END$/gms);
  return [...commands].map(([, name = '', input = '']) => [name, input]);
}

interface Invited {
  email: string;
  link: string;
}

function linksIn(printed: string): Invited[] {
  return [...printed.matchAll(/<([^<>]+)>\n\s*(\S+\/invitations\/\S+)/g)].map(([, email = '', link = '']) => ({
    email,
    link,
  }));
}

/** Opens the link, signs in under the address, accepts, and comes to the own work. */
async function accept({ email, link }: Invited): Promise<void> {
  const visitor = new PortalVisitor(stack.urls.portal);
  const opened = await visitor.read(link);
  expect(opened.status).toBe(200);
  const asked = /href="(\/sign-in\?to=[^"]+)"/.exec(opened.text)?.[1] ?? '';
  const page = await visitor.signInAt(`${stack.urls.portal}${asked}`, email);
  expect(page.text).toContain(email);
  const arrived = await visitor.submit(page, { at: new URL(link).pathname });
  expect(arrived.url).toBe(`${stack.urls.portal}/work`);
}

type Detail = PostedAdministration['detail'];

async function administer(administrator: string, name: PostedAdministration['name'], detail: Detail) {
  const answer = await people.person(administrator).must('administer', { body: { name, detail }, key: randomUUID() });
  return answer;
}

const ALWAYS = Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) as OpeningHours;

async function openOffice(organization: string, officeKind: string, zone: string): Promise<void> {
  const facts = { nameEn: `${officeKind} ${organization}`, nameEs: `${officeKind} ${organization}`, city: 'Capital' };
  const address = officeKind === 'CONTACT_POINT_24_7' ? `247@${organization}.example` : null;
  const detail = { officeKind, ...facts, zone, languages: ['es', 'en'], hours: ALWAYS, address };
  const [first, second] = [`${organization}-admin-1`, `${organization}-admin-2`];
  const { proposed } = await administer(first, 'add_office', detail as Detail);
  // Other States find this office in the directory, so two administrators agree on it.
  expect(proposed).toBe(['CONTACT_POINT_24_7', 'CENTRAL_AUTHORITY'].includes(officeKind));
  if (!proposed) return;
  const { changes } = await people.person(second).must('administration');
  await administer(second, 'approve_change', { change: changes[0]?.id ?? '' });
}

/** One administrator invites and proposes, the other approves, and the person comes in by the link. */
async function bringIn(
  organization: string,
  who: string,
  officeKind: string,
  held: readonly Exclude<Role, 'OPERATOR'>[],
): Promise<void> {
  const [first, second] = [`${organization}-admin-1`, `${organization}-admin-2`];
  const email = `${who}@${DOMAIN}`;
  const { token } = await administer(first, 'invite_person', { name: who, email, language: 'es' });
  await accept({ email, link: `${stack.urls.portal}/invitations/${token ?? ''}` });
  const view = await people.person(first).must('administration');
  const person = view.people.find((one) => one.email === email)?.id ?? '';
  const office = view.offices.find(({ kind }) => kind === officeKind)?.id ?? '';
  for (const role of held) {
    expect((await administer(first, 'give_role', { person, office, role })).proposed).toBe(true);
    const { changes } = await people.person(second).must('administration');
    await administer(second, 'approve_change', { change: changes[0]?.id ?? '' });
  }
}

describe('case J1: from an empty database', () => {
  it('the operator, two States and a provider come in by the commands of the README', async () => {
    const commands = commandsOfReadme().filter(([name]) => name !== 'invite');
    expect(commands.map(([name]) => name)).toEqual(['begin', 'register', 'register', 'register']);
    const invited: Invited[] = [];
    for (const command of commands) {
      const { printed, failed } = await operate(...command);
      expect([failed, printed]).toEqual([false, expect.stringContaining('/invitations/')]);
      invited.push(...linksIn(printed));
    }
    expect(invited).toHaveLength(7);
    for (const one of invited) await accept(one);
    expect(await people.person('operator').must('me')).toMatchObject({
      organization: { kind: 'OPERATOR', exercise: true },
    });
  });

  it('each of these commands is refused by name when it is given again, and the operator is nobody inside', async () => {
    for (const command of commandsOfReadme().filter(([name]) => name !== 'invite')) {
      const { printed, failed } = await operate(...command);
      expect([failed, printed]).toEqual([true, expect.stringContaining('ORGANIZATION_LISTED')]);
    }
    const inside = `organization: PE\nname: X\nemail: x@${DOMAIN}\n`;
    expect(await operate('invite', inside)).toEqual({
      printed: expect.stringContaining('ORGANIZATION_ACTIVE'),
      failed: true,
    });
    const asArguments = await operate('invite', '', '--organization', 'PE');
    expect(asArguments).toEqual({ printed: expect.stringContaining('not given as arguments'), failed: true });
    const { body } = await people.person('operator').refused('GET', '/administration');
    expect(body.code).toBe('NOT_ENTITLED');
  });

  it('administrators bring in offices and people, and the first preservation is confirmed', async () => {
    const lima = 'America/Lima';
    const santiago = 'America/Santiago';
    await openOffice('pe', 'PROSECUTORS_OFFICE', lima);
    await openOffice('pe', 'CONTACT_POINT_24_7', lima);
    for (const kind of ['CONTACT_POINT_24_7', 'CENTRAL_AUTHORITY', 'EXECUTING_AUTHORITY'])
      await openOffice('cl', kind, santiago);
    await openOffice('co', 'LEGAL_TEAM', santiago);
    await bringIn('pe', 'pe-prosecutor', 'PROSECUTORS_OFFICE', ['REQ_PROSECUTOR']);
    await bringIn('pe', 'pe-poc', 'CONTACT_POINT_24_7', ['REQ_POC_24_7']);
    await bringIn('cl', 'cl-poc', 'CONTACT_POINT_24_7', ['RCV_POC_24_7']);
    await bringIn('cl', 'cl-central', 'CENTRAL_AUTHORITY', ['RCV_CENTRAL_AUTHORITY']);
    await bringIn('cl', 'cl-executing', 'EXECUTING_AUTHORITY', ['RCV_EXECUTING_AUTHORITY']);
    await bringIn('cl', 'cl-executing-2', 'EXECUTING_AUTHORITY', ['RCV_EXECUTING_AUTHORITY']);
    await bringIn('co', 'cl-liaison', 'LEGAL_TEAM', ['PROVIDER_LIAISON']);
    const { requesting } = await preservationStory(people, { waitMs: PATIENCE_MS });
    expect((await people.person('pe-prosecutor').dossier(requesting)).status).toBe('HOLDING');
  });
});

describe('case J7: over HTTP, nothing is widened, entered or kept by', () => {
  const refusedAct = (who: string, name: string, detail: object) =>
    people.person(who).refused('POST', '/administration/acts', { name, detail }, { key: randomUUID() });

  it('one person alone, an own approval, a role that does not exist here, an address with a line break, a zone that is none', async () => {
    const view = await people.person('pe-admin-1').must('administration');
    const rights = await people.person('pe-admin-1').must('people', { query: {} });
    const person = view.people.find(({ email }) => email.startsWith('pe-poc'))?.id ?? '';
    const office = view.offices.find(({ kind }) => kind === 'CONTACT_POINT_24_7')?.id ?? '';
    const role = { person, office, role: 'RCV_POC_24_7' as const };
    expect((await administer('pe-admin-1', 'give_role', role)).proposed).toBe(true);
    const { changes } = await people.person('pe-admin-1').must('administration');
    const change = changes[0]?.id ?? '';
    expect((await refusedAct('pe-admin-1', 'approve_change', { change })).body.code).toBe(
      'SECOND_ADMINISTRATOR_REQUIRED',
    );
    expect((await refusedAct('pe-poc', 'approve_change', { change })).body.code).toBe('NOT_ENTITLED');
    expect((await refusedAct('cl-admin-1', 'approve_change', { change })).body.code).toBe('CHANGE_UNKNOWN');
    const operator = await refusedAct('pe-admin-1', 'give_role', { person, office, role: 'OPERATOR' });
    expect(operator.body.code).toBe('BODY_INVALID');
    const crlf = await refusedAct('pe-admin-1', 'invite_person', {
      name: 'N',
      email: `n@${DOMAIN}\r\nBcc: x@${DOMAIN}`,
      language: 'es',
    });
    expect(crlf.body).toMatchObject({
      code: 'BODY_INVALID',
      errors: [{ field: 'detail.email' }, { field: 'detail.email' }],
    });
    const facts = { officeKind: 'COURT', nameEn: 'C', nameEs: 'C', city: 'C', languages: ['es'], address: null };
    const nowhere = await refusedAct('pe-admin-1', 'add_office', { ...facts, hours: ALWAYS, zone: 'America/Atlantis' });
    expect(nowhere.body).toMatchObject({ code: 'BODY_INVALID', errors: [{ field: 'detail.zone' }] });
    await administer('pe-admin-1', 'reject_change', { change });
    const after = await people.person('pe-admin-1').must('administration');
    expect(after.people).toEqual(view.people);
    expect(await people.person('pe-admin-1').must('people', { query: {} })).toEqual(rights);
    expect(after.offices).toEqual(view.offices);
    expect(after.changes).toEqual([]);
  });

  it('somebody with a link that was used or withdrawn, and a person who answers for a dossier is not removed', async () => {
    const email = `late@${DOMAIN}`;
    const { token } = await administer('pe-admin-1', 'invite_person', { name: 'Late', email, language: 'es' });
    const { invitations } = await people.person('pe-admin-1').must('administration');
    const { items: all } = await people.person('pe-admin-1').must('people', { query: {} });
    const invitation = invitations.find((one) => one.email === email)?.id ?? '';
    await administer('pe-admin-1', 'withdraw_invitation', { invitation });
    const late = people.person('late');
    expect((await late.refused('POST', '/invitations/accept', { token })).body.code).toBe('INVITATION_WITHDRAWN');
    expect((await late.refused('GET', '/me')).body.code).toBe('NOT_A_MEMBER');
    const responsible = all.find((one) => one.responsible.count > 0);
    const removal = { person: responsible?.id ?? '', reason: 'leaves the service' };
    expect((await refusedAct('pe-admin-1', 'remove_person', removal)).body).toMatchObject({
      code: 'PERSON_RESPONSIBLE',
      about: responsible?.responsible.first,
    });
  });

  it('a suspended person with a live session: the very next request is refused, and none after it', async () => {
    const visitor = new PortalVisitor(stack.urls.portal);
    await visitor.signIn(`pe-poc@${DOMAIN}`);
    expect((await visitor.read(`${stack.urls.portal}/work`)).status).toBe(200);
    const { people: all } = await people.person('pe-admin-1').must('administration');
    const person = all.find(({ email }) => email === `pe-poc@${DOMAIN}`)?.id ?? '';
    await administer('pe-admin-1', 'suspend_person', { person, reason: 'under inquiry' });
    expect((await visitor.read(`${stack.urls.portal}/work`)).url).not.toBe(`${stack.urls.portal}/work`);
    expect((await people.person('pe-poc').refused('GET', '/me')).body.code).toBe('NOT_A_MEMBER');
  });

  it('the last administrator of an organization', async () => {
    const { people: all } = await people.person('co-admin-1').must('administration');
    const [own, other] = [1, 2].map(
      (which) => all.find(({ email }) => email === `co-admin-${String(which)}@${DOMAIN}`)?.id ?? '',
    );
    await administer('co-admin-2', 'suspend_person', { person: other ?? '', reason: 'on leave' });
    const last = { person: own ?? '', reason: 'the last one' };
    expect((await refusedAct('co-admin-1', 'suspend_person', last)).body.code).toBe('LAST_ADMINISTRATOR');
    const history = await people.person('co-admin-1').must('administrationHistory', { query: {} });
    expect(history.items[0]).toMatchObject({ code: 'suspend_person', detail: { person: other } });
    const day = dayAt(new Date().toISOString(), 'America/Santiago');
    const rights = await people.person('co-admin-1').must('rights', { query: { day } });
    expect(rights.items.filter(({ role, endedAt }) => role === 'ADMINISTRATOR' && endedAt !== null)).toHaveLength(1);
  });

  it('without a trace: each refusal is a line of the access log of the organization, or of the operator', async () => {
    const database = createDataSource(stack.env.COMITY_OWNER_DATABASE_URL, { poolSize: 1 });
    await database.initialize();
    try {
      const codesIn = async (code: string): Promise<(string | null)[]> => {
        const lines = await inOrganization(database, organizationId(code), (manager) =>
          manager.query<{ code: string | null }[]>(`SELECT code FROM access_line WHERE kind = 'REFUSED'`),
        );
        return lines.map((line) => line.code);
      };
      expect(await codesIn('PE')).toEqual(
        expect.arrayContaining(['SECOND_ADMINISTRATOR_REQUIRED', 'PERSON_RESPONSIBLE', 'BODY_INVALID', 'NOT_ENTITLED']),
      );
      expect(await codesIn('CL')).toEqual(expect.arrayContaining(['CHANGE_UNKNOWN']));
      expect(await codesIn('CORREO-AUSTRAL')).toEqual(expect.arrayContaining(['LAST_ADMINISTRATOR']));
      expect(await codesIn('OPERATIONS')).toEqual(expect.arrayContaining(['INVITATION_WITHDRAWN']));
    } finally {
      await database.destroy();
    }
  });
});

describe('case J10: over HTTP, a person is absent, and another one leaves', () => {
  const [ABSENT, DEPUTY, ADMIN] = ['pe-prosecutor', 'pe-prosecutor-2', 'pe-admin-1'] as const;
  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  const own = (who: string, name: OwnActName, detail: object) =>
    people.person(who).must('changeOwn', { body: { name, detail }, key: randomUUID() });
  const affairs = async (who: string) => (await people.person(who).must('work', { query: {} })).affairs;
  const settings = (who: string) => people.person(who).must('ownSettings');
  const idOf = async (who: string): Promise<string> => {
    const { people: all } = await people.person(ADMIN).must('administration');
    return all.find(({ email }) => email === `${who}@${DOMAIN}`)?.id ?? '';
  };
  const standsInAt = async (): Promise<string[]> => {
    const { mine } = await people.person(DEPUTY).must('work', { query: {} });
    return mine.items.flatMap(({ standsInFor }) => standsInFor.map(({ es }) => es));
  };

  beforeAll(() => bringIn('pe', DEPUTY, 'PROSECUTORS_OFFICE', ['REQ_PROSECUTOR']));

  it('the deputy reads for whom they stand in; when they are suspended, the absent person and the administrators are told', async () => {
    const deputy = await idOf(DEPUTY);
    await own(ABSENT, 'set_absence', { begins: inDays(0), until: inDays(5), deputy });
    expect((await settings(DEPUTY)).standsIn).toMatchObject([{ personName: { es: ABSENT } }]);
    expect(new Set(await standsInAt())).toEqual(new Set([ABSENT]));
    await administer(ADMIN, 'suspend_person', { person: deputy, reason: 'under inquiry' });
    expect((await affairs(ABSENT)).deputiesGone).toMatchObject([{ own: true, deputy: { es: DEPUTY } }]);
    expect((await affairs('pe-admin-2')).deputiesGone).toMatchObject([{ own: false, person: { es: ABSENT } }]);
  });

  it('a suspension is lifted by two administrators, of whom the second has it in the own list', async () => {
    const deputy = await idOf(DEPUTY);
    expect((await administer(ADMIN, 'restore_person', { person: deputy, reason: 'cleared' })).proposed).toBe(true);
    expect([(await affairs(ADMIN)).changes, (await affairs('pe-admin-2')).changes]).toEqual([0, 1]);
    const { changes } = await people.person('pe-admin-2').must('administration');
    await administer('pe-admin-2', 'approve_change', { change: changes[0]?.id ?? '' });
    expect((await affairs(ABSENT)).deputiesGone).toEqual([]);
  });

  it('an absence is ended by the absent person; one that is over is unknown to them', async () => {
    const [absence] = (await settings(ABSENT)).absences;
    await own(ABSENT, 'end_absence', { absence: absence?.id });
    expect(await standsInAt()).toEqual([]);
    const again = { name: 'end_absence', detail: { absence: absence?.id } };
    const { status, body } = await people.person(ABSENT).refused('POST', '/me/acts', again, { key: randomUUID() });
    expect([status, body.code]).toEqual([404, 'ABSENCE_UNKNOWN']);
  });

  it('whoever leaves hands over each dossier that is named, and nothing of theirs binds those who stay', async () => {
    const [leaving, colleague] = [await idOf(ABSENT), await idOf(DEPUTY)];
    await own(ABSENT, 'set_absence', { begins: inDays(3), until: inDays(9), deputy: colleague });
    const removal = { name: 'remove_person', detail: { person: leaving, reason: 'leaves the service' } };
    const remove = () => people.person(ADMIN).refused('POST', '/administration/acts', removal, { key: randomUUID() });
    const { body } = await remove();
    const named = body['about'] as string[];
    expect([body.code, named.length]).toEqual(['PERSON_RESPONSIBLE', 1]);
    const { items } = await people.person(ABSENT).must('dossiers', { query: { responsible: 'me' } });
    expect(items.map(({ reference }) => reference)).toEqual(named);
    const [dossier] = items;
    await people.person(DEPUTY).act(dossier?.id ?? '', 'take_over', { reason: null });
    await administer(ADMIN, 'remove_person', { person: leaving, reason: 'leaves the service' });
    expect((await people.person(ABSENT).refused('GET', '/me')).body.code).toBe('NOT_A_MEMBER');
    expect((await people.person(DEPUTY).dossier(dossier?.id ?? '')).responsible).toMatchObject({ es: DEPUTY });
    const view = await people.person(ADMIN).must('administration');
    expect([view.people.some(({ id }) => id === leaving), view.absences]).toEqual([false, []]);
    await own(DEPUTY, 'set_absence', { begins: inDays(4), until: inDays(5), deputy: null });
    const history = await people.person(ADMIN).must('administrationHistory', { query: {} });
    expect(history.items.map(({ code }) => code)).toEqual(expect.arrayContaining(['remove_person', 'set_absence']));
  });
});
