import { describe, expect, it } from '@jest/globals';
import { bySource } from '../testing/by-source.ts';
import { networks } from './networks.ts';

describe('The pack of networks and channels', () => {
  it('correction B21: holds the networks of docs/rules 1.7, the members of 2007 as of 2007, each with its mark', () => {
    expect(bySource(networks, 'NET')).toEqual({
      'S6,S37,S54': '24_7',
      S37: '24_7.2007',
      K: '24_7.members 24_7.protocol',
      S38: 'MEDELLIN',
      S39: 'EMLA',
    });
  });

  it('lets the Treaty of Medellín begin on 9 May 2022', () => {
    expect(networks.rules.find(({ id }) => id === 'NET.MEDELLIN')?.validFrom).toBe('2022-05-09');
  });
});
