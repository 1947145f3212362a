/**
 * These pages show the law that is applied, pack by pack: every rule with citation, words, source and verification, and
 * what changed.
 */
import { Controller, Get, Param, Query } from '@nestjs/common';
import { stateName } from '@comity/texts/state-name';
import { PageUnknown } from '../../web/interruptions.ts';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';
import { forceOf, orderTerms, originOf, ruleRow, validityOf } from './rows.ts';

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
  async corrected(@Visitor() visit: MemberVisit, @Query('cursor') cursor?: string): Promise<Reply> {
    const { items, next, total } = await visit.api.read('correctedLaw', {
      query: cursor === undefined ? {} : { cursor },
    });
    const packs = await visit.api.read('law');
    return page('law/corrected.njk', {
      dossiers: items,
      total,
      packTitle: (id: string) => packs.find((pack) => pack.id === id)?.title ?? { en: id, es: id },
      first: cursor === undefined ? null : '/law/corrected',
      next: next === null ? null : `/law/corrected?cursor=${encodeURIComponent(next)}`,
    });
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
