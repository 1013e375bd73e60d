/** Sets pages with Typst, in this process; the package is loaded when it is first needed. Layouts are ours and constant; what is printed comes in as data and is never read as markup. */
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from './print-fonts.ts'

/** Nothing is read from there: it is the root under which files handed over in memory get their names. */
const ROOT = join(tmpdir(), 'sunlit-typesetting-root')

/** Characters of a message about a failure. */
const LONGEST_MESSAGE = 500

/** Results kept for that many further documents. */
const CACHE_AGE = 5

let compiler: Promise<NodeCompiler> | null = null

const load = async (): Promise<NodeCompiler> => {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  return NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: fontFiles().map(dirname) }] })
}

const open = (): Promise<NodeCompiler> => {
  compiler ??= load()
  return compiler
}

/** Archival, every character mapped to Unicode. */
const PDF_STANDARD = 'a-2u'

/** A picture that the layout may draw, under the name by which it calls it. Never a PDF: nested deeply enough, one ends the process. */
export interface DrawnFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Why a layout could not be set: only a drawn file can be at fault, for our layouts are tested. */
export class TypesettingError extends Error {
  override readonly name = 'TypesettingError'
}

/** Compiled and written in one step: a compiled document held by a variable waits for the garbage collector, which does not see its size. */
const compile = (typst: NodeCompiler, layout: string, data: unknown): Uint8Array => {
  try {
    return new Uint8Array(
      typst.pdf(
        { mainFileContent: layout, inputs: { data: JSON.stringify(data) } },
        { pdfStandard: PDF_STANDARD },
      ),
    )
  } catch (error) {
    throw new TypesettingError(String(error).slice(0, LONGEST_MESSAGE))
  }
}

/**
 * Bytes of a PDF/A-2u. `data` reaches the layout as JSON in `sys.inputs.data`.
 * Throws `TypesettingError` for a drawn file that cannot be read; takes some 30 ms a page and runs in this thread.
 */
export const setPdf = async (
  layout: string,
  data: unknown,
  files: readonly DrawnFile[],
): Promise<Uint8Array> => {
  const typst = await open()
  const paths = files.map(({ name }) => join(ROOT, name))
  try {
    for (const [index, { bytes }] of files.entries()) {
      typst.mapShadow(paths[index] ?? ROOT, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    }
    return compile(typst, layout, data)
  } finally {
    for (const path of paths) typst.unmapShadow(path)
    typst.evictCache(CACHE_AGE)
  }
}
