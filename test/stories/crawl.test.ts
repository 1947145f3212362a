/**
 * Every link of every page leads somewhere. People of each role follow all links that they can reach from the first
 * page, at the running portal and on dossiers in which a whole case has been told.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { EXERCISE_ORGANIZATIONS } from '@comity/infra/exercise/people';
import { assistanceStory } from '@comity/testkit/assistance-story';
import { cast, running } from '../setup/running.ts';
import { linksOf, shapeOf } from './page-links.ts';
import { type PageRead, PortalVisitor } from './portal-visitor.ts';

/** Of pages that differ only in their numbers so many are read, so that the walk ends. */
const OF_ONE_SHAPE = 3;
const IN_THE_CASE = ['PE', 'CL', 'CORREO-AUSTRAL', 'OPERATIONS'];

/** One person of each set of roles in each organization that has a part in the case. */
const PEOPLE = EXERCISE_ORGANIZATIONS.filter(({ code }) => IN_THE_CASE.includes(code)).flatMap(({ people }) => {
  const roles = people.map((person) => JSON.stringify(person.roles));
  return people.filter((_, index) => roles.indexOf(roles[index] ?? '') === index).map(({ subject }) => subject);
});

interface Crawled {
  broken: string[];
  shapes: Set<string>;
}

function hasPart({ text }: PageRead, url: string): boolean {
  const [, part] = url.split('#');
  return part === undefined || text.includes(`id="${part}"`);
}

async function crawl(visitor: PortalVisitor, start: string): Promise<Crawled> {
  const queue = [{ url: start, from: '' }];
  const seen = new Set([start]);
  const perShape = new Map<string, number>();
  const broken: string[] = [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const shape = shapeOf(next.url);
    const read = perShape.get(shape) ?? 0;
    if (read >= OF_ONE_SHAPE) continue;
    perShape.set(shape, read + 1);
    const page = await visitor.read(next.url);
    if (page.status !== 200) broken.push(`${String(page.status)} ${next.url}, from ${next.from}`);
    if (!hasPart(page, next.url)) broken.push(`no such part ${next.url}, from ${next.from}`);
    for (const url of linksOf(page, visitor.portalUrl)) {
      if (seen.has(url)) continue;
      seen.add(url);
      const [address] = url.split('#');
      if (address !== page.url) queue.push({ url, from: next.url });
      else if (!hasPart(page, url)) broken.push(`no such part ${url}, on that page`);
    }
  }
  return { broken, shapes: new Set(perShape.keys()) };
}

describe('case B6: every link of every page leads somewhere', () => {
  beforeAll(async () => {
    const people = cast();
    const { preservation, requesting } = await assistanceStory(people);
    await people.person('pe-prosecutor').act(preservation.requesting, 'note', { note: 'Llamar al perito.' });
    await people.person('pe-prosecutor').act(requesting, 'note', { note: 'Pedir el audio.' });
  });

  it.each(PEOPLE)('to whom reads as %s', async (subject) => {
    const { portalUrl } = running();
    const visitor = new PortalVisitor(portalUrl);
    await visitor.signIn(subject);
    const { broken, shapes } = await crawl(visitor, `${portalUrl}/`);
    expect(broken).toEqual([]);
    // The walk did not stay at the door.
    expect(shapes).toContain('/help');
    expect(shapes.size).toBeGreaterThan(subject === 'operator' ? 10 : 15);
  });
});
