import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@comity/persistence/digest';
import { firstPackSchema } from './archive/first-format.ts';
import { secondPackSchema } from './archive/second-format.ts';
import { packChanges } from './changes.ts';
import { type Pack, packSchema } from './pack.ts';
import { lawPacks } from './packs.ts';
import { resolveSnapshot } from './resolve.ts';
import { snapshotToday } from './today.ts';
import { firstPacks, secondPacks, thirdPacks, versionsOf } from './versions.ts';

/** Open dossiers have pinned these values: SHA-256 of the canonical JSON of each pack of 2026.1. */
const PINNED = {
  budapest: 'fbca7d74a83624ac660bfad7e32c1dc710d4b3421862dfde0a3496f6405965a4',
  peru: '4427aa70057033bde4e24d260575f46171bdae1508f618a575f487f9b2366537',
  chile: '1b7ab9d9e39b777e2a37c23664607096d590e5edc86140d4ac6388b587657ad5',
  'united-states': '6c80fb4b780370f83c8cf1efdfbfa0901c114e9c4cfe0e3d0a59fe0a9bdd1ae8',
  canada: '5fa100bcd38237610e25d1989138e524ad4371b4b24f54d7c6f38cbd4d787cfd',
  brazil: 'a106cf2e4db1bf951e5f93c8832144e8fa2ddc877a0681deaed57d17c8d23698',
  comity: '21d8d282bec6d8b6360a3d0fd8ca62466b4db66c87625eb83cc72e6daa05f757',
};

/** These packs were published after those and before today's. */
const PINNED_LATER = [
  ['comity', '2026.3', '5bd1b523b008c2c5ea9bc83bea9ab379f7bdaa90bd44ccffe2cd248bf4f0ca80'],
  ['comity', '2026.2', '20b87610309baa340c87bb11bd43272afa107b69c7a7721e5c75edc2feddc40f'],
  ['budapest', '2026.2', 'cef8803c8feb1580ae7058e15970ec17b2b579f3d54e6f705ee715ca21a08369'],
  ['brazil', '2026.2', 'b3684d4e6b982693a174e8eb192dcdb6c60b8027f91cf3efee6c006bf2bb8060'],
  ['canada', '2026.2', 'd7e2678d2c12b8d1a84af6d7ac3d906fcce1869e1627c2958a4e2fd4202e4284'],
  ['chile', '2026.2', 'ce331bb36a252677d5472c964314a64ff72bbe53264b7d3929750566dd898819'],
  ['peru', '2026.2', 'b5a2ba1f2fc55a60dbec7b0e2e84d0e8243a3b1b2f44a1f0ed9bf5e468070cc0'],
  ['united-states', '2026.2', '499ec8e230f7fb5201f28d0cde2a77e91500a5a7ee2e18e4ac56949c4fe2d0af'],
  ['argentina', '2026.1', '67d79b242c24b53e63f4cf018a50da7d86b51242f0808765c8f02d8fc7b89824'],
  ['colombia', '2026.1', '56654a943f9be12135180d3460b1c1f761c55e229c0deef9e573c39b9cd4f434'],
  ['costa-rica', '2026.1', '0b94a40d06b2174009565305f1d81935d0a12ef121332c7ea984364ed6aa0696'],
  ['dominican-republic', '2026.1', 'eddfac8c38ee8335d4a796d137b0f8f7a5f36d90ee285a034d1ed16df0b2bdc7'],
];

/** These are all packs as they stood before 2026.4. */
const PINNED_BEFORE_2026_4 = [
  ['budapest', '2026.3', '900ac78541020130bd57a00727e4fed42a5efda4b50a5d0a1e12ee4858c8a741'],
  ['cets-224', '2026.1', '1044beb7b67e421314d4fa9c7da479d69a82dceab89f101344eed6e8563f1d92'],
  ['nassau', '2026.1', '014b279ecafccd266b0448a2578837f2540ffacb6c0874871c1e8de753963046'],
  ['san-luis', '2026.1', 'a180af8091edf6c5af66420236ee6dc960c999e3387a9dc496c97668bbd8a43e'],
  ['networks', '2026.1', '542c741da97b2bdfaec0bb5ff7ba5c68c2c467177c9c1850c3e5ef4128eaaed0'],
  ['argentina', '2026.2', '428ab2d93e72df39936444195ad477bce11c2e404cb25f39739f02355107382a'],
  ['brazil', '2026.3', 'adb3eda37d6a11529b0ede4bd705f07eb03ab34f3a0a7964d85652e60d08e92f'],
  ['canada', '2026.3', 'b90412c0331f95f0f07709714fbe14d393026c56b3ec98173233d732628fb0ed'],
  ['chile', '2026.3', '318f69df0e65a25c2b15f9f343494e7f4f9da4b946565845dc0d3e72741586c1'],
  ['colombia', '2026.2', '2901d8705f382c573a38e7715007eabc49e703ffb942cf1000da4ac234ad7a2b'],
  ['costa-rica', '2026.2', '7ce871d3735439106bf0ead8c158558321831b0faefe0ec3df4587cc68915421'],
  ['dominican-republic', '2026.2', '0bc13143a2d33d3cb350e2c229d1c495a7563aca6cffb60ff4e7bc3af66ef0a6'],
  ['jamaica', '2026.1', 'c3b0637032ccc7dc41958594de8635fb1237bda30c52f9b5fb211d86f5200af7'],
  ['mexico', '2026.1', 'cc03faca68f4fee4ce03cc2333556f1cbd4c1ee6b71ef4308cb9c4c63b3625a5'],
  ['peru', '2026.3', '2766fdc75ff9f435af109a03ebef1071e510985bb0467558954045b896417687'],
  ['united-states', '2026.3', 'c36db1e86a301e9b4bc79ee9d5b70815ab115764c58ca155fc3a015e45d5027c'],
  ['other-states', '2026.1', '31f33c2648b2b90f8fc717b4170b1e66baff011b56e6b9957d386d2460b2b11b'],
  ['comity', '2026.4', 'e09cd11e30971e3fa4c2c81c28c87dd6084c30b881ae3cb3969e7fd9ff69a67f'],
];

const toChile = {
  measure: 'PRESERVATION',
  requestingState: 'PE',
  requestedState: 'CL',
  offenceClass: 'BUDAPEST_2_11',
  date: '2026-11-23',
} as const;

/** Returns the first version that was published of a pack, and the one after it. */
function firstTwo(id: string): [Pack, Pack] {
  const [second, first] = versionsOf(id).slice(-2);
  if (second === undefined || first === undefined) throw new Error(`two versions of ${id}`);
  return [first, second];
}

describe('Versions of a pack', () => {
  it('are kept exactly as dossiers have pinned them', () => {
    expect(Object.fromEntries(firstPacks().map((pack) => [pack.id, digestOf(pack)]))).toEqual(PINNED);
    for (const pack of firstPacks()) expect(firstPackSchema.parse(pack)).toEqual(pack);
    expect(secondPacks().map((pack) => [pack.id, pack.version, digestOf(pack)])).toEqual(PINNED_LATER);
    for (const pack of secondPacks()) expect(secondPackSchema.parse(pack)).toEqual(pack);
    expect(thirdPacks().map((pack) => [pack.id, pack.version, digestOf(pack)])).toEqual(PINNED_BEFORE_2026_4);
    for (const pack of thirdPacks()) expect(packSchema.parse(pack)).toEqual(pack);
  });

  it('are all readable in today’s format, the latest first, each with a number of its own', () => {
    for (const { id } of lawPacks()) {
      const all = versionsOf(id);
      for (const pack of all) expect(packSchema.parse(pack)).toEqual(pack);
      const numbers = all.map(({ version }) => version);
      expect(numbers).toEqual([...new Set(numbers)].sort().reverse());
    }
    expect(versionsOf('nowhere')).toEqual([]);
  });

  it('keep every rule that was ever published of the Convention', () => {
    const [today, ...earlier] = versionsOf('budapest');
    if (today === undefined) throw new Error('no pack');
    for (const pack of earlier) expect(packChanges(pack, today).removed).toEqual([]);
  });
});

describe('What changed between two versions', () => {
  it('names what was added, removed and changed, and in what', () => {
    const [earlier, today] = firstTwo('budapest');
    const { from, to, added, changed } = packChanges(earlier, today);
    expect([from, to]).toEqual(['2026.1', '2026.2']);
    expect(added.map(({ id }) => id)).toContain('BUD.31.1');
    expect(changed.map(({ before, fields }) => [before.id, fields])).toContainEqual(['BUD.29.7', ['text']]);
    expect(changed.map(({ before }) => before.id)).not.toContain('BUD.29.3');
    const back = packChanges(today, earlier);
    expect(back.removed.map(({ id }) => id)).toEqual(added.map(({ id }) => id));
  });

  it('names what changed in the standing of a State', () => {
    const [earlier, today] = firstTwo('chile');
    expect(packChanges(earlier, today).standings.map(({ instrument, before }) => [instrument, before])).toEqual([
      ['nassau', null],
      ['mercosur-bolivia-chile', null],
      ['uncc', null],
    ]);
    expect(packChanges(today, earlier).standings.map(({ after }) => after)).toEqual([null, null, null]);
  });

  it('is nothing between a version and itself, and sees a change of one word', () => {
    const [, today] = firstTwo('budapest');
    const none = { added: [], removed: [], changed: [], standings: [] };
    expect(packChanges(today, structuredClone(today))).toMatchObject(none);
    const [first, ...rest] = today.rules;
    if (first === undefined) throw new Error('no rule');
    const verified = { ...first, text: { ...first.text, es: `${first.text.es} Así.` }, validTo: '2030-01-01' };
    expect(packChanges(today, { ...today, rules: [verified, ...rest] }).changed).toMatchObject([
      { fields: ['text', 'validTo'] },
    ]);
  });
});

describe('A dossier’s snapshot beside today’s law', () => {
  const pinned = resolveSnapshot(toChile, digestOf);

  it('is the same on the day on which it was pinned', () => {
    const today = snapshotToday(pinned, toChile.date, digestOf);
    expect(new Set(today.rules.map(({ kind }) => kind))).toEqual(new Set(['SAME']));
    expect(today).toMatchObject({ added: [], instrument: null, explanation: { same: true } });
    expect(today.packs.every(({ sameContent }) => sameContent)).toBe(true);
  });

  it('names each rule that differs, and stays as it was pinned', () => {
    const upgraded = lawPacks().map((pack) =>
      pack.id === 'chile'
        ? {
            ...pack,
            version: '2027.1',
            standings: pack.standings.filter(({ instrument }) => instrument !== 'budapest'),
            rules: pack.rules
              .filter(({ id }) => id !== 'CL.IP_LOGS')
              .map((rule) =>
                rule.id === 'CL.218BIS' ? { ...rule, source: 'S20', status: 'VERIFIED' as const } : rule,
              ),
          }
        : pack,
    );
    const before = structuredClone(pinned);
    const today = snapshotToday(pinned, '2027-01-01', digestOf, upgraded);
    expect(pinned).toEqual(before);
    expect(today.rules.filter(({ kind }) => kind !== 'SAME')).toMatchObject([
      { kind: 'CHANGED', rule: { id: 'CL.218BIS' }, fields: ['source', 'status'] },
      { kind: 'REMOVED', rule: { id: 'CL.IP_LOGS' } },
    ]);
    expect(today.packs.find(({ id }) => id === 'chile')).toMatchObject({ pinned: '2026.4', today: '2027.1' });
    expect(today.explanation.same).toBe(false);
  });

  it('is compared although it was pinned from the packs of 2026.1', () => {
    const old = { ...pinned, rules: pinned.rules.filter(({ id }) => !id.startsWith('BUD.28')) };
    expect(snapshotToday(old, '2027-01-01', digestOf).added.map(({ id }) => id)).toContain('BUD.28.3');
  });
});
