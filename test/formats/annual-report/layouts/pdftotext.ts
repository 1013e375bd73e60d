/** Text as the pdftotext of poppler makes it from a PDF, where the machine has one. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const PDFTOTEXT_MODES = ['plain', 'layout', 'raw'] as const
export type PdftotextMode = (typeof PDFTOTEXT_MODES)[number]

export const hasPdftotext = (): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const pdftotext = (pdf: Uint8Array, mode: PdftotextMode): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'sunlit-text-'))
  try {
    const [input, output] = [join(folder, 'report.pdf'), join(folder, 'report.txt')]
    writeFileSync(input, pdf)
    execFileSync('pdftotext', [...(mode === 'plain' ? [] : [`-${mode}`]), input, output], { timeout: 30_000 })
    return new Uint8Array(readFileSync(output))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
