/**
 * Whoever is absent may name a deputy. A deputy gets no right by it: they hold a role of the absent person in the same
 * office themselves, and act in their own name. A deputy is there in all of that time and stands in for people only, not
 * for other deputies, so there is neither a chain nor a circle.
 */
import type { AdministrationDetail } from '@comity/vocabulary/administration/acts';
import { type AdministrationRefused, type AdministrationRow, refuse } from './row.ts';
import { type AbsenceStanding, isSame, personOf, type Standing } from './standing.ts';

interface AbsenceRows {
  set_absence: AdministrationRow<'set_absence'>;
  end_absence: AdministrationRow<'end_absence'>;
}

export const ABSENCE_ROWS: AbsenceRows = {
  set_absence: {
    ownOf: (_standing, { person }) => person,
    checks: [
      ({ now }, { begins, until }) => (begins < until && now < until ? null : refuse('ABSENCE_OVER', 'until')),
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
  end_absence: {
    ownOf: ({ absences }, { absence }) => absences.find(({ id }) => id === absence)?.person ?? null,
    checks: [
      ({ absences }, { absence }) =>
        absences.some(({ id }) => id === absence) ? null : refuse('ABSENCE_UNKNOWN', 'absence'),
    ],
  },
};

function unfitDeputy(
  standing: Standing,
  detail: AdministrationDetail<'set_absence'> & { deputy: string },
): AdministrationRefused | null {
  const [absent, deputy] = [personOf(standing, detail.person), personOf(standing, detail.deputy)];
  if (deputy === null) return refuse('PERSON_UNKNOWN', 'deputy');
  if (!deputy.active) return refuse('PERSON_SUSPENDED', 'deputy');
  const away = standing.absences.filter(isDuring(detail)).some(({ person }) => person === deputy.id);
  if (away || deputy.id === detail.person) return refuse('DEPUTY_ABSENT', 'deputy');
  const both = absent?.roles.some((held) => deputy.roles.some(isSame(held))) === true;
  return both ? null : refuse('DEPUTY_WITHOUT_ROLE', 'deputy');
}

const isDuring =
  ({ begins, until }: Pick<AdministrationDetail<'set_absence'>, 'begins' | 'until'>) =>
  (other: AbsenceStanding): boolean =>
    other.from < until && begins < other.until;
