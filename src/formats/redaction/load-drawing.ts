import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type LoadedPdfJs, loadPdfJs } from '../extraction/pdf/load-pdfjs.ts'

type DrawingPackage = typeof import('@napi-rs/canvas')

export interface LoadedDrawing extends LoadedPdfJs {
  readonly canvas: DrawingPackage
  /** Folder with the decoders of JPEG 2000, JBIG2 and colour profiles, ending in a separator. */
  readonly decoders: string
}

/** Family under which the words on black areas are printed. */
export const GROUND_FONT = 'Sunlit Ground'

const FONT_FILE = '400Regular/NotoSansSC_400Regular.ttf'
let loaded: Promise<LoadedDrawing> | null = null

/**
 * A font with Chinese characters under its own name and under the names that pdf.js falls back to for fonts
 * that a file does not carry, so that such text is legible on a machine without any font.
 */
const registerFonts = ({ GlobalFonts }: DrawingPackage): void => {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'),
  )
  for (const name of [GROUND_FONT, 'sans-serif', 'serif', 'monospace'])
    GlobalFonts.registerFromPath(join(folder, FONT_FILE), name)
}

const load = async (): Promise<LoadedDrawing> => {
  const pdf = await loadPdfJs()
  const canvas = await import('@napi-rs/canvas')
  registerFonts(canvas)
  return { ...pdf, canvas, decoders: pdf.standardFonts.replace('standard_fonts', 'wasm') }
}

/** Loads pdf.js with what it needs to draw, on first use. Reads fonts and decoders from their packages only. */
export const loadDrawing = (): Promise<LoadedDrawing> => {
  loaded ??= load()
  return loaded
}
