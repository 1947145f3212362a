import { Controller, Get, HttpStatus, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { Config } from '@comity/platform/config';
import { isLocale } from '../../texts/catalogue.ts';
import { addCookie, type Response } from '../../web/http.ts';
import { PageUnknown } from '../../web/interruptions.ts';
import { ownPath } from '../../web/own-path.ts';
import { LANGUAGE_COOKIE } from '../../web/open-visit.ts';
import { CONFIG } from '../../web/names.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { Public } from '../../web/visit.guard.ts';

const A_YEAR = 365 * 24 * 3600;

@Controller('language')
export class LanguageController {
  constructor(@Inject(CONFIG) private readonly config: Config<'portal'>) {}

  /** Sets the language of this browser and goes back to the page on which the link was. */
  @Get(':locale')
  @Public('the language is chosen before signing in, too')
  choose(
    @Param('locale') locale: string,
    @Query('back') back: string,
    @Res({ passthrough: true }) response: Response,
  ): Reply {
    this.remember(locale, response);
    return redirect(ownPath(back));
  }

  /**
   * A page with a form posts what was typed along. The answer 307 makes the browser post it once more to the page that
   * it came from, whose form then says so in the other language, and needs no script for that.
   */
  @Post(':locale')
  @Public('the language is chosen before signing in, too')
  chooseAndKeep(@Param('locale') locale: string, @Query('back') back: string, @Res() response: Response): void {
    this.remember(locale, response);
    response.status(HttpStatus.TEMPORARY_REDIRECT).setHeader('Location', ownPath(back));
    response.end();
  }

  private remember(locale: string, response: Response): void {
    if (!isLocale(locale)) throw new PageUnknown();
    const secure = this.config.COMITY_PORTAL_URL.startsWith('https:');
    addCookie(response, LANGUAGE_COOKIE, locale, { secure, maxAge: A_YEAR });
  }
}
