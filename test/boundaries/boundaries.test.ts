import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { plantTree, ROOT, type Violation, violationsIn } from './planted-tree.ts';

/** Maps each rule to a file that breaks it. Several files may stand for one rule; each must be found. */
const PLANTED: Record<string, Record<string, string>> = {
  'vocabulary-imports-only-its-row': {
    'libs/vocabulary/planted.ts': "import { room } from '@comity/domain/room';\nexport const planted = room;\n",
    'libs/vocabulary/planted-npm.ts':
      "import canonicalize from 'canonicalize';\nexport const planted = canonicalize;\n",
  },
  'domain-imports-only-its-row': {
    'libs/domain/planted-npm.ts': "import { z } from 'zod';\nexport const planted = z;\n",
    'libs/domain/planted-law.ts': "import { room } from '@comity/law/room';\nexport const planted = room;\n",
  },
  'law-imports-only-its-row': {
    'libs/law/planted.ts': "import { room } from '@comity/persistence/room';\nexport const planted = room;\n",
  },
  'calendar-imports-only-its-row': {
    'libs/calendar/planted.ts': "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
  },
  'texts-imports-only-its-row': {
    'libs/texts/planted.ts': "import { room } from '@comity/contracts/room';\nexport const planted = room;\n",
  },
  'contracts-imports-only-its-row': {
    'libs/contracts/planted.ts': "import { room } from '@comity/platform/room';\nexport const planted = room;\n",
  },
  'ledger-imports-only-its-row': {
    'libs/ledger/planted.ts': "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
  },
  'evidence-imports-only-its-row': {
    'libs/evidence/planted.ts': "import { room } from '@comity/persistence/room';\nexport const planted = room;\n",
    'libs/evidence/planted-npm.ts': "import { z } from 'zod';\nexport const planted = z;\n",
  },
  'exchange-imports-only-its-row': {
    'libs/exchange/planted.ts': "import { room } from '@comity/persistence/room';\nexport const planted = room;\n",
  },
  'notifications-imports-only-its-row': {
    'libs/notifications/planted.ts': "import { Client } from 'pg';\nexport const planted = Client;\n",
  },
  'documents-imports-only-its-row': {
    'libs/documents/planted.ts': "import { room } from '@comity/persistence/room';\nexport const planted = room;\n",
  },
  'only-the-worker-signs': {
    'libs/persistence/private-keys.ts': 'export const readPrivateKey = 1;\n',
    'apps/api/planted-key.ts':
      "import { readPrivateKey } from '@comity/persistence/private-keys';\nexport const planted = readPrivateKey;\n",
  },
  'persistence-imports-only-its-row': {
    'libs/persistence/planted.ts':
      "import type { room } from '@comity/exchange/room';\nexport type Planted = typeof room;\n",
  },
  'platform-imports-only-its-row': {
    'libs/platform/planted.ts': "import { room } from '@comity/persistence/room';\nexport const planted = room;\n",
  },
  'testkit-imports-only-its-row': {
    'libs/testkit/planted.ts': "import { room } from '@comity/persistence/room';\nexport const planted = room;\n",
  },
  'workflows-imports-only-its-row': {
    'workflows/planted.ts': "import { room } from '@comity/law/room';\nexport const planted = room;\n",
    'workflows/planted-client.ts': "import { Client } from '@temporalio/client';\nexport const planted = Client;\n",
  },
  'api-imports-only-its-row': {
    'apps/api/planted.ts': "import { room } from '@comity/workflows/room';\nexport const planted = room;\n",
  },
  'portal-imports-only-its-row': {
    'apps/portal/planted.ts': "import { room } from '@comity/persistence/room';\nexport const planted = room;\n",
    'apps/portal/planted-api.ts': "import { room } from '../api/room.ts';\nexport const planted = room;\n",
  },
  'verify-imports-only-its-row': {
    'apps/verify/planted.ts': "import { room } from '@comity/persistence/room';\nexport const planted = room;\n",
  },
  'worker-imports-only-its-row': {
    'apps/worker/planted.ts': "import { room } from '@comity/infra/room';\nexport const planted = room;\n",
  },
  'infra-imports-only-its-row': {
    'infra/planted.ts': "import { room } from '@comity/worker/room';\nexport const planted = room;\n",
  },
  'requesting-knows-no-other-side': {
    'libs/domain/requests/preservation/requesting/planted.ts':
      "import type { lifecycle } from '../receiving/lifecycle.ts';\nexport type Planted = typeof lifecycle;\n",
    'workflows/requesting-dossier.ts': "export { story } from './provider-dossier.ts';\n",
  },
  'receiving-knows-no-other-side': {
    'libs/domain/requests/assistance/receiving/planted.ts': "export { lifecycle } from '../provider/lifecycle.ts';\n",
  },
  'provider-knows-no-other-side': {
    'libs/domain/requests/preservation/provider/planted.ts':
      "export { lifecycle } from '../requesting/lifecycle.ts';\n",
  },
  'sides-meet-in-lifecycles-only': {
    'libs/domain/machine/planted.ts': "export { lifecycle } from '../requests/preservation/requesting/lifecycle.ts';\n",
  },
  'state-imports-nothing-above': {
    'libs/domain/state/planted.ts': "export { targets } from '../holds/targets.ts';\n",
  },
  'events-import-state-only': {
    'libs/domain/events/planted.ts': "export { targets } from '../holds/targets.ts';\n",
  },
  'parts-import-no-request-and-no-machine': {
    'libs/domain/holds/planted-request.ts':
      "export { lifecycle } from '../requests/assistance/requesting/lifecycle.ts';\n",
    'libs/domain/holds/planted-machine.ts': "export { decide } from '../machine/decide.ts';\n",
  },
  'requests-import-no-machine': {
    'libs/domain/requests/preservation/requesting/planted-machine.ts':
      "export { decide } from '../../../machine/decide.ts';\n",
  },
  'preservation-knows-no-other-kind': {
    'libs/domain/requests/preservation/provider/planted-kind.ts':
      "export { lifecycle } from '../../assistance/provider/lifecycle.ts';\n",
  },
  'assistance-knows-no-other-kind': {
    'libs/domain/requests/assistance/provider/planted-kind.ts':
      "export { lifecycle } from '../../preservation/provider/lifecycle.ts';\n",
  },
  'nest-in-apps-only': {
    'libs/persistence/planted-nest.ts': "import { Module } from '@nestjs/common';\nexport const planted = Module;\n",
    'infra/planted-nest.ts': "import { Module } from '@nestjs/common';\nexport const planted = Module;\n",
  },
  'no-node-in-replayed-or-pure-code': {
    'libs/domain/planted-node.ts': "import { randomUUID } from 'node:crypto';\nexport const planted = randomUUID;\n",
    'libs/law/planted-node.ts': "import { readFileSync } from 'fs';\nexport const planted = readFileSync;\n",
    'workflows/planted-node.ts':
      "import { setTimeout } from 'node:timers/promises';\nexport const planted = setTimeout;\n",
  },
  'testkit-for-tests-only': {
    'apps/worker/planted-testkit.ts': "import { room } from '@comity/testkit/room';\nexport const planted = room;\n",
  },
  'no-dev-packages-in-product': {
    'apps/api/planted-dev.ts': "import { property } from 'fast-check';\nexport const planted = property;\n",
  },
  'no-cycles': {
    'libs/domain/planted-one.ts': "import type { Two } from './planted-two.ts';\nexport type One = Two | 1;\n",
    'libs/domain/planted-two.ts': "import type { One } from './planted-one.ts';\nexport type Two = One | 2;\n",
  },
  'nothing-unresolvable': {
    'libs/domain/planted-gone.ts': "export { gone } from './gone.ts';\n",
    'apps/api/planted-gone.ts': "export { gone } from '@comity/contracts/gone';\n",
  },
};

const ITS_ROW = '-imports-only-its-row';

interface Rule {
  name: string;
  comment: string;
  from: { path: string };
  /** The patterns name the room itself, then what else it may import. */
  to: { pathNot: string[] };
}

async function forbidden(): Promise<Rule[]> {
  const file = pathToFileURL(path.join(ROOT, '.dependency-cruiser.mjs')).href;
  return ((await import(file)) as { default: { forbidden: Rule[] } }).default.forbidden;
}

/** `^libs/(domain|law)/` names two rooms. */
const librariesIn = (patterns: string[]): string[] =>
  patterns.flatMap((pattern) => /^\^libs\/\(([\w|]+)\)\/$/.exec(pattern)?.[1]?.split('|') ?? []);

describe('The boundaries between the rooms', () => {
  const trees: string[] = [];
  let found: Violation[] = [];

  beforeAll(() => {
    const tree = plantTree(Object.assign({}, ...Object.values(PLANTED)) as Record<string, string>);
    trees.push(tree);
    found = violationsIn(tree);
  });
  afterAll(() => {
    for (const tree of trees) rmSync(tree, { recursive: true });
  });

  it.each(Object.entries(PLANTED))('the rule %s finds what breaks it', (rule, files) => {
    for (const file of Object.keys(files)) {
      const rules = found.filter((one) => one.from === file || one.to === file).map((one) => one.rule);
      expect({ file, rules }).toEqual({ file, rules: expect.arrayContaining([rule]) });
    }
  });

  it('every rule has a planted violation, and says what to do instead', async () => {
    const rules = await forbidden();
    expect(rules.map((rule) => rule.name).sort()).toEqual(Object.keys(PLANTED).sort());
    for (const rule of rules) expect(rule.comment.length).toBeGreaterThan(30);
  });

  it('each library may import what its row in ARCHITECTURE.md says', async () => {
    const rows = readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8').matchAll(
      /^\| `(?:libs\/(\w+)|(workflows))` *\|[^|]*\| *([^|]*?) *\|$/gm,
    );
    const documented = [...rows].map(([, lib, workflows, may = '']) => [
      lib ?? workflows,
      may === 'nothing' ? [] : may.split(', ').sort(),
    ]);
    const ruled = (await forbidden())
      .filter((rule) => rule.name.endsWith(ITS_ROW) && /^\^(libs|workflows)\//.test(rule.from.path))
      .map((rule) => [rule.name.replace(ITS_ROW, ''), librariesIn(rule.to.pathNot.slice(1)).sort()]);
    expect(documented).toEqual(ruled);
  });

  it('a tree without planted files breaks no rule', () => {
    const tree = plantTree({});
    trees.push(tree);
    expect(violationsIn(tree)).toEqual([]);
  });

  it('the real tree breaks no rule', () => {
    expect(violationsIn(ROOT)).toEqual([]);
  });
});
