/** The bytes of an input file, bounded. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { MAX_FILE_BYTES } from '../../formats/extraction/limits.ts'
import type { ReadRefusalCode } from '../../formats/source-document.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { InputFile } from './input-files.ts'

type Loaded = Result<Uint8Array, Refusal<ReadRefusalCode>>

/** Refuses with `file-unreadable` (and the system's reason) and `file-too-large`. */
export const loadFile = async ({ path, fault }: InputFile): Promise<Loaded> => {
  if (fault !== null) return unreadable(fault)
  try {
    return path === null ? await loadStream(process.stdin) : await loadPath(path)
  } catch (error) {
    return unreadable(error instanceof Error && 'code' in error ? String(error.code) : String(error))
  }
}

const unreadable = (reason: string): Loaded => refused({ code: 'file-unreadable', facts: { reason } })
const TOO_LARGE: Loaded = refused({ code: 'file-too-large' })

const loadPath = async (path: Buffer): Promise<Loaded> => {
  // Without O_NONBLOCK, opening a pipe that took the place of the file would wait for a writer.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const { size } = await handle.stat()
    return size > MAX_FILE_BYTES ? TOO_LARGE : ok(await handle.readFile())
  } finally {
    await handle.close()
  }
}

const loadStream = async (stream: AsyncIterable<Buffer>): Promise<Loaded> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > MAX_FILE_BYTES) return TOO_LARGE
    chunks.push(chunk)
  }
  return ok(Buffer.concat(chunks))
}
