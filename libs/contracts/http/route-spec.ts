/**
 * A route declares who may use it, what is noted of its use, what it takes and what it answers. Permission and audit
 * are required, and "none" carries its reason. The api binds its handlers to these declarations; the client, the
 * OpenAPI description and the checks of the tests are made from them, so that none of these can differ.
 */
import type { Role } from '@comity/vocabulary/values/roles';
import type { z } from 'zod';

export interface RouteSpec {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  /** This is the address from the root, with `:name` for each of `params`. */
  path: string;
  /** This says in one line what the route is for. */
  summary: string;
  permission: { anyMember: true } | { roles: readonly Role[] } | { public: string };
  audit: string | { none: string };
  /** These are the schemas of the path parameters, by name. */
  params?: Readonly<Record<string, z.ZodType>>;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The handler parses this body itself, because what is wrong with it must be recorded. */
  describes?: z.ZodType;
  /** The body is a form, where it is not JSON. */
  form?: true;
  /** It is true if an Idempotency-Key is required. */
  keyed?: true;
  /** A use leaves this behind although no act may ever name it, so a person may have so much of it within an hour. */
  keeps?: 'TEXT' | 'ATTACHMENT' | 'DRAFT' | 'PROVIDER';
  /**
   * This is the reason why the route may take longer than the five seconds within which everything else is answered.
   */
  takesTime?: string;
  /** This is the answer for each status of success; every other status comes with a problem. */
  answers: Readonly<Record<number, AnswerSpec>>;
}

/** This is a file of one of these media types, which the caller may choose. */
export interface FileSpec {
  media: readonly string[];
}

/** The answer is JSON, a file, or nothing. */
export type AnswerSpec = z.ZodType | FileSpec | null;

export const isFileSpec = (answer: AnswerSpec): answer is FileSpec => answer !== null && 'media' in answer;
