/** All that the gallery shows. A page, form, paper or mail that is missing here makes `coverage.test.ts` fail. */
import { type Exhibit, type Locale, LOCALES, placeOf } from './exhibit.ts';
import { mailExhibits } from './mails.ts';
import { paperExhibits } from './papers.ts';
import { exhibitsOf, type Scene } from './scene.ts';
import { actScenes } from './scenes/acts.ts';
import { BY_HAND_SCENES } from './scenes/by-hand.ts';
import { DOSSIER_SCENES } from './scenes/dossiers.ts';
import { DRAFT_LIST_SCENES, DRAFT_SCENES } from './scenes/drafts.ts';
import { EXTREME_SCENES } from './scenes/extremes.ts';
import { fieldScenes } from './scenes/fields.ts';
import { LIST_SCENES } from './scenes/lists.ts';
import { ORDER_SCENES } from './scenes/orders.ts';
import { PROBLEM_SCENES } from './scenes/problems.ts';

export const SCENES: readonly Scene[] = [
  ...LIST_SCENES,
  ...DOSSIER_SCENES,
  ...ORDER_SCENES,
  ...PROBLEM_SCENES,
  ...actScenes(),
  ...fieldScenes(),
  ...DRAFT_SCENES,
  ...DRAFT_LIST_SCENES,
  ...BY_HAND_SCENES,
  ...EXTREME_SCENES,
];

export async function allExhibits(): Promise<Exhibit[]> {
  const exhibits: Exhibit[] = [];
  for (const locale of LOCALES) exhibits.push(...(await exhibitsIn(locale)));
  const places = exhibits.map(placeOf);
  const twice = places.filter((place, index) => places.indexOf(place) !== index);
  if (twice.length > 0) throw new Error(`shown twice under one name: ${twice.join(', ')}`);
  return exhibits;
}

async function exhibitsIn(locale: Locale): Promise<Exhibit[]> {
  const pages: Exhibit[] = [];
  for (const scene of SCENES) pages.push(...(await exhibitsOf(scene, locale)));
  return [...pages, ...(await paperExhibits(locale)), ...mailExhibits(locale)];
}
