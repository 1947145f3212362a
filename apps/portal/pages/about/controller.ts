/**
 * Help, accessibility, privacy and contact are read by anybody, before signing in too, and by whoever is signed in with
 * their own navigation around them.
 */
import { Controller, Get, Inject } from '@nestjs/common';
import type { Config } from '@comity/platform/config';
import { CONFIG } from '../../web/names.ts';
import { page, type Reply } from '../../web/reply.ts';
import { identifyIfSignedIn } from '../../web/identify.ts';
import { Public } from '../../web/visit.guard.ts';
import { type Visit, Visitor } from '../../web/visit.ts';
import { navigationFor } from '../../web/navigation.ts';
import { ABOUT, type AboutName, type Section } from './sections.ts';

const CONTACT = '/contact';

@Controller()
export class AboutController {
  constructor(@Inject(CONFIG) private readonly config: Config<'portal'>) {}

  @Get('help')
  @Public('says how Comity is used')
  help(@Visitor() visit: Visit): Promise<Reply> {
    return about(visit, 'help');
  }

  @Get('accessibility')
  @Public('says for whom the pages work')
  accessibility(@Visitor() visit: Visit): Promise<Reply> {
    return about(visit, 'accessibility');
  }

  @Get('privacy')
  @Public('says what is kept about people')
  privacy(@Visitor() visit: Visit): Promise<Reply> {
    return about(visit, 'privacy');
  }

  @Get('contact')
  @Public('says whom to ask')
  async contact(@Visitor() visit: Visit): Promise<Reply> {
    await identifyIfSignedIn(visit);
    return page('about/contact.njk', { operator: this.config.COMITY_CONTACT_EMAIL ?? null });
  }
}

async function about(visit: Visit, name: AboutName): Promise<Reply> {
  await identifyIfSignedIn(visit);
  const sections: readonly Section[] = ABOUT[name];
  return page('about/template.njk', { name, sections: sections.map((section) => reachable(visit, section)) });
}

/** Whoever is signed in is led only to pages that their own navigation has. */
function reachable({ me, url }: Visit, section: Section): Section {
  const { key, link } = section;
  if (me === null || link === undefined || link.href === CONTACT) return section;
  return navigationFor(me, url).some(({ href }) => href === link.href) ? section : { key };
}
