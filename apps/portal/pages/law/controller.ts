/**
 * These pages show the law that is applied, pack by pack: every rule with citation, words, source and verification, and
 * what changed.
 */
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { stateName } from '@comity/texts/state-name';
import { PageUnknown } from '../../web/interruptions.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';
import { addressOf, choicesOf, isNarrowed, pagesOf, readSearch, type Search } from '../search/query.ts';
import { forceOf, orderTerms, originOf, ruleRow, validityOf } from './rows.ts';

const CORRECTED = '/law/corrected';
const KINDS = ['INSTRUMENT', 'STATE', 'PROJECT'] as const;

@Controller()
export class LawController {
  @Get('law')
  async list(@Visitor() visit: MemberVisit): Promise<Reply> {
    const packs = await visit.api.read('law');
    const groups = KINDS.map((kind) => ({ kind, packs: packs.filter((pack) => pack.kind === kind) }));
    return page('law/list.njk', { groups: groups.filter((group) => group.packs.length > 0) });
  }

  /** The list says what would be decided otherwise today, and applies none of it. */
  @Get('law/corrected')
  async corrected(@Visitor() visit: MemberVisit): Promise<Reply> {
    return correctedPage(visit, await readSearch(visit));
  }

  @Post('law/corrected')
  async narrowCorrected(@Visitor() visit: MemberVisit): Promise<Reply> {
    const asked = await readSearch(visit);
    if (asked.errors.length > 0) return correctedPage(visit, asked);
    return redirect(await addressOf(visit, CORRECTED, asked));
  }

  @Get('law/:id')
  async show(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Query('version') version?: string,
  ): Promise<Reply> {
    if (!/^[a-z0-9-]+$/.test(id) || !(version === undefined || /^[\d.]+$/.test(version))) throw new PageUnknown();
    const view = await visit.api.read('lawPack', { params: { id }, query: version === undefined ? {} : { version } });
    return page('law/pack.njk', {
      ...view,
      rules: view.pack.rules.map((rule) => ({ ...ruleRow(visit, rule), validity: validityOf(visit, rule, view) })),
      forceValidity: view.inForce === null ? null : forceOf(visit, view.inForce, view),
      orders: view.orders.map((order) => ({ ...order, terms: orderTerms(visit, order) })),
      stateName: (code: string) => stateName(code, visit.locale),
      originText: (source: string) => originOf(visit, source),
    });
  }

  /** Shows what the dossier has pinned and what would be pinned today; the first is what counts for the dossier. */
  @Get('dossiers/:id/law')
  async ofDossier(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    if (dossier.snapshot === null) throw new PageUnknown();
    const law = await visit.api.read('dossierLaw', { params: { id: dossier.id } });
    return dossierPage(visit, dossier, 'law/dossier.njk', {
      tab: 'law',
      law,
      originText: (source: string) => originOf(visit, source),
      differing: law.rules.filter(({ kind }) => kind !== 'SAME'),
      rules: law.rules.map((one) => ({ ...ruleRow(visit, one.rule), kind: one.kind })),
    });
  }
}

async function correctedPage(visit: MemberVisit, asked: Search): Promise<Reply> {
  const { values, errors, query } = asked;
  const { items, next, total } =
    errors.length > 0
      ? { items: [], next: null, total: { count: 0, more: false } }
      : await visit.api.read('correctedLaw', { query: Object.fromEntries(query) });
  const packs = await visit.api.read('law');
  const data = {
    values,
    errors,
    dossiers: items,
    total,
    packTitle: (id: string) => packs.find((pack) => pack.id === id)?.title ?? { en: id, es: id },
    filtered: isNarrowed(asked),
    ...pagesOf(CORRECTED, asked, next),
    ...(await choicesOf(visit)),
  };
  return page('law/corrected.njk', data, errors.length > 0 ? 400 : 200);
}
