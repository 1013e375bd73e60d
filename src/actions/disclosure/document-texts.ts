/** The texts of published documents as files for Word and for print: made once a version, kept in memory, never beyond the page. */

import { type DisclosureText, disclosureLetter } from '../../formats/disclosure-document/disclosure-letter.ts'
import { makeLetterDocx } from '../../formats/request-document/make-letter-docx.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import type { DrawingRefusal } from '../drawing/drawing.ts'
import type { DrawingPool } from '../drawing/drawing-pool.ts'
import { makeBoundedTurns } from '../turns/bounded-turns.ts'

export type TextFormat = 'docx' | 'pdf'

export interface DocumentTexts {
  /**
   * Refuses with `drawing-busy` while as many others of the format are in the making as may be.
   * @param version of the page: another one is another file
   */
  readonly make: (
    id: number,
    version: number,
    format: TextFormat,
    text: DisclosureText,
  ) => Promise<Result<Uint8Array, DrawingRefusal>>
}

type Made = Result<Uint8Array, DrawingRefusal>

/** Bytes of all files together. */
const MOST_BYTES = 48 * 1024 * 1024
/** Of one format; nobody waits for a turn. */
const MOST_IN_THE_MAKING = 2

/** PDF is set in a thread of the drawing pool, so that a long document holds up nobody. */
export const openDocumentTexts = (
  drawing: Pick<DrawingPool, 'letter'>,
  mostBytes = MOST_BYTES,
): DocumentTexts => {
  const kept = new Map<string, Uint8Array>()
  const making = new Map<string, Promise<Made>>()
  const turns = {
    docx: makeBoundedTurns(MOST_IN_THE_MAKING, 0),
    pdf: makeBoundedTurns(MOST_IN_THE_MAKING, 0),
  }
  let bytes = 0

  const keep = (key: string, file: Uint8Array): void => {
    if (file.byteLength > mostBytes) return
    kept.set(key, file)
    bytes += file.byteLength
    for (const [oldest, old] of kept) {
      if (bytes <= mostBytes) break
      kept.delete(oldest)
      bytes -= old.byteLength
    }
  }

  const made = async (key: string, format: TextFormat, text: DisclosureText): Promise<Made> => {
    const letter = disclosureLetter(text)
    const file = format === 'pdf' ? await drawing.letter({ letter }) : ok(await makeLetterDocx(letter))
    if (file.ok) keep(key, file.value)
    return file
  }

  const madeInTurn = async (key: string, format: TextFormat, text: DisclosureText): Promise<Made> => {
    const turn = await turns[format](() => made(key, format, text))
    return turn.ok ? turn.value : refused({ code: 'drawing-busy' })
  }

  return {
    make: async (id, version, format, text) => {
      const key = `${id}/${version}.${format}`
      const known = kept.get(key)
      if (known !== undefined) return ok(known)
      const under = making.get(key) ?? madeInTurn(key, format, text).finally(() => making.delete(key))
      making.set(key, under)
      return under
    },
  }
}
