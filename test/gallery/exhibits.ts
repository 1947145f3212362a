/** The gallery shows all of these. A page, form, paper or mail that is missing here makes `gallery.test.ts` fail. */
import type { PortalUnderTest } from '@comity/portal/testing/portal-under-test';
import { type Exhibit, LOCALES, placeOf } from './exhibit.ts';
import { mailExhibits } from './mails.ts';
import { paperExhibits } from './papers.ts';
import { exhibitsOf, type Scene } from './scene.ts';
import { actScenes } from './scenes/acts.ts';
import { ADMINISTRATION_SCENES } from './scenes/administration.ts';
import { BY_HAND_SCENES } from './scenes/by-hand.ts';
import { DOSSIER_SCENES } from './scenes/dossiers.ts';
import { DRAFT_LIST_SCENES, DRAFT_SCENES } from './scenes/drafts.ts';
import { EXTREME_SCENES } from './scenes/extremes.ts';
import { fieldScenes } from './scenes/fields.ts';
import { LONGEST_SCENES } from './scenes/longest.ts';
import { LIST_SCENES } from './scenes/lists.ts';
import { ORDER_SCENES } from './scenes/orders.ts';
import { PROBLEM_SCENES } from './scenes/problems.ts';

export const SCENES: readonly Scene[] = [
  ...LIST_SCENES,
  ...ADMINISTRATION_SCENES,
  ...DOSSIER_SCENES,
  ...ORDER_SCENES,
  ...PROBLEM_SCENES,
  ...actScenes(),
  ...fieldScenes(),
  ...DRAFT_SCENES,
  ...DRAFT_LIST_SCENES,
  ...BY_HAND_SCENES,
  ...EXTREME_SCENES,
  ...LONGEST_SCENES,
];

/** Returns the exhibits whose place holds one of the words, or all if there are no words. */
export async function exhibitsNamed(portal: PortalUnderTest, words: readonly string[] = []): Promise<Exhibit[]> {
  const isWanted = (one: Pick<Exhibit, 'chapter' | 'name' | 'locale'>): boolean =>
    words.length === 0 || words.some((word) => placeOf(one).includes(word));
  const exhibits: Exhibit[] = [];
  for (const locale of LOCALES) {
    for (const scene of SCENES) {
      const views = scene.views.filter(({ name }) => isWanted({ chapter: scene.chapter, name, locale }));
      if (views.length > 0) exhibits.push(...(await exhibitsOf(portal, { ...scene, views }, locale)));
    }
    exhibits.push(...(await paperExhibits(locale, isWanted)), ...mailExhibits(locale).filter(isWanted));
  }
  const places = exhibits.map(placeOf);
  const twice = places.filter((place, index) => places.indexOf(place) !== index);
  if (twice.length > 0) throw new Error(`shown twice under one name: ${twice.join(', ')}`);
  return exhibits;
}
