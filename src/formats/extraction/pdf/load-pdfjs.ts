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

/** The drawing package, where the machine has a build of it. */
const drawingPackage = (): object => {
  try {
    return createRequire(import.meta.url)('@napi-rs/canvas')
  } catch {
    return {}
  }
}

/**
 * pdf.js wants three browser classes as soon as it is loaded, though only drawing needs them. Those of the
 * drawing package stay for good; where there is none, stand-ins keep pdf.js quiet and are gone afterwards.
 */
const withDrawingClasses = async <T>(act: () => Promise<T>): Promise<T> => {
  const drawing = drawingPackage()
  const missing = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => !(name in globalThis))
  const standIns = missing.filter((name) => !(name in drawing))
  for (const name of missing) Reflect.set(globalThis, name, Reflect.get(drawing, name) ?? class {})
  try {
    return await act()
  } finally {
    for (const name of standIns) Reflect.deleteProperty(globalThis, name)
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
