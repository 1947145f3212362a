/**
 * A real server is made in a folder of its own. What an earlier version has made lacks roles, and gets them before the
 * server starts.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '@comity/persistence/data-source';
import { freeBasePort, LOOPBACK, portsFrom, takePorts } from './ports.ts';
import { postgresPart, preparePostgres } from './postgres.ts';
import { outsideData, placePostgres } from './postgres-place.ts';
import { RunRecord } from './run-record.ts';
import { openSecrets } from './secrets.ts';
import { Supervised } from './supervised.ts';
import { scratchFolder } from './test/scratch.ts';

const home = scratchFolder('postgres');
afterAll(() => {
  rmSync(outsideData(home), { recursive: true, force: true });
});

describe('case E8: a database that an earlier version has made', () => {
  it('gets the roles of recording and administration under their own passwords, once and again after a start that was killed', async () => {
    const place = await placePostgres(home);
    const earlier = openSecrets(home);
    await preparePostgres(place, earlier);
    const secrets = { ...earlier, databaseRecorder: 'r'.repeat(43), databaseAdministrator: 'a'.repeat(43) };
    for (const _start of ['first', 'after a kill']) {
      rmSync(join(place.data, 'comity-roles'));
      await preparePostgres(place, secrets);
    }
    const ports = portsFrom(await freeBasePort());
    const giveBack = await takePorts(ports);
    const server = new Supervised(postgresPart(place, ports.postgres, join(home, 'log')), new RunRecord(home));
    await server.start();
    const address = `${LOOPBACK}:${String(ports.postgres)}/comity`;
    const roles = [
      createDataSource(`postgres://comity_recorder:${secrets.databaseRecorder}@${address}`),
      createDataSource(`postgres://comity_administrator:${secrets.databaseAdministrator}@${address}`),
    ];
    try {
      for (const role of roles) {
        await role.initialize();
        expect(
          await role.query(`SELECT pg_has_role('comity_app', 'USAGE') AS member, rolsuper AS super,
            rolbypassrls AS exempt FROM pg_roles WHERE rolname = current_user`),
        ).toEqual([{ member: true, super: false, exempt: false }]);
      }
    } finally {
      for (const role of roles) if (role.isInitialized) await role.destroy();
      await server.stop();
      giveBack();
    }
  }, 60_000);
});
