/** An option that a command does not have is refused before anything is asked of the database. */
import { describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { beginOperation, inviteAgain, type Operation, registerWithAdministrators } from './commands.ts';

const operation: Operation = {
  administration: new DataSource({ type: 'postgres' }),
  masterKey: Buffer.alloc(0),
  portalUrl: 'http://localhost',
  local: true,
};

describe('case J2: a command of the operator', () => {
  it.each([
    ['begin', beginOperation, '--administrator'],
    ['invite', inviteAgain, '--administrator'],
    ['register', registerWithAdministrators, '--organization'],
  ])('%s refuses an option that it does not have', async (_name, command, option) => {
    await expect(command(operation, [option, 'x'])).rejects.toThrow(option);
  });
});
