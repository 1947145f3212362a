import { describe, expect, it } from '@jest/globals';
import { packViewSchema } from '@comity/contracts/http/law-views';
import { lawPacks } from '@comity/law/packs';
import { versionsOf } from '@comity/law/versions';
import { packLine, packView } from './law-views.ts';

describe('A pack as it is read', () => {
  it('is listed with its kind, and how much of it is verified', () => {
    const lines = lawPacks().map(packLine);
    const kinds = Object.fromEntries(lines.map(({ id, kind }) => [id, kind]));
    expect(kinds).toMatchObject({ nassau: 'INSTRUMENT', networks: 'INSTRUMENT', peru: 'STATE', comity: 'PROJECT' });
    expect(kinds['other-states']).toBe('STATE');
    expect(lines.find(({ id }) => id === 'budapest')).toMatchObject({ version: '2026.4', versions: 4 });
    for (const { rules, verified } of lines) expect(verified).toBeLessThanOrEqual(rules);
  });

  it('of an instrument tells where every State stands, with reservations and declarations', () => {
    const { standings, inForce } = packView('budapest', null) ?? {};
    expect(inForce).toMatchObject({ from: '2004-07-01', rule: { id: 'BUD.force' } });
    expect(standings?.find(({ state }) => state === 'CZ')).toMatchObject({
      reservations: [{ article: '29(4)', rule: { id: 'CZ.BUDAPEST.29_4' } }],
      declarations: [{ article: '27(9)(e)' }],
      rule: { source: 'S9', status: 'VERIFIED' },
    });
    expect(packView('networks', null)?.standings.map(({ state }) => state)).toContain('UY');
  });

  it('of a State tells its order, who authorises disclosure, and where it stands', () => {
    const view = packView('chile', null);
    expect(view?.orders).toMatchObject([
      { days: 90, renewals: 1, by: { maker: 'PROSECUTOR' }, rule: { status: 'UNVERIFIED' } },
    ]);
    expect(view?.authorities[0]).toMatchObject({ authority: 'PROSECUTOR_WITHOUT_JUDGE', rule: { source: 'N11' } });
    expect(view?.standings.map(({ instrument }) => instrument)).toContain('nassau');
  });

  it('is answered in every version as its description says', () => {
    for (const { id } of lawPacks())
      for (const { version } of versionsOf(id)) {
        const { error } = packViewSchema.safeParse(packView(id, version));
        expect([id, version, error?.issues ?? []]).toEqual([id, version, []]);
      }
  });

  it('is compared with the version before; an earlier version is readable, and nothing else is there', () => {
    expect(packView('peru', null)).toMatchObject({
      versions: ['2026.4', '2026.3', '2026.2', '2026.1'],
      changes: { from: '2026.3' },
    });
    expect(packView('peru', '2026.1')).toMatchObject({ pack: { version: '2026.1' }, changes: null });
    expect(packView('nassau', '2026.1')?.changes).toBeNull();
    expect([packView('peru', '2025.1'), packView('nowhere', null), packView('', null)]).toEqual([null, null, null]);
  });
});
