/**
 * Whoever is absent may name a deputy. A deputy gets no right by it: they hold a role of the absent person in the same
 * office themselves, and act in their own name. A deputy is there in all of that time and stands in for people only, not
 * for other deputies, so there is neither a chain nor a circle.
 */
import type { AdministrationDetail } from '@comity/vocabulary/administration/acts';
import { type AdministrationRefused, type AdministrationRow, refuse } from './row.ts';
import { type AbsenceStanding, holdTogether, personOf, type Standing } from './standing.ts';

/** The bounds are the project's own: whoever is away for longer is suspended, or leaves and hands over. */
export const LONGEST_ABSENCE_DAYS = 400;
const FURTHEST_END_DAYS = 800;
/** So many absences of one person are noted at a time. */
export const MOST_ABSENCES = 20;
const DAY_MS = 86_400_000;

interface AbsenceRows {
  set_absence: AdministrationRow<'set_absence'>;
  end_absence: AdministrationRow<'end_absence'>;
  change_deputy: AdministrationRow<'change_deputy'>;
}

export const ABSENCE_ROWS: AbsenceRows = {
  set_absence: {
    ownOf: (_standing, { person }) => person,
    checks: [
      ({ now }, { begins, until }) => (begins < until && now < until ? null : refuse('ABSENCE_OVER', 'until')),
      ({ now }, { begins, until }) =>
        daysBetween(begins, until) > LONGEST_ABSENCE_DAYS || daysBetween(now, until) > FURTHEST_END_DAYS
          ? refuse('ABSENCE_TOO_LONG', 'until')
          : null,
      ({ absences }, { person }) =>
        absences.filter((one) => one.person === person).length < MOST_ABSENCES
          ? null
          : refuse('ABSENCES_MANY', 'person'),
      (standing, { person }) => (personOf(standing, person) === null ? refuse('PERSON_UNKNOWN', 'person') : null),
      (standing, detail) => {
        const during = standing.absences.filter(isDuring(detail));
        if (during.some(({ person }) => person === detail.person)) return refuse('ABSENCE_KNOWN', 'begins');
        return during.some(({ deputy }) => deputy === detail.person) ? refuse('STANDS_IN', 'person') : null;
      },
      (standing, detail) =>
        detail.deputy === null ? null : unfitDeputy(standing, { ...detail, deputy: detail.deputy }),
    ],
  },
  end_absence: { ownOf: absentPerson, checks: [knownAbsence] },
  change_deputy: {
    ownOf: absentPerson,
    checks: [
      knownAbsence,
      (standing, { absence, deputy }) => {
        const noted = standing.absences.find(({ id }) => id === absence);
        if (noted === undefined || deputy === null) return null;
        return unfitDeputy(standing, { person: noted.person, begins: noted.from, until: noted.until, deputy });
      },
    ],
  },
};

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** An absence that is over is nobody's any more, and no absence of somebody else. */
function absentPerson({ absences }: Standing, { absence }: { absence: string }): string | null {
  return absences.find(({ id }) => id === absence)?.person ?? null;
}

function knownAbsence({ absences }: Standing, { absence }: { absence: string }): AdministrationRefused | null {
  return absences.some(({ id }) => id === absence) ? null : refuse('ABSENCE_UNKNOWN', 'absence');
}

function unfitDeputy(
  standing: Standing,
  detail: Omit<AdministrationDetail<'set_absence'>, 'deputy'> & { deputy: string },
): AdministrationRefused | null {
  const [absent, deputy] = [personOf(standing, detail.person), personOf(standing, detail.deputy)];
  if (deputy === null) return refuse('PERSON_UNKNOWN', 'deputy');
  if (!deputy.active) return refuse('PERSON_SUSPENDED', 'deputy');
  const away = standing.absences.filter(isDuring(detail)).some(({ person }) => person === deputy.id);
  if (away || deputy.id === detail.person) return refuse('DEPUTY_ABSENT', 'deputy');
  return absent !== null && holdTogether(absent, deputy) ? null : refuse('DEPUTY_WITHOUT_ROLE', 'deputy');
}

const isDuring =
  ({ begins, until }: Pick<AdministrationDetail<'set_absence'>, 'begins' | 'until'>) =>
  (other: AbsenceStanding): boolean =>
    other.from < until && begins < other.until;
