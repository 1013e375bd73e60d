/** Files unsealed for readers: few at a time, and the last ones kept, so that the parts of one file open it once. */
import { type BoundedTurns, makeBoundedTurns, type TurnRefusal } from '../../actions/turns/bounded-turns.ts'
import { ok, type Result } from '../../law/result.ts'

/** Refuses when too many files wait to be opened; rejects when the file cannot be opened. */
export type OpenFile = (contentId: string) => Promise<Result<Buffer, TurnRefusal>>

export interface OpenedFileLimits {
  /** Of files kept, together. */
  readonly mostBytes: number
  readonly turns: BoundedTurns
}

const MOST_BYTES = 64 * 1024 * 1024
/** Each of these holds a file of up to 60 MB twice: sealed and open. */
const MOST_OPENING = 2
const MOST_WAITING = 16

/** Content never changes under its id, so that whatever is kept stays right. */
export const openedFiles = (
  read: (contentId: string) => Promise<Buffer>,
  limits: OpenedFileLimits = { mostBytes: MOST_BYTES, turns: makeBoundedTurns(MOST_OPENING, MOST_WAITING) },
): OpenFile => {
  const kept = new Map<string, Buffer>()
  const opening = new Map<string, ReturnType<OpenFile>>()
  let bytes = 0

  const drop = (contentId: string): void => {
    bytes -= kept.get(contentId)?.length ?? 0
    kept.delete(contentId)
  }

  const keep = (contentId: string, file: Buffer): void => {
    if (file.length > limits.mostBytes) return
    drop(contentId)
    kept.set(contentId, file)
    bytes += file.length
    for (const oldest of kept.keys()) {
      if (bytes <= limits.mostBytes) return
      drop(oldest)
    }
  }

  return (contentId) => {
    const known = kept.get(contentId)
    if (known !== undefined) {
      keep(contentId, known)
      return Promise.resolve(ok(known))
    }
    const under = opening.get(contentId)
    if (under !== undefined) return under
    const opened = limits
      .turns(async () => {
        const file = await read(contentId)
        keep(contentId, file)
        return file
      })
      .finally(() => opening.delete(contentId))
    opening.set(contentId, opened)
    return opened
  }
}
