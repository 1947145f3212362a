import { describe, expect, it } from '@jest/globals';
import { networkOf } from './network-of.ts';

describe('case E5: who sends from many addresses', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['1::', '1:0:0:0::/64'],
    ['unix', 'unix'],
    [undefined, 'unknown'],
  ])('is one sender by their network (%s)', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
