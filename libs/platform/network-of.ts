/**
 * Tells senders apart by their address. With IPv6 each subscriber has a network of 64 bits of their own, and as many
 * addresses in it as they like (RFC 6177; RFC 4291, 2.5.4), so they are counted by the network; an IPv4 address that is
 * written as IPv6 (RFC 4291, 2.5.5.2) is the IPv4 address.
 */
import { isIPv6, SocketAddress } from 'node:net';

const GROUPS = 8;
const OF_THE_NETWORK = 4;
const MAPPED = '::ffff:';

export function networkOf(address: string | undefined): string {
  const [plain = ''] = address?.split('%') ?? [];
  if (!isIPv6(plain)) return address ?? 'unknown';
  // It writes every spelling of one address alike.
  const same = new SocketAddress({ address: plain, family: 'ipv6' }).address;
  if (same.startsWith(MAPPED) && same.includes('.')) return same.slice(MAPPED.length);
  const [before = '', after = ''] = same.split('::');
  const [first, last] = [before, after].map((part) => part.split(':').filter((group) => group !== ''));
  const groups = [...(first ?? []), ...zeros(GROUPS - (first?.length ?? 0) - (last?.length ?? 0)), ...(last ?? [])];
  return `${groups.slice(0, OF_THE_NETWORK).join(':')}::/64`;
}

const zeros = (count: number): string[] => Array.from({ length: count }, () => '0');
