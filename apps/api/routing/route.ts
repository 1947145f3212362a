/** Binds a controller's method to the declaration of its route. The method must answer what the route declares. */
import {
  applyDecorators,
  Delete,
  Get,
  Head,
  HttpCode,
  Options,
  Patch,
  Post,
  Put,
  SetMetadata,
  type StreamableFile,
} from '@nestjs/common';
import type { FileSpec, RouteSpec } from '@comity/contracts/http/route-spec';
import type { RouteName, Routes } from '@comity/contracts/http/routes';
import type { Caller } from '@comity/persistence/reads/caller';
import type { z } from 'zod';
import type { Request, Response } from './http.ts';

export const ROUTE = Symbol('route');

const METHODS = {
  GET: Get,
  POST: Post,
  PUT: Put,
  PATCH: Patch,
  DELETE: Delete,
  HEAD: Head,
  OPTIONS: Options,
} as const;

/** The parsed body of a route. */
export type BodyOf<N extends RouteName> = Routes[N] extends { body: infer B extends z.ZodType } ? z.output<B> : never;
/** The parsed query of a route. */
export type QueryOf<N extends RouteName> = Routes[N] extends { query: infer Q extends z.ZodType } ? z.output<Q> : never;

type Answered<A> = A extends z.ZodType ? z.output<A> : A extends FileSpec ? StreamableFile : null;
type AnswerBy<R extends RouteSpec> = Answered<R['answers'][keyof R['answers']]>;

type BodyBy<R> = R extends { body: infer B extends z.ZodType } ? z.output<B> : unknown;
type QueryBy<R> = R extends { query: infer Q extends z.ZodType } ? z.output<Q> : never;
type ParamBy<R> = R extends { params: infer P } ? z.output<P[keyof P] & z.ZodType> : never;
/** The string is the Idempotency-Key. */
type HandlerInput<R> = Caller | BodyBy<R> | QueryBy<R> | ParamBy<R> | Request | Response | string;

/** This is written as a method, so that a handler may take only some of its arguments. */
interface Handlers<R extends RouteSpec> {
  handler(...given: HandlerInput<R>[]): AnswerBy<R> | Promise<AnswerBy<R>>;
}

type Binding<R extends RouteSpec> = <H extends Handlers<R>['handler']>(
  target: object,
  name: string,
  descriptor: TypedPropertyDescriptor<H>,
) => void;

export function Route<R extends RouteSpec>(spec: R): Binding<R> {
  const bind = applyDecorators(METHODS[spec.method](spec.path), HttpCode(200), SetMetadata(ROUTE, spec));
  return (target, name, descriptor) => {
    bind(target, name, descriptor);
  };
}
