/**
 * A scene is one person at the portal while the api holds one state of things; its views are the pages that are looked
 * at there. Pages are made by the portal itself, asked over HTTP.
 */
import type { MeView } from '@comity/contracts/http/organization-views';
import { prosecutor } from '@comity/portal/testing/people';
import { type PageAnswer, type PortalUnderTest, type Script } from '@comity/portal/testing/portal-under-test';
import type { Chapter, Exhibit, Locale } from './exhibit.ts';
import { type Fields, filledFields, hiddenFields } from './typed-form.ts';

export interface View {
  name: string;
  path: string;
  /**
   * The form of the page at `path` is sent first, with nothing, with everything or with these fields filled in; `typed`
   * stands in place of what else were in a field.
   */
  sends?: { fields: 'nothing' | 'everything' | Fields; step: string; typed?: Fields };
  /** This is the status of the page; it is 200 unless the view says otherwise. */
  status?: number;
}

export interface Scene {
  chapter: Chapter;
  script: Script;
  views: View[];
  /** The person is a prosecutor unless the scene says otherwise, and null for somebody who has not signed in. */
  person?: MeView | null;
}

/** `portal` serves all scenes, one after the other, because starting it takes longer than making a page. */
export async function exhibitsOf(portal: PortalUnderTest, scene: Scene, locale: Locale): Promise<Exhibit[]> {
  const { chapter, script, views, person = prosecutor } = scene;
  portal.changeTo(script, person ?? prosecutor);
  const exhibits: Exhibit[] = [];
  for (const view of views) {
    const { status, html } = await answerTo(portal, view, { locale, signedIn: person !== null });
    if (status !== (view.status ?? 200))
      throw new Error(`${chapter} ${view.name}: ${view.path} answers ${String(status)}`);
    exhibits.push({ chapter, name: view.name, locale, html, pdf: null });
  }
  return exhibits;
}

async function answerTo(
  portal: PortalUnderTest,
  { path, sends }: View,
  options: { locale: Locale; signedIn: boolean },
): Promise<PageAnswer> {
  const shown = await portal.get(path, options);
  if (sends === undefined) return shown;
  const { fields, step, typed = {} } = sends;
  const filled =
    fields === 'everything'
      ? filledFields(shown.html)
      : { ...hiddenFields(shown.html), ...(fields === 'nothing' ? {} : fields) };
  return portal.post(path, { ...filled, ...typed, step }, options);
}
