/**
 * Opening a dossier can cost no less than this: a Nest route that inserts one row and starts one workflow. The
 * arguments are port, database, address and namespace of the engine.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Body, Controller, Inject, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { FLOOR_QUEUE, tellReady } from './process.ts';
import { floor } from './workflow.ts';

const [port = '', database = '', address = '', namespace = ''] = process.argv.slice(2);

class Parts {
  constructor(
    readonly pool: pg.Pool,
    readonly client: Client,
  ) {}
}

const parts = new Parts(
  new pg.Pool({ connectionString: database, max: 20 }),
  new Client({ connection: await Connection.connect({ address }), namespace }),
);

@Controller()
class Openings {
  constructor(@Inject(Parts) private readonly parts: Parts) {}

  @Post('open')
  async open(@Body() form: object): Promise<{ id: string }> {
    const id = randomUUID();
    await this.parts.pool.query('INSERT INTO bench_floor (id, form) VALUES ($1, $2)', [id, JSON.stringify(form)]);
    await this.parts.client.workflow.start(floor, { workflowId: `floor-${id}`, taskQueue: FLOOR_QUEUE });
    return { id };
  }
}

@Module({ controllers: [Openings], providers: [{ provide: Parts, useValue: parts }] })
class FloorModule {}

const app = await NestFactory.create(FloorModule, { logger: ['error'] });
await app.listen(Number(port), '127.0.0.1');
async function stop(): Promise<void> {
  await app.close();
  await parts.pool.end();
  await parts.client.connection.close();
}

tellReady(() => void stop());
