/** Entity tags (RFC 9110 § 8.8.3): whether the caller already holds what would be sent. */
import { createHash } from 'node:crypto'

const DIGEST_LENGTH = 22

/** Without quotes: 132 bits of the SHA-256 of the content. */
export const contentDigest = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, DIGEST_LENGTH)

/** Weak comparison, as `If-None-Match` asks for. @param tag with its quotes */
export const matchesEntityTag = (ifNoneMatch: string | undefined, tag: string): boolean => {
  if (ifNoneMatch === undefined) return false
  const bare = tag.replace(/^W\//, '')
  return ifNoneMatch.split(',').some((given) => {
    const text = given.trim().replace(/^W\//, '')
    return text === '*' || text === bare
  })
}
