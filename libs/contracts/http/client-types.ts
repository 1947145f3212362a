/** Derives from the declarations of the routes what a program gives to a route and gets from it. */
import type { z } from 'zod';
import type { FileSpec, RouteSpec } from './route-spec.ts';
import type { RouteName, Routes } from './routes.ts';

/** A route without this part of the input asks for nothing. */
type NoInput = unknown;

type Params<R> = R extends { params: infer P } ? { params: Record<keyof P, string | number> } : NoInput;
type Query<R> = R extends { query: infer Q extends z.ZodType }
  ? { query?: Partial<Record<keyof z.output<Q>, string | number>> }
  : NoInput;
type Body<R> = R extends { body: infer B extends z.ZodType } ? { body: z.input<B> } : NoInput;
type Key<R> = R extends { keyed: true } ? { key: string } : NoInput;

export type InputOf<N extends RouteName> = Params<Routes[N]> & Query<Routes[N]> & Body<Routes[N]> & Key<Routes[N]>;

/** This is the input of a route as the last argument of a call, which may be left out where the route takes nothing. */
export type GivenTo<N extends RouteName> = object extends InputOf<N> ? [input?: InputOf<N>] : [input: InputOf<N>];

type Answered<A> = A extends z.ZodType ? z.output<A> : A extends FileSpec ? Uint8Array : null;

export type AnswerOf<R extends Pick<RouteSpec, 'answers'>> = Answered<R['answers'][keyof R['answers']]>;
export type AnswerFrom<N extends RouteName> = AnswerOf<Routes[N]>;

/** This is the input of any route, as the client sends it. */
export interface AnyInput {
  params?: Readonly<Record<string, string | number>>;
  query?: Readonly<Record<string, string | number | undefined>>;
  body?: unknown;
  key?: string;
}
