/**
 * Connects to PostgreSQL. Rows come back as plain values: timestamptz as ISO 8601 UTC text with milliseconds, bigint as
 * number, date as `YYYY-MM-DD`; so a row may go into a Temporal payload or canonical JSON as it is.
 */
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Organizations1764547200001 } from './migrations/1-organizations.ts';
import { Dossiers1764547200002 } from './migrations/2-dossiers.ts';
import { Effects1764547200003 } from './migrations/3-effects.ts';
import { Ledger1764547200004 } from './migrations/4-ledger.ts';
import { Functions1764547200005 } from './migrations/5-functions.ts';
import { NarrowerFunctions1764547200006 } from './migrations/6-narrower-functions.ts';
import { Evidence1764547200007 } from './migrations/7-evidence.ts';
import { EvidenceWork1764547200008 } from './migrations/8-evidence-work.ts';
import { ByHand1764547200009 } from './migrations/9-by-hand.ts';
import { IdentifierMarks1764547200010 } from './migrations/10-identifier-marks.ts';
import { UnconfirmedActs1764547200011 } from './migrations/11-unconfirmed-acts.ts';
import { KindsOfRequest1764547200012 } from './migrations/12-kinds-of-request.ts';
import { DerivedDrafts1764547200015 } from './migrations/15-derived-drafts.ts';
import { FollowedMoreThanOnce1764547200013 } from './migrations/13-followed-more-than-once.ts';
import { ReturnedEvidence1764547200014 } from './migrations/14-returned-evidence.ts';
import { BroughtEvidence1764547200016 } from './migrations/16-brought-evidence.ts';
import { MarksOnly1764547200019 } from './migrations/19-marks-only.ts';
import { OrderTerms1764547200020 } from './migrations/20-order-terms.ts';
import { PinnedLaw1764547200021 } from './migrations/21-pinned-law.ts';
import { SetAside1764547200025 } from './migrations/25-set-aside.ts';
import { OpenTasks1764547200029 } from './migrations/29-open-tasks.ts';
import { ProvidersByHand1764547200027 } from './migrations/27-providers-by-hand.ts';
import { MarksAnew1764547200033 } from './migrations/33-marks-anew.ts';
import { LateHashes1764547200034 } from './migrations/34-late-hashes.ts';
import { RefusedMails1764547200035 } from './migrations/35-refused-mails.ts';
import { UploadMetadata1764547200036 } from './migrations/36-upload-metadata.ts';
import { RenewedCertificates1764547200037 } from './migrations/37-renewed-certificates.ts';
import { BoundedRejections1764547200043 } from './migrations/43-bounded-rejections.ts';
import { SpentKeys1764547200040 } from './migrations/40-spent-keys.ts';
import { LostRuns1764547200041 } from './migrations/41-lost-runs.ts';
import { StateSeals1764547200042 } from './migrations/42-state-seals.ts';
import { Sessions1764547200053 } from './migrations/53-sessions.ts';
import { AccessLog1764547200054 } from './migrations/54-access-log.ts';
import { DraftFiles1764547200046 } from './migrations/46-draft-files.ts';
import { DraftsOfAPerson1764547200047 } from './migrations/47-drafts-of-a-person.ts';
import { AmendingDrafts1764547200044 } from './migrations/44-amending-drafts.ts';
import { SearchTerms1764547200055 } from './migrations/55-search-terms.ts';
import { Recorder1764547200056 } from './migrations/56-recorder.ts';
import { ToldAlarms1764547200057 } from './migrations/57-told-alarms.ts';
import { NarrowedLists1764547200060 } from './migrations/60-narrowed-lists.ts';
import { KnownDesks1764547200063 } from './migrations/63-known-desks.ts';
import { LockedRoles1764547200066 } from './migrations/66-locked-roles.ts';
import { AccessAlarms1764547200067 } from './migrations/67-access-alarms.ts';
import { Administration1764547200070 } from './migrations/70-administration.ts';
import { Absences1764547200071 } from './migrations/71-absences.ts';
import { AnotherCustodian1764547200072 } from './migrations/72-another-custodian.ts';
import { DisplayZones1764547200073 } from './migrations/73-display-zones.ts';
import { GenuineArrivals1764547200074 } from './migrations/74-genuine-arrivals.ts';
import { OpeningInTheDirectory1764547200077 } from './migrations/77-opening-in-the-directory.ts';
import { KeysApart1764547200080 } from './migrations/80-keys-apart.ts';
import { OnlyTheWorkerSigns1764547200086 } from './migrations/86-only-the-worker-signs.ts';
import { CheckedOnce1764547200087 } from './migrations/87-checked-once.ts';
import { RefusedThen1764547200088 } from './migrations/88-refused-then.ts';
import { SeenAlarms1764547200089 } from './migrations/89-seen-alarms.ts';
import { EveryReading1764547200090 } from './migrations/90-every-reading.ts';
import { GenuineSessions1764547200091 } from './migrations/91-genuine-sessions.ts';
import { Quotas1764547200096 } from './migrations/96-quotas.ts';
import { SettledMails1764547200097 } from './migrations/97-settled-mails.ts';
import { OwnRuns1764547200098 } from './migrations/98-own-runs.ts';
import { DeskDeadlines1764547200120 } from './migrations/120-desk-deadlines.ts';
import { AlarmsOfAll1764547200140 } from './migrations/140-alarms-of-all.ts';
import { OneIndexOfArrivals1764547200141 } from './migrations/141-one-index-of-arrivals.ts';
import { UnansweredPages1764547200142 } from './migrations/142-unanswered-pages.ts';
import { ForgottenLines1764547200147 } from './migrations/147-forgotten-lines.ts';
import { MarksByFragment1764547200124 } from './migrations/124-marks-by-fragment.ts';
import { LongerIdentifiers1764547200125 } from './migrations/125-longer-identifiers.ts';
import { InvitationsInOrder1764547200126 } from './migrations/126-invitations-in-order.ts';
import { PeopleByName1764547200127 } from './migrations/127-people-by-name.ts';
import { Duty1764547200100 } from './migrations/100-duty.ts';

const { builtins, getTypeParser } = pg.types;

function isoInstant(value: string): string {
  const parse = getTypeParser(builtins.TIMESTAMPTZ) as (text: string) => Date;
  return parse(value).toISOString();
}

function parserOf(...[oid, format]: Parameters<typeof getTypeParser>): unknown {
  if (oid === builtins.TIMESTAMPTZ) return isoInstant;
  if (oid === builtins.INT8) return Number;
  if (oid === builtins.DATE) return (value: string) => value;
  return getTypeParser(oid, format);
}

/**
 * A page at a random place costs no more on today's disks than the next one. PostgreSQL's default is that of turning disks,
 * and makes it read whole tables where an index leads to a few rows.
 */
const RANDOM_PAGE_COST = 1.1;

/**
 * Returns a source that is not initialised: `initialize()` connects, `runMigrations()` migrates (role comity_owner
 * only).
 */
export function createDataSource(
  url: string,
  options: { poolSize?: number; application?: string; queryTimeoutMs?: number } = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize: options.poolSize ?? 10,
    applicationName: options.application ?? 'comity',
    connectTimeoutMS: 4_000,
    synchronize: false,
    migrationsTransactionMode: 'all',
    extra: {
      options: `-c random_page_cost=${String(RANDOM_PAGE_COST)}`,
      types: { getTypeParser: parserOf },
      ...(options.queryTimeoutMs === undefined ? {} : { query_timeout: options.queryTimeoutMs }),
    },
    migrations: [
      Organizations1764547200001,
      Dossiers1764547200002,
      Effects1764547200003,
      Ledger1764547200004,
      Functions1764547200005,
      NarrowerFunctions1764547200006,
      Evidence1764547200007,
      EvidenceWork1764547200008,
      ByHand1764547200009,
      IdentifierMarks1764547200010,
      UnconfirmedActs1764547200011,
      KindsOfRequest1764547200012,
      FollowedMoreThanOnce1764547200013,
      ReturnedEvidence1764547200014,
      DerivedDrafts1764547200015,
      BroughtEvidence1764547200016,
      MarksOnly1764547200019,
      OrderTerms1764547200020,
      PinnedLaw1764547200021,
      SetAside1764547200025,
      OpenTasks1764547200029,
      ProvidersByHand1764547200027,
      MarksAnew1764547200033,
      LateHashes1764547200034,
      RefusedMails1764547200035,
      UploadMetadata1764547200036,
      RenewedCertificates1764547200037,
      BoundedRejections1764547200043,
      SpentKeys1764547200040,
      LostRuns1764547200041,
      StateSeals1764547200042,
      Sessions1764547200053,
      AccessLog1764547200054,
      AmendingDrafts1764547200044,
      SearchTerms1764547200055,
      DraftFiles1764547200046,
      DraftsOfAPerson1764547200047,
      Recorder1764547200056,
      ToldAlarms1764547200057,
      NarrowedLists1764547200060,
      KnownDesks1764547200063,
      LockedRoles1764547200066,
      AccessAlarms1764547200067,
      Administration1764547200070,
      Absences1764547200071,
      AnotherCustodian1764547200072,
      DisplayZones1764547200073,
      GenuineArrivals1764547200074,
      OpeningInTheDirectory1764547200077,
      KeysApart1764547200080,
      OnlyTheWorkerSigns1764547200086,
      CheckedOnce1764547200087,
      RefusedThen1764547200088,
      SeenAlarms1764547200089,
      EveryReading1764547200090,
      GenuineSessions1764547200091,
      Quotas1764547200096,
      SettledMails1764547200097,
      OwnRuns1764547200098,
      DeskDeadlines1764547200120,
      AlarmsOfAll1764547200140,
      OneIndexOfArrivals1764547200141,
      UnansweredPages1764547200142,
      ForgottenLines1764547200147,
      MarksByFragment1764547200124,
      LongerIdentifiers1764547200125,
      InvitationsInOrder1764547200126,
      PeopleByName1764547200127,
      Duty1764547200100,
    ],
  });
}
