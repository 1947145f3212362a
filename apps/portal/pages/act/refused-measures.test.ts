import { afterEach, describe, expect, it } from '@jest/globals';
import { assistanceDossier, FORMAL } from '../../testing/assistance.ts';
import { possible } from '../../testing/dossiers.ts';
import { dutyOfficer } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function refusing(coercive: { coerciveOnly?: true }, locale: 'en' | 'es'): Promise<string> {
  const before = assistanceDossier({ possible: possible({ two: 'refuse' }) });
  if (before.snapshot === null) throw new Error('a dossier with its law');
  const refusalGrounds = [{ code: 'DUAL_CRIMINALITY', rule: 'BUD.25.4', needs: [], ...coercive }];
  const view = { ...before, snapshot: { ...before.snapshot, refusalGrounds } };
  portal = await startPortal({ [`GET ${FORMAL}`]: view }, dutyOfficer);
  return (await portal.get(`${FORMAL}/acts/refuse`, { locale })).html;
}

describe('correction B11: a treaty opens dual criminality for coercive measures alone', () => {
  it('so whoever refuses is asked for which of them the request asks, in both languages', async () => {
    const html = await refusing({ coerciveOnly: true }, 'en');
    expect(html).toContain('Which of these measures does the request ask for?');
    expect(html).toContain('Inspection or seizure, including searches');
    await portal.stop();
    const spanish = await refusing({ coerciveOnly: true }, 'es');
    expect(spanish).toContain('¿Cuáles de estas medidas pide la solicitud?');
    expect(spanish).toContain('Embargo o secuestro de bienes');
  });

  it('and under any other treaty nobody is asked', async () => {
    expect(await refusing({}, 'en')).not.toContain('Which of these measures');
  });
});
