/** Assembles the dossier's page, as the contracts describe it, from what was read; the engine is not asked. */
import { ENTERED_CODES, type EnteredCode } from '@comity/vocabulary/messages';
import type { CompletenessView, EntryView, EventView, TargetView } from '@comity/contracts/http/dossier-part-views';
import { text } from '@comity/texts/text';
import type { DeadlineView } from '@comity/contracts/http/dossier-line-views';
import type { DossierView, PossibleAct } from '@comity/contracts/http/views';
import { type Caller, rolesOf, shownZone } from '@comity/persistence/reads/caller';
import {
  type Colleague,
  type EventRow,
  memberNames,
  readClocks,
  readColleagues,
  readEvents,
  readMessages,
  readNotifications,
  readParties,
} from '@comity/persistence/reads/dossier-parts';
import { answerOf } from '@comity/domain/assistance/production';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { completeness } from '@comity/law/missing';
import { type DossierRow, readLinked } from '@comity/persistence/reads/dossier-rows';
import { isCentralAuthority, readSameIdentifiers } from '@comity/persistence/reads/same-identifiers';
import type { EntityManager } from 'typeorm';
import { differenceLine } from '@comity/vocabulary/fields/law-differences';
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';
import { documentsAndFacts } from '@comity/vocabulary/recorded-documents';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { outdatedBy } from '@comity/domain/approvals/grounds';
import { openDeclined } from '@comity/domain/approvals/ratification';
import { isMessageRow } from '@comity/domain/events/lifecycle';
import { identifierStatusOf } from '@comity/domain/holds/identifier-status';
import { arrivedLate } from '@comity/domain/holds/arrival';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { directChannelOpen } from '@comity/law/direct-channel';
import { dayAt } from '@comity/vocabulary/judges/local-day';
import { remediesOf } from '@comity/domain/requests/preservation/requesting/remedies';
import type { Entry } from '@comity/domain/state/by-hand';
import type { DossierState } from '@comity/domain/state/dossier';
import { ruleById } from '../problems/rules.ts';
import { deadlineView } from './deadlines.ts';
import { mayBeginAssistance } from '../drafts/assistance-drafts.ts';
import { writesOrder } from './act-documents.ts';
import { disclosureViews } from './disclosure-view.ts';
import type { DossierContents } from './dossier-page.ts';
import { holdViews, linkedView } from './hold-view.ts';
import { keepingView, noResultView } from './keeping-view.ts';
import { lineView, possibleFor } from './line-view.ts';
import { evidenceOf } from './request-evidence.ts';
import { notesOf } from './notes-view.ts';
import { unordered } from '@comity/domain/orders/unordered';
import { amendmentViews } from './amendments.ts';
import { orderTemplateFor } from './order-facts.ts';
import { nameableProviders, partiesOf } from './parties.ts';
import { waitingOn } from './work.service.ts';
import { standingView } from './standing-view.ts';

const SOMEBODY = { en: 'Another person', es: 'Otra persona' };

export async function dossierView(
  manager: EntityManager,
  caller: Caller,
  contents: DossierContents,
): Promise<DossierView> {
  const { row, state, form, snapshot } = contents;
  const key = { organization: caller.organization.id, dossier: row.id };
  const rules = snapshot?.rules ?? [];
  const events = await readEvents(manager, key);
  const messages = await readMessages(manager, key);
  const notifications = await readNotifications(manager, key);
  const clocks = await readClocks(manager, key);
  const peers = await readParties(manager, key);
  const linked = await readLinked(manager, caller, row.id);
  const colleagues = await readColleagues(manager, key);
  const people = [
    state.proposal?.by,
    ...state.ratifications.map(({ by }) => by),
    ...openDeclined(state).map(({ declinedBy }) => declinedBy),
    ...(state.byHand?.entries ?? []).map(({ by }) => by),
    ...events.flatMap(({ entered }) => (entered === null ? [] : [entered.by, entered.checkedBy])),
  ].filter((one) => one !== undefined);
  const names = await memberNames(manager, caller.organization.id, people);
  const deadlines = clocks.map((clock) => deadlineView(clock, caller.now, snapshot));
  const possible = possibleFor(caller, row);
  const ratificationEnd = (act: string): string =>
    clocks.find((clock) => clock.clock === 'RATIFY_4H' && clock.subject === act)?.dueAt ?? caller.now;
  return {
    ...lineView(row, caller.now),
    ...standingView(state),
    providers: await nameableProviders(manager, caller, contents),
    parties: partiesOf(caller, contents),
    peers: peers.map(({ side, name, dossier }) => ({ side, organization: name, dossier })),
    disclosures: await disclosureViews(manager, caller, contents),
    linked: linked.map(linkedView),
    answer: answerFor(state),
    arrivedLate: isLate(row, linked),
    sameIdentifiers: isCentralAuthority(caller) ? await readSameIdentifiers(manager, caller, row.id) : null,
    mayBeFollowed: mayBeginAssistance(caller, state),
    completeness: form !== null && state.kind === 'ASSISTANCE' ? completenessOf(form, snapshot, state) : null,
    conditionsText: contents.conditionsText,
    form,
    content: row.requestDigest,
    snapshot,
    lawDiffers: (state.lawDiffers ?? []).map((one) => ({
      en: differenceLine(one, 'en'),
      es: differenceLine(one, 'es'),
    })),
    targets: targetViews(contents),
    amendments: amendmentViews(contents),
    holds: holdViews({
      row,
      holds: state.holds,
      targets: contents.targets,
      deadlines,
      mla: state.mla,
      followedBy: linked.map(linkedView).filter(({ kind }) => kind === 'ASSISTANCE'),
    }),
    deadlines,
    possible: possible.map(({ name, hands, basis, refusal, step, task }): PossibleAct => ({
      name,
      hands,
      task,
      weight: step.weight,
      irreversible: step.irreversible,
      basis: ruleById(basis, rules),
      refusal: refusal === null ? null : { code: refusal.code, about: refusal.about },
    })),
    closed: lifecycleOf(state).terminal.includes(state.status),
    waiting: (await waitingOn(manager, caller, [row.id])).get(row.id) ?? [],
    remedies: remediesOf(
      state,
      () => snapshot !== null && directChannelOpen(snapshot, dayAt(caller.now, shownZone(caller))),
    ),
    proposal:
      state.proposal === null
        ? null
        : {
            act: state.proposal.act as PossibleAct['name'],
            by: names.get(state.proposal.by) ?? SOMEBODY,
            own: state.proposal.by === caller.member,
            at: state.proposal.at,
            shown: state.proposal.shown,
            text: contents.words.get(state.proposal.shown) ?? '',
            outdated: outdatedBy(state),
          },
    ratifications: state.ratifications.map(({ act, by, shown, overdue }) => ({
      act,
      by: names.get(by) ?? SOMEBODY,
      own: by === caller.member,
      dueAt: ratificationEnd(act),
      shown,
      text: contents.words.get(shown) ?? '',
      overdue,
    })),
    declined: openDeclined(state).map(({ act, declinedBy, at, reason }) => ({
      act,
      by: names.get(declinedBy) ?? SOMEBODY,
      at,
      reason: contents.words.get(reason) ?? '',
    })),
    notes: await notesOf(manager, key.organization, state, events),
    events: events.map((event) => ({ ...eventView(event, rules, names), name: nameOfClock(event, deadlines) })),
    messages,
    entries: (state.byHand?.entries ?? []).map((entry) => entryView(entry, caller, names)),
    enterable: enterableNow(state),
    notifications,
    colleagues: colleagues.map(({ id, name, office }: Colleague) => ({ id, name, office })),
    orderTemplate: possible.some(({ name }) => writesOrder(name)) ? orderTemplateFor(caller, contents) : null,
    supplementTemplate: possible.some(({ name }) => name === 'supplement_order')
      ? orderTemplateFor(caller, contents, unordered(state))
      : null,
    evidence:
      state.kind === 'ASSISTANCE' ? await evidenceOf(manager, key, state, { events, roles: rolesOf(caller) }) : null,
    keeping: await keepingView(manager, key.organization, contents),
    noResult: noResultView(contents),
  };
}

function completenessOf(
  form: RequestForm,
  snapshot: RuleSnapshot | null,
  { translations = [] }: DossierState,
): CompletenessView[] {
  if (snapshot === null) return [];
  return completeness(form, snapshot, translations).map(({ code, rule, blocking, missing }) => ({
    element: code,
    rule: ruleById(rule, snapshot.rules),
    blocking,
    missing,
  }));
}

function targetViews({ state, targets }: DossierContents): TargetView[] {
  return targets.flatMap(({ id, type, value, port, instant, zone, from, to, categories }) => {
    const known = state.targets.find((one) => one.id === id);
    if (known === undefined && state.side === 'provider') return [];
    const { withdrawn = false, objection = null, outcomes = {} } = known ?? {};
    const present = { id, type, value, port, instant, zone, from, to, byHand: known?.byHand ?? null };
    const clarified = known?.clarified ?? null;
    const pending = state.assistance?.challengedTargets?.includes(id) === true ? ('PENDING' as const) : null;
    const court = known?.annulled === true ? ('ANNULLED' as const) : pending;
    const standing = {
      answer: answerFor(state, id),
      status: known === undefined || state.kind === 'ASSISTANCE' ? null : identifierStatusOf(known),
    };
    return [
      {
        ...present,
        categories: known?.categories ?? categories,
        withdrawn,
        objection,
        clarified,
        court,
        outcomes,
        ...standing,
      },
    ];
  });
}

/** These words are for an order to produce; holds are the answer to an order to preserve. */
function answerFor(state: DossierState, identifier?: string): DossierView['answer'] {
  return state.kind === 'ASSISTANCE' ? answerOf(state, identifier) : null;
}

/** A formal request can be late where it was received, because its preservation is in the same organization. */
function isLate({ state, openedAt }: DossierContents['row'], linked: readonly DossierRow[]): boolean {
  if (state.kind !== 'ASSISTANCE' || state.side !== 'receiving') return false;
  return linked.some((one) => one.state.kind === 'PRESERVATION' && arrivedLate(one.state, openedAt));
}

/** Returns the messages by which a side that is reached by hand could move the dossier in its present status. */
function enterableNow(state: DossierState): DossierView['enterable'] {
  const sides = state.byHand?.sides ?? [];
  if (sides.length === 0) return [];
  const found = lifecycleOf(state)
    .rows.filter(isMessageRow)
    .filter(({ fromSide, from }) => sides.includes(fromSide) && from.includes(state.status))
    .map(({ fromSide, message }) => ({ from: fromSide, code: message as EnteredCode }));
  return found.filter(
    ({ code }, index) => ENTERED_CODES.includes(code) && found.findIndex((one) => one.code === code) === index,
  );
}

type Names = Awaited<ReturnType<typeof memberNames>>;

/**
 * The clock that came due is among the deadlines of the dossier, unless it was recorded under another id that is no
 * longer used.
 */
function nameOfClock({ kind, code }: EventRow, deadlines: readonly DeadlineView[]): EventView['name'] {
  if (kind !== 'clock') return null;
  const words = { en: text('en', 'clocks', code), es: text('es', 'clocks', code) };
  return deadlines.find(({ clock }) => clock === code)?.name ?? words;
}

function eventView(row: EventRow, rules: Parameters<typeof ruleById>[1], names: Names): Omit<EventView, 'name'> {
  const { leaf, leafIndex, payload, basis, entered, ...event } = row;
  const { documents, facts } = documentsAndFacts(row.code === 'enter_message' ? entryFields(payload) : payload);
  const source =
    entered === null ? [] : documentsAndFacts({ sender: entered.sender, original: entered.original }).documents;
  return {
    ...event,
    actor: event.actor as EventView['actor'],
    basis: ruleById(basis, rules),
    documents: [...documents, ...source],
    facts,
    entered: entered === null ? null : enteredView(entered, names),
    ledger: { index: leafIndex, leaf },
  };
}

function entryView({ body, by, sender, original, ...entry }: Entry, caller: Caller, names: Names): EntryView {
  const { from, way, receivedAt, zone, id, at } = entry;
  const { documents, facts } = documentsAndFacts({ ...body, sender, original });
  const code = entry.code as EntryView['code'];
  return {
    id,
    from,
    code,
    facts,
    documents,
    way,
    receivedAt,
    zone,
    by: nameOf(names, by),
    own: by === caller.member,
    at,
  };
}

function enteredView({ way, receivedAt, zone, by, checkedBy }: EnteredFrom, names: Names): EventView['entered'] {
  return { way, receivedAt, zone, by: nameOf(names, by), checkedBy: nameOf(names, checkedBy) };
}

function nameOf(names: Names, member: string): { en: string; es: string } {
  return names.get(member) ?? SOMEBODY;
}

/** An entered message is shown in its act with the fields that it will have as a message. */
function entryFields({ body, ...facts }: Record<string, unknown>): Record<string, unknown> {
  return { ...facts, ...(body as Record<string, unknown>) };
}
