/**
 * A sealed value is kept elsewhere, in the browser or by the api, and only the portal can read or change it. It is a
 * JWE, `dir` with A256GCM (RFC 7516).
 */
import { EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose';

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
