/** The service navigation shows only what the person's roles can use. */
import type { MeView } from '@comity/contracts/http/organization-views';

export interface NavigationItem {
  href: string;
  key: string;
  current: 'page' | 'true' | null;
}

interface Entry {
  href: string;
  key: string;
  for?: (me: MeView) => boolean;
}

const ENTRIES: readonly Entry[] = [
  { href: '/work', key: 'core.nav_work' },
  { href: '/desk', key: 'core.nav_desk', for: (me) => holdsRole(me, /_POC_24_7$/) },
  {
    href: '/drafts',
    key: 'core.nav_drafts',
    for: (me) => holdsRole(me, /^(REQ_|RCV_POC_24_7$|RCV_CENTRAL_AUTHORITY$)/),
  },
  { href: '/orders', key: 'core.nav_orders', for: (me) => holdsRole(me, /^PROVIDER_/) },
  { href: '/search', key: 'core.nav_search', for: isNotOperator },
  { href: '/holds', key: 'core.nav_holds', for: isNotOperator },
  { href: '/directory', key: 'core.nav_directory' },
  { href: '/law', key: 'core.nav_law' },
  { href: '/ledger', key: 'core.nav_ledger' },
  { href: '/access-log', key: 'core.nav_access_log', for: (me) => holdsRole(me, /^(AUDITOR|OPERATOR)$/) },
  { href: '/exercise', key: 'core.nav_exercise', for: (me) => me.organization.exercise },
  { href: '/administration', key: 'core.nav_administration', for: (me) => holdsRole(me, /^ADMINISTRATOR$/) },
  { href: '/operator', key: 'core.nav_operator', for: (me) => holdsRole(me, /^OPERATOR$/) },
];

export function holdsRole(me: MeView, pattern: RegExp): boolean {
  return me.offices.some((office) => office.roles.some((role) => pattern.test(role)));
}

export function navigationFor(me: MeView, url: string): NavigationItem[] {
  const path = url.split('?')[0] ?? '/';
  return ENTRIES.filter((entry) => entry.for?.(me) ?? true).map(({ href, key }) => ({
    href,
    key,
    current: path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : null,
  }));
}

function isNotOperator(me: MeView): boolean {
  return me.organization.kind !== 'OPERATOR';
}
