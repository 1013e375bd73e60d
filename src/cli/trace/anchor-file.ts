/** Ends of the audit chains, kept outside the database: one JSON object a line, newest last. */
import { appendFile, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { AuditHead } from '../../store/audit-verify.ts'

export type AnchorRefusal = Refusal<'anchor-unreadable' | 'anchor-malformed' | 'anchor-not-written'>

const LINE = z.object({
  at: z.string(),
  heads: z.array(
    z.object({
      chain: z.number().int().min(0),
      seq: z.number().int().min(0),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

const parsedLine = (line: string): readonly AuditHead[] | null => {
  try {
    const parsed = LINE.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data.heads : null
  } catch {
    return null
  }
}

/** Every head that the file has ever noted. Refuses with `facts.file`, and `facts.line` where one is no anchor. */
export const readAnchors = async (file: string): Promise<Result<readonly AuditHead[], AnchorRefusal>> => {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return refused({ code: 'anchor-unreadable', facts: { file } })
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const anchors: AuditHead[] = []
  for (const [index, line] of lines.entries()) {
    const heads = parsedLine(line)
    if (heads === null) return refused({ code: 'anchor-malformed', facts: { file, line: index + 1 } })
    anchors.push(...heads)
  }
  return ok(anchors)
}

/** Adds a line; what the file held stays. */
export const addAnchor = async (
  file: string,
  heads: readonly AuditHead[],
  at: Date,
): Promise<Result<null, AnchorRefusal>> => {
  try {
    await appendFile(file, `${JSON.stringify({ at: at.toISOString(), heads })}\n`, { mode: 0o600 })
    return ok(null)
  } catch {
    return refused({ code: 'anchor-not-written', facts: { file } })
  }
}
