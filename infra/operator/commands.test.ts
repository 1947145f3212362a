/** An option that a command does not have is refused before anything is asked of the database. */
import { describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { beginOperation, inviteAgain, type Operation, registerWithAdministrators } from './commands.ts';
import { optionsIn } from './options.ts';

const operation: Operation = {
  administration: new DataSource({ type: 'postgres' }),
  masterKey: Buffer.alloc(0),
  portalUrl: 'http://localhost',
  local: true,
};

describe('case E10: the options of the operator', () => {
  it('stand one a line, and a line that is none is told by its number and not repeated', () => {
    expect(optionsIn('# the first\n\nname: Olga Prado\ncity:Lima\r\n')).toEqual(['--name=Olga Prado', '--city=Lima']);
    expect(() => optionsIn('city: Lima\nOlga Prado <a@b.example>')).toThrow(/^Line 2 must be(?!.*Olga)/);
  });
});

describe('case J2: a command of the operator', () => {
  it.each([
    ['begin', beginOperation, '--administrator'],
    ['invite', inviteAgain, '--administrator'],
    ['register', registerWithAdministrators, '--organization'],
  ])('%s refuses an option that it does not have', async (_name, command, option) => {
    await expect(command(operation, [option, 'x'])).rejects.toThrow(option);
  });
});
