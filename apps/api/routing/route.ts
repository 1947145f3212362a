/**
 * A route declares who may use it and what is noted of its use; both are required, and "none" carries its reason. The
 * OpenAPI document is written from the same declarations, and a test holds them against what the app has registered.
 */
import { applyDecorators, Delete, Get, Head, HttpCode, Options, Patch, Post, Put, SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { Role } from '@comity/vocabulary/values/roles';

export interface RouteSpec {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  /** Express path, from the root. */
  path: string;
  permission: { anyMember: true } | { roles: readonly Role[] } | { public: string };
  audit: string | { none: string };
  body?: z.ZodType;
  /** A body that the handler parses itself, because what is wrong with it must be recorded. */
  describes?: z.ZodType;
  query?: z.ZodType;
  /** An Idempotency-Key is required. */
  keyed?: true;
  /** Why it may take longer than the five seconds within which everything else is answered. */
  takesTime?: string;
  /** What a success answers, for the description; null for nothing. */
  answers: z.ZodType | null;
  /** Media types of the answer where it is no JSON. */
  media?: readonly string[];
}

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

/** Binds a controller's method to its declaration. */
export function Route(spec: RouteSpec): MethodDecorator {
  return applyDecorators(METHODS[spec.method](spec.path), HttpCode(200), SetMetadata(ROUTE, spec));
}
