/**
 * One text says who else took part in the transmission and by which path, as two people review it. What is sent has these
 * members and no others, and the paper at both ends sets them out, so that nothing can be disclosed that was not reviewed
 * (Budapest Convention Art. 30(1)).
 */
import type { Locale } from '../pair.ts';
import { stateName } from '../state-name.ts';
import { instantLine, laidOut, type Words } from './layout.ts';

export interface Path {
  provider: string;
  /** The State is given by its ISO 3166-1 alpha-2 code. */
  state: string;
  elements: readonly { target: string; address: string; port: number | null; at: string }[];
}

export const PATH_LABELS = {
  provider: { en: 'Service provider', es: 'Proveedor de servicios' },
  state: { en: 'State', es: 'Estado' },
  path: { en: 'Path of the communication', es: 'Vía de la comunicación' },
  address: { en: 'IP address', es: 'Dirección IP' },
  port: { en: 'port', es: 'puerto' },
} as const satisfies Record<string, Words>;

/** `targets` name the identifiers that both sides know already. */
export function pathText(
  locale: Locale,
  { provider, state, elements }: Path,
  targets: readonly { id: string; value: string }[],
): string {
  const lines = elements.map(({ target, address, port, at }) => {
    const known = targets.find(({ id }) => id === target)?.value ?? target;
    const parts = [
      address,
      port === null ? null : `${PATH_LABELS.port[locale]} ${String(port)}`,
      instantLine(locale, at),
      known,
    ];
    return `- ${parts.filter((one) => one !== null).join(', ')}`;
  });
  return laidOut(
    `${PATH_LABELS.provider[locale]}: ${provider}\n${PATH_LABELS.state[locale]}: ${stateName(state, locale)} (${state})`,
    [{ heading: PATH_LABELS.path[locale], lines }],
  );
}
