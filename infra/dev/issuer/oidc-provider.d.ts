/** This file declares the part of oidc-provider 9 that is used here; the package carries no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface GrantHandle {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(ttlSeconds?: number): Promise<string>;
  }

  export interface Context {
    body: string;
    type: string;
    set(headers: Record<string, string>): void;
    get(header: string): string;
    oidc: {
      params?: Record<string, string | undefined>;
      client: { clientId: string };
      session: { accountId?: string; authTime?: number; grantIdFor(clientId: string): string | undefined };
      entities: Record<string, { authTime?: number } | undefined>;
      provider: Provider;
      result?: { consent?: { grantId?: string } };
    };
  }

  export const interactionPolicy: {
    base(): { get(prompt: string): { checks: { remove(reason: string): void } } };
  };

  export class InvalidTarget extends Error {}
  export const errors: { InvalidTarget: typeof InvalidTarget };

  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    readonly Grant: {
      new (claims: { accountId: string; clientId: string }): GrantHandle;
      find(id: string): Promise<GrantHandle | undefined>;
    };
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    on(event: string, listener: (context: unknown, error: Error) => void): this;
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<{ uid: string; params: Record<string, string | undefined> }>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Record<string, unknown>,
    ): Promise<void>;
  }
}
