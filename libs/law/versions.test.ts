import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@comity/persistence/digest';
import { firstPackSchema } from './archive/first-format.ts';
import { secondPackSchema } from './archive/second-format.ts';
import { packChanges } from './changes.ts';
import { type Pack, packSchema } from './pack.ts';
import { lawPacks } from './packs.ts';
import { resolveSnapshot } from './resolve.ts';
import { snapshotToday } from './today.ts';
import { firstPacks, secondPacks, versionsOf } from './versions.ts';

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

/** The packs that were published after these and before today's. */
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

const toChile = {
  measure: 'PRESERVATION',
  requestingState: 'PE',
  requestedState: 'CL',
  offenceClass: 'BUDAPEST_2_11',
  date: '2026-11-23',
} as const;

/** The first that was published of a pack, and the one after it. */
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
    expect(today.packs.find(({ id }) => id === 'chile')).toMatchObject({ pinned: '2026.3', today: '2027.1' });
    expect(today.explanation.same).toBe(false);
  });

  it('is compared although it was pinned from the packs of 2026.1', () => {
    const old = { ...pinned, rules: pinned.rules.filter(({ id }) => !id.startsWith('BUD.28')) };
    expect(snapshotToday(old, '2027-01-01', digestOf).added.map(({ id }) => id)).toContain('BUD.28.3');
  });
});
