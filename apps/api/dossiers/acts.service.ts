/** Posts acts on a dossier that is open, and previews them. */
import { ACTS } from '@comity/vocabulary/acts';
import { Inject, Injectable } from '@nestjs/common';
import type { PostedAct, PreviewedAct } from '@comity/contracts/http/act-bodies';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { PreviewView } from '@comity/contracts/http/views';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { readDocument, saveDocument } from '@comity/persistence/documents';
import type { Caller } from '@comity/persistence/reads/caller';
import { listEvidence } from '@comity/persistence/reads/evidence';
import { packageFile } from '@comity/persistence/sealed-packages';
import { displayName } from '@comity/evidence/ingest/file-name';
import type { EntityManager } from 'typeorm';
import type { AnyAct } from '@comity/domain/events/act';
import { type Refusal, refuse } from '@comity/domain/events/decision';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { Locale } from '@comity/texts/pair';
import { ApiParts } from '../parts.ts';
import { type ApiProblem, refused } from '../problems/problem.ts';
import { ruleById } from '../problems/rules.ts';
import { withDocuments } from './act-documents.ts';
import type { DocumentFacts } from './document-facts.ts';
import { deliveryOf } from './delivery.ts';
import { type DossierContents, readContents } from './dossier-page.ts';
import { amendingOf } from './amendments.ts';
import { openFollowers, requestPending } from './release.ts';
import { updateDossier } from './engine.ts';
import { legalHoldViews } from './keeping-view.ts';
import { effectOf, type ExactText, exactTextFor, type ShownContents, strangersOf } from './exact-text.ts';
import { orderFacts } from './order-facts.ts';
import { assertAttached, attachedIn } from './attachments.service.ts';
import { assertColleague } from './colleagues.ts';
import { assertProvider } from './named-provider.ts';
import { actorFor, type Attempt, perform, recordedReceipt, rolesFor } from './perform.ts';
import { productionOf } from './production.ts';

@Injectable()
export class Acts {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  /** Returns the text, kept under its digest, and the refusal that the act would meet now. */
  async preview(caller: Caller, dossier: string, posted: PreviewedAct, locale: Locale): Promise<PreviewView> {
    return inOrganization(this.parts.dataSource, caller.organization.id, async (manager) => {
      const read = await readContents(manager, caller, dossier);
      await assertAttached(manager, caller, dossier, posted);
      const contents = await withShown(manager, caller, read, posted);
      const shown = exactTextFor(caller, contents, posted, locale);
      const digest = await saveDocument(manager, caller.organization.id, 'SHOWN', shown);
      // The route has parsed all but `shown` by the act's schema; the spread loses which name has which body.
      const wanted = { ...posted, shown: digest } as unknown as PostedAct;
      const files = await filesFor(manager, caller, contents, wanted);
      const refusal = this.judged(caller, contents, wanted, { key: 'preview', files, saw: shown });
      const preview = { shown: digest, text: shown.text, takesEffect: effectOf(caller, contents, posted.name, posted) };
      if (refusal === null) return { ...preview, refusal: null };
      const { code, about, rule } = refusal;
      const cited = rule === null ? null : ruleById(rule, contents.snapshot?.rules);
      return { ...preview, refusal: { code, about, rule: cited } };
    });
  }

  /** Returns the refusal that the act would meet now; null too where it was done already under this key. */
  refusalOf(caller: Caller, dossier: string, posted: PostedAct, key: string | null): Promise<ApiProblem | null> {
    const bodyHash = bodyHashOf(caller, posted);
    return inOrganization(this.parts.dataSource, caller.organization.id, async (manager) => {
      const contents = await withShown(manager, caller, await readContents(manager, caller, dossier), posted);
      const asked = { caller, dossier, bodyHash };
      if (key !== null && (await recordedReceipt(manager, { ...asked, key })) !== null) return null;
      const refusal = this.judged(caller, contents, posted, { key: key ?? 'check', files: NO_FILES, saw: null });
      return refusal === null ? null : refused(refusal, contents.snapshot?.rules ?? []);
    });
  }

  private judged(caller: Caller, contents: ShownContents, posted: PostedAct, made: Making): Refusal | null {
    const { act } = this.actOf(caller, contents, posted, made);
    const decision = decide(lifecycleOf(contents.state), contents.state, act, caller.now);
    return decision.outcome === 'refused' ? decision : outsideObstacle(caller, contents, posted);
  }

  async act(caller: Caller, dossier: string, posted: PostedAct, key: string): Promise<ActReceipt> {
    const { dataSource } = this.parts;
    const bodyHash = bodyHashOf(caller, posted);
    const found = await inOrganization(dataSource, caller.organization.id, async (manager) => {
      const read = await readContents(manager, caller, dossier);
      const contents = await withShown(manager, caller, read, posted);
      const receipt = await recordedReceipt(manager, { caller, dossier, key, bodyHash });
      if (receipt === null) await assertColleague(manager, caller, contents, posted);
      if (receipt === null) await assertProvider(manager, caller, posted);
      if (receipt === null) await assertAttached(manager, caller, dossier, posted);
      const saw =
        receipt === null && 'shown' in posted
          ? await readDocument<ExactText>(manager, caller.organization.id, posted.shown)
          : null;
      const files = receipt === null ? await filesFor(manager, caller, contents, posted) : NO_FILES;
      const legalHolds = await legalHoldViews(manager, caller.organization.id, contents);
      const pending = await requestPending(manager, caller, contents, posted);
      return { contents, receipt, saw, files, legalHolds, pending };
    });
    if (found.receipt !== null) return found.receipt;
    const { contents } = found;
    const changed = 'shown' in posted && !showsThis(caller, contents, posted, found.saw);
    const attempt: Attempt = {
      caller,
      dossier,
      key,
      bodyHash,
      state: contents.state,
      rules: contents.snapshot?.rules ?? [],
      legalHolds: found.legalHolds,
      obstacle: changed ? refuse('TEXT_CHANGED') : (found.pending ?? outsideObstacle(caller, contents, posted)),
      ...this.actOf(caller, contents, posted, { key, files: found.files, saw: found.saw }),
    };
    return perform(this.parts, attempt, (command) =>
      updateDossier(this.parts, { organization: caller.organization.id, dossier }, contents.state, command),
    );
  }

  private actOf(
    caller: Caller,
    contents: ShownContents,
    posted: PostedAct,
    { key, files, saw }: Making,
  ): Pick<Attempt, 'act' | 'documents'> {
    const by = actorFor(caller, rolesFor(contents.state, posted), contents.row.offices);
    const order: DocumentFacts['order'] = (beside) => orderFacts(caller, contents, beside);
    const person = (): string => nameAndOffice(caller, by.office);
    const handedOver = contents.state.assistance?.package?.digest ?? null;
    const { paths, amending } = contents;
    const locale = saw?.locale ?? caller.locale;
    const making = { locale, key, order, ...files, handedOver, paths, person, amending };
    const { detail, documents } = withDocuments(posted, making);
    return { act: { kind: 'act', name: posted.name, by, detail } as AnyAct, documents };
  }
}

function bodyHashOf({ member }: Caller, posted: PostedAct): string {
  return digestOf({ by: member, ...posted });
}

/** The files that an act gives away, takes in or reports as given up. */
type FilesOfAct = Pick<DocumentFacts, 'production' | 'delivery' | 'givenUp'>;
/** With these an act is made from what was posted. */
interface Making {
  key: string;
  files: FilesOfAct;
  saw: ExactText | null;
}

const NO_FILES: FilesOfAct = { production: null, delivery: null, givenUp: 0 };

async function filesFor(
  manager: EntityManager,
  caller: Caller,
  contents: DossierContents,
  posted: PostedAct,
): Promise<FilesOfAct> {
  if (posted.name === 'produce')
    return { ...NO_FILES, production: await productionOf(manager, caller, contents, posted) };
  if (posted.name === 'confirm_recall') return { ...NO_FILES, givenUp: await countGivenUp(manager, caller, contents) };
  if (posted.name !== 'enter_message') return NO_FILES;
  const { message } = posted;
  if (message.code === 'production')
    return { ...NO_FILES, production: await productionOf(manager, caller, contents, message.body) };
  if (message.code !== 'evidence_brought') return NO_FILES;
  return { ...NO_FILES, delivery: await deliveryOf(manager, caller, contents, message.body) };
}

/** Uploads that belonged to no production were removed at once when the order ended. */
async function countGivenUp(manager: EntityManager, caller: Caller, { row }: DossierContents): Promise<number> {
  const files = await listEvidence(manager, { organization: caller.organization.id, dossier: row.id });
  return files.filter(({ removedBecause }) => removedBecause === 'NOT_OWED').length;
}

/** The rules see neither what the text of an order names nor what an amended request lacks. */
function outsideObstacle(caller: Caller, contents: ShownContents, posted: object): Refusal | null {
  return contents.amending?.obstacle ?? namesOthers(caller, contents, posted);
}

async function withShown(
  manager: EntityManager,
  caller: Caller,
  read: DossierContents,
  posted: PreviewedAct | PostedAct,
): Promise<ShownContents> {
  const attached = await attachedIn(manager, caller, posted);
  const amending = await amendingOf(manager, caller, read, posted.name);
  const formal = await openFollowers(manager, caller, read);
  return { ...read, attached, amending, formal, withheld: await withheldFiles(manager, caller, read) };
}

/** The package states which files are not in it, and why. */
async function withheldFiles(
  manager: EntityManager,
  caller: Caller,
  { row, state }: DossierContents,
): Promise<ShownContents['withheld']> {
  const sealed = state.assistance?.package ?? null;
  if (sealed === null) return [];
  const key = { organization: caller.organization.id, dossier: row.id };
  const kept = await packageFile(manager, key, sealed.digest);
  return (kept?.contents?.withheld ?? []).map((file) => ({ ...file, name: displayName(file.name) }));
}

/** An order whose text names identifiers that nobody asked for says why, or is not proposed. */
function namesOthers(caller: Caller, contents: DossierContents, posted: object): Refusal | null {
  const body = posted as Record<string, unknown>;
  const strangers = body['others'] == null ? strangersOf(caller, contents, body) : [];
  return strangers.length > 0 ? refuse('ORDER_NAMES_OTHERS', strangers) : null;
}

/** Names the reader of a letter as the side that wrote it will see the name. */
function nameAndOffice({ name, organization, offices, locale }: Caller, office: string): string {
  const held = offices.find(({ id }) => id === office);
  return [name, held?.name, organization.name].flatMap((one) => (one === undefined ? [] : [one[locale]])).join(', ');
}

function showsThis(caller: Caller, contents: ShownContents, posted: PostedAct, saw: ExactText | null): boolean {
  // A second person's act carries the text of the first; the lifecycle compares it with the proposal.
  if (ACTS[posted.name].second) return true;
  return saw !== null && exactTextFor(caller, contents, posted, saw.locale).text === saw.text;
}
