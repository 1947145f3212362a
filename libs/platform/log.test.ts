import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { frameworkLog } from './framework-log.ts';
import { createLog, type LogFields, type Logger } from './log.ts';

const CANARY = 'maria.perez@correo.example';

function linesOf(write: (log: Logger) => void): string {
  const parts: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk.toString());
      done();
    },
  });
  write(createLog('test', 'debug', sink));
  return parts.join('');
}

const withCanaries = (error: Error): Error =>
  Object.assign(error, {
    query: `SELECT '${CANARY}'`,
    parameters: [CANARY],
    detail: `Key (email)=(${CANARY}) already exists.`,
    where: CANARY,
    code: '23505',
    table: 'member',
    constraint: 'member_email_key',
    response: { body: CANARY },
  });

describe('case E3: the log', () => {
  it.each<[string, () => unknown]>([
    ['of the database, with its query and parameters', () => withCanaries(new Error(`value "${CANARY}" is wrong`))],
    ['that has another as its cause', () => new Error(CANARY, { cause: withCanaries(new Error(CANARY)) })],
    ['of the driver', () => Object.assign(new Error(CANARY), { driverError: withCanaries(new Error(CANARY)) })],
    ['whose message has several lines', () => new Error(`first\n    at ${CANARY}\nlast`.replaceAll('    at ', ''))],
    ['of JSON', () => errorOf(() => JSON.parse(`{"a": ${CANARY}}`))],
    ['whose name is hostile', () => Object.assign(new Error('x'), { name: CANARY, code: CANARY })],
    ['that is no error', () => ({ message: CANARY })],
    ['that is a text', () => CANARY],
  ])('holds nothing of an error %s', (_, make) => {
    const text = linesOf((log) => {
      log.error({ err: make() }, 'something failed');
      frameworkLog(log).error(make(), CANARY, 'Router');
    });
    expect(text).toContain('something failed');
    expect(text).not.toContain(CANARY);
  });

  it('says where to look: class, code, table, constraint and frames, of the cause too', () => {
    const text = linesOf((log) => {
      log.error({ err: new TypeError('x', { cause: withCanaries(new RangeError('y')) }) }, 'something failed');
    });
    expect(JSON.parse(text)).toMatchObject({
      error: {
        type: 'TypeError',
        frames: expect.arrayContaining([expect.stringContaining('log.test')]),
        cause: { type: 'RangeError', code: '23505', table: 'member', constraint: 'member_email_key' },
      },
    });
  });

  it('leaves out a value that is neither a code nor an id, whatever its field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => {
        const hostile = `${word} ${CANARY}`;
        const fields: LogFields = { dossier: hostile, reason: hostile, route: hostile };
        const line = JSON.parse(
          linesOf((log) => {
            log.warn(fields, 'x');
          }),
        ) as Record<string, string>;
        expect([line['dossier'], line['reason'], line['route']]).toEqual(Array(3).fill('(left out)'));
      }),
    );
  });
});

function errorOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
