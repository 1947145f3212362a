/**
 * A sealed cookie keeps a value in the browser that only the portal can read or change. It is a JWE, `dir` with A256GCM
 * (RFC 7516), split over as many cookies as its length needs, because browsers drop a cookie of more than 4096 bytes
 * without a word.
 */
import { base64url, EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose';
import { addCookie, type CookieOptions, type Response } from '../web/http.ts';

const CHUNK = 3_800;

/** `secret` has 32 bytes. After `seconds` the value can no longer be opened. */
export async function seal(secret: Buffer, value: JWTPayload, seconds: number): Promise<string> {
  return new EncryptJWT(value)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .encrypt(new Uint8Array(secret));
}

/** Returns null when the value was not sealed by us, was altered, or is too old. */
export async function unseal<T>(secret: Buffer, sealed: string): Promise<(T & JWTPayload) | null> {
  try {
    const { payload } = await jwtDecrypt<T>(sealed, new Uint8Array(secret), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return payload;
  } catch {
    return null;
  }
}

export function writeChunks(
  response: Response,
  name: string,
  sealed: string,
  options: CookieOptions,
  before: number,
): void {
  const count = Math.ceil(sealed.length / CHUNK);
  for (let i = 0; i < count; i += 1)
    addCookie(response, `${name}.${i}`, sealed.slice(i * CHUNK, (i + 1) * CHUNK), options);
  for (let i = count; i < before; i += 1) addCookie(response, `${name}.${i}`, '', { ...options, maxAge: 0 });
}

/** Returns the sealed text and in how many cookies it came, or null when there is none. */
export function readChunks(cookies: Map<string, string>, name: string): { sealed: string; count: number } | null {
  let sealed = '';
  let count = 0;
  for (let part = cookies.get(`${name}.0`); part !== undefined; part = cookies.get(`${name}.${count}`)) {
    sealed += part;
    count += 1;
  }
  return count === 0 ? null : { sealed, count };
}

export const randomToken = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(24)));
