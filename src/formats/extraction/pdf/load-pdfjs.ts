import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

export interface LoadedPdfJs {
  readonly pdfjs: PdfJs
  /** Folders of the package's character maps and standard fonts, ending in a separator. */
  readonly characterMaps: string
  readonly standardFonts: string
}

let loaded: Promise<LoadedPdfJs> | null = null

/**
 * pdf.js wants three browser classes as soon as it is loaded, though only drawing needs them, and looks for
 * them in an optional package that not every machine has. Stand-ins keep it quiet; they are gone afterwards.
 */
const withDrawingClasses = async <T>(act: () => Promise<T>): Promise<T> => {
  const missing = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => !(name in globalThis))
  for (const name of missing) Reflect.set(globalThis, name, class {})
  try {
    return await act()
  } finally {
    for (const name of missing) Reflect.deleteProperty(globalThis, name)
  }
}

const load = async (): Promise<LoadedPdfJs> => {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const pdfjs = await withDrawingClasses(() => import('pdfjs-dist/legacy/build/pdf.mjs'))
  pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(join(root, 'legacy/build/pdf.worker.min.mjs')).href
  return {
    pdfjs,
    characterMaps: join(root, 'cmaps') + sep,
    standardFonts: join(root, 'standard_fonts') + sep,
  }
}

/**
 * Loads pdf.js on first use; it runs in this thread. The one place where the extraction touches files:
 * pdf.js reads predefined character maps (UniGB-UCS2-H and the like) from its own package, wherever that
 * lies and whether or not it can be written to.
 */
export const loadPdfJs = (): Promise<LoadedPdfJs> => {
  loaded ??= load()
  return loaded
}
