/** What the operator's program does; each command returns what it prints. */
import { parseArgs } from 'node:util';
import { INVITATION_DAYS } from '@comity/vocabulary/administration/invitation';
import { ADMINISTRATION_REFUSALS } from '@comity/vocabulary/administration/refusals';
import { ORGANIZATION_KINDS, type OrganizationKind } from '@comity/vocabulary/values/organizations';
import {
  beginExercise,
  type FirstPerson,
  type FoundingOutcome,
  inviteFirst,
  operatorsExercise,
  registerOrganization,
} from '@comity/persistence/administration/founding';
import { Sentence } from '@comity/infra/dev/sentence';
import type { DataSource } from 'typeorm';
import { cityOf, codeOf, domainOf, lineOf, oneOf, personOf, stateOf, zoneOf } from './options.ts';

export interface Operation {
  /** Is connected as the role of administration. */
  administration: DataSource;
  masterKey: Buffer;
  portalUrl: string;
  local: boolean;
}

/** The code of the operator's own organization. */
const OPERATIONS = 'OPERATIONS';
const TWO = 2;

export async function beginOperation(operation: Operation, given: readonly string[]): Promise<string> {
  const { one: options } = optionsOf(given, ['name', 'email', 'language', 'city', 'zone', 'state', 'exercise']);
  const person = personOf(options['name'], options['email'], options['language']);
  const place = { city: cityOf(options['city']), zone: zoneOf(options['zone']) };
  // The sign-in of the local run asks for no password, so it opens an exercise and no real organization.
  const named = options['exercise'] ?? (operation.local ? 'Comity trial' : undefined);
  const exercise =
    named === undefined ? null : await beginExercise(operation.administration, lineOf('exercise', named));
  const founded = {
    code: OPERATIONS,
    kind: 'OPERATOR' as const,
    state: options['state'] === undefined ? 'ZZ' : stateOf(options['state']),
    name: { en: 'Operations of this installation', es: 'Operación de esta instalación' },
    domain: null,
    exercise,
    ...place,
  };
  done(await registerOrganization(operation.administration, founded, operation.masterKey));
  return `The operator comes in once, within ${String(INVITATION_DAYS)} days, by\n${await linkFor(operation, { organization: OPERATIONS, ...person })}`;
}

export async function registerWithAdministrators(operation: Operation, given: readonly string[]): Promise<string> {
  const names = ['kind', 'code', 'state', 'name-en', 'name-es', 'domain', 'city', 'zone'];
  const { one: options, many } = optionsOf(given, names, ['administrator']);
  const first = (many['administrator'] ?? []).map((one) => personOf(...nameAndAddress(one), undefined));
  if (first.length !== TWO || first[0]?.email === first[1]?.email)
    throw new Sentence(
      'Give two administrators, each on a line of its own as "administrator: Name <address>", with two addresses.',
    );
  const exercise = await operatorsExercise(operation.administration);
  if (exercise === undefined) throw new Sentence('Begin with npm run operator -- begin: nobody operates this yet.');
  const kinds = ORGANIZATION_KINDS.filter((kind): kind is Exclude<OrganizationKind, 'OPERATOR'> => kind !== 'OPERATOR');
  const code = codeOf(options['code']);
  const founded = {
    code,
    kind: oneOf('kind', kinds, options['kind']),
    state: stateOf(options['state']),
    name: { en: lineOf('name-en', options['name-en']), es: lineOf('name-es', options['name-es']) },
    domain: domainOf(options['domain']),
    city: cityOf(options['city']),
    zone: zoneOf(options['zone']),
    exercise,
  };
  done(await registerOrganization(operation.administration, founded, operation.masterKey));
  const links: string[] = [];
  for (const person of first) links.push(await linkFor(operation, { organization: code, ...person }));
  return `${code} is registered. It is active when both administrators have come in, each once, within ${String(INVITATION_DAYS)} days, by\n${links.join('')}`;
}

export async function inviteAgain(operation: Operation, given: readonly string[]): Promise<string> {
  const { one: options } = optionsOf(given, ['organization', 'name', 'email', 'language']);
  const person = personOf(options['name'], options['email'], options['language']);
  return `The link works once, within ${String(INVITATION_DAYS)} days:\n${await linkFor(operation, { organization: codeOf(options['organization']), ...person })}`;
}

async function linkFor({ administration, portalUrl }: Operation, person: FirstPerson): Promise<string> {
  const { token } = done(await inviteFirst(administration, person));
  return `  ${person.name} <${person.email}>\n  ${portalUrl}/invitations/${token}\n`;
}

/** It throws `Sentence` for what was refused, with the name of the refusal. */
function done<T>(outcome: FoundingOutcome<T>): T {
  if (outcome.outcome === 'done') return outcome;
  const { code, about } = outcome.refusal;
  throw new Sentence(`${code}: ${ADMINISTRATION_REFUSALS[code][0]}${about.length > 0 ? ` (${about.join(', ')})` : ''}`);
}

function nameAndAddress(given: string): [name: string | undefined, address: string | undefined] {
  const [, name, address] = /^(.*)<([^<>]*)>\s*$/s.exec(given) ?? [];
  return [name?.trim(), address?.trim()];
}

interface Options {
  one: Partial<Record<string, string>>;
  /** Holds what was given under each name that may be given several times. */
  many: Partial<Record<string, string[]>>;
}

/** It throws `Sentence` for an option that the command does not have. */
function optionsOf(given: readonly string[], names: readonly string[], repeated: readonly string[] = []): Options {
  const option = (name: string, multiple: boolean) => [name, { type: 'string' as const, multiple }] as const;
  const options = [...names.map((name) => option(name, false)), ...repeated.map((name) => option(name, true))];
  try {
    const { values } = parseArgs({ args: [...given], options: Object.fromEntries(options) });
    return {
      one: Object.fromEntries(names.map((name) => [name, values[name] as string | undefined])),
      many: Object.fromEntries(repeated.map((name) => [name, values[name] as string[] | undefined])),
    };
  } catch (error) {
    throw new Sentence(error instanceof Error ? error.message : String(error));
  }
}
