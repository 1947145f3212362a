/**
 * Signs with Ed25519 (RFC 8032) over RFC 8785 canonical JSON. Keys are node:crypto key objects; signatures are
 * base64url.
 */
import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import type { Envelope, ExchangeReceipt, UnsignedEnvelope } from '@comity/contracts/exchange';
import type { EvidenceRequest, UnsignedEvidenceRequest } from '@comity/contracts/evidence-request';
import canonicalize from 'canonicalize';

function bytes(value: unknown): Buffer {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON values can be signed');
  return Buffer.from(text, 'utf8');
}

/**
 * Computes the lower-case hex SHA-256 of the canonical envelope, signature included. Receipts name the message by it.
 */
export function envelopeDigest(envelope: Envelope): string {
  return createHash('sha256').update(bytes(envelope)).digest('hex');
}

export function signEnvelope(envelope: UnsignedEnvelope, privateKey: KeyObject): Envelope {
  return { ...envelope, signature: sign(null, bytes(envelope), privateKey).toString('base64url') };
}

export function envelopeIsGenuine(envelope: Envelope, publicKey: KeyObject): boolean {
  const { signature, ...unsigned } = envelope;
  return verify(null, bytes(unsigned), publicKey, Buffer.from(signature, 'base64url'));
}

export function signReceipt(receipt: Omit<ExchangeReceipt, 'signature'>, privateKey: KeyObject): ExchangeReceipt {
  return { ...receipt, signature: sign(null, bytes(receipt), privateKey).toString('base64url') };
}

export function receiptIsGenuine(receipt: ExchangeReceipt, publicKey: KeyObject): boolean {
  const { signature, ...unsigned } = receipt;
  return verify(null, bytes(unsigned), publicKey, Buffer.from(signature, 'base64url'));
}

export function signEvidenceRequest(request: UnsignedEvidenceRequest, privateKey: KeyObject): EvidenceRequest {
  return { ...request, signature: sign(null, bytes(request), privateKey).toString('base64url') };
}

export function evidenceRequestIsGenuine(request: EvidenceRequest, publicKey: KeyObject): boolean {
  const { signature, ...unsigned } = request;
  return verify(null, bytes(unsigned), publicKey, Buffer.from(signature, 'base64url'));
}
