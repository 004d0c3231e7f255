import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** Ids sort by the time they were made. */
export function newId(): string {
  return v7()
}

/** 128 random bits for a personal link; only the hash is kept. */
export function newLinkToken(): { token: string; hash: string } {
  const token = randomBytes(16).toString('base64url')
  return { token, hash: hashLinkToken(token) }
}

export function hashLinkToken(token: string): string {
  return createHash('sha256').update(`link ${token}`).digest('hex')
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
