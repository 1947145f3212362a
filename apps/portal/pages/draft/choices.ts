/** The directory says to which States and providers a request can go: all but the own State. */
import type { DirectoryPartyView, MeView } from '@comity/contracts/http/organization-views';
import type { Locale } from '../../texts/catalogue.ts';

export interface Choice {
  value: string;
  text: string;
}

export interface Choices {
  states: Choice[];
  /** Providers are listed under the State in which they are established. */
  providers: { state: string; items: Choice[] }[];
}

/**
 * These are the names of what a form holds as codes; a code that the directory no longer has stays readable as it is.
 */
export interface Names {
  state(code: string): string;
  provider(code: string): string;
}

export function choicesFrom(parties: readonly DirectoryPartyView[], me: MeView, locale: Locale): Choices {
  const states = parties.filter(({ kind }) => kind === 'STATE');
  const providers = parties.filter(({ kind }) => kind === 'PROVIDER');
  const byText = (a: Choice, b: Choice): number => a.text.localeCompare(b.text, locale);
  const places = [...new Set(providers.map(({ state }) => state))];
  return {
    states: states
      .filter(({ state }) => state !== me.organization.state)
      .map(({ state, name }) => ({ value: state, text: name[locale] }))
      .sort(byText),
    providers: places.map((place) => ({
      state: states.find(({ state }) => state === place)?.name[locale] ?? place,
      items: providers
        .filter(({ state }) => state === place)
        .map(({ code, name }) => ({ value: code, text: name[locale] }))
        .sort(byText),
    })),
  };
}

export function namesFrom(parties: readonly DirectoryPartyView[], locale: Locale): Names {
  const named = (kind: string, matches: (one: DirectoryPartyView) => boolean, code: string): string =>
    parties.find((one) => one.kind === kind && matches(one))?.name[locale] ?? code;
  return {
    state: (code) => named('STATE', ({ state }) => state === code, code),
    provider: (code) => named('PROVIDER', (one) => one.code === code, code),
  };
}
