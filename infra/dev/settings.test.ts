import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { freeBasePort, LOOPBACK, portsFrom, takePorts } from './ports.ts';
import { inherited, readSettings } from './settings.ts';

describe('Settings of the local run', () => {
  it('counts all ports from one base', () => {
    expect(Object.values(portsFrom(4600))).toEqual([4600, 4601, 4602, 4603, 4604, 4605, 4606, 4607, 4608, 4609, 4610]);
  });

  it.each(['80', 'many', '70000', '4600.5'])('refuses %s as a base port', (port) => {
    expect(() => readSettings({ COMITY_PORT: port })).toThrow('COMITY_PORT must be a whole number');
  });

  it('gives children the terminal but no settings of Comity', () => {
    expect(inherited({ PATH: '/bin', COMITY_MASTER_KEY: 'k' })).toEqual({ PATH: '/bin' });
  });

  it('names the port that another program uses', async () => {
    const ports = portsFrom(await freeBasePort());
    const other = createServer().listen(ports.smtp, LOOPBACK);
    await once(other, 'listening');
    await expect(takePorts(ports)).rejects.toThrow(`Port ${String(ports.smtp)} (smtp) is used by another program`);
    other.close();
    await once(other, 'close');
    (await takePorts(ports))();
  });

  it('gives a row to one of two installations that start at once', async () => {
    const ports = portsFrom(await freeBasePort());
    const both = await Promise.allSettled([takePorts(ports), takePorts(ports)]);
    const rows = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(rows).toHaveLength(1);
    for (const giveBack of rows) giveBack();
  });
});
