/** PDF printed by a Chromium, where the machine has one: its text order and ligatures differ from typst's. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnnualReport } from '../../../../src/law/annual-report/annual-report.ts'
import { makeReportHtml } from '../makers/make-report-html.ts'

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const

export const chromiumPath = (): string | null => CANDIDATES.find((path) => existsSync(path)) ?? null

const FONT = fileURLToPath(
  new URL(
    '../../../../node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    import.meta.url,
  ),
)

const withFont = (html: string): string =>
  html.replace(
    '<style>',
    `<style>@font-face{font-family:"Noto Serif SC";src:url("file://${FONT}")}th,td{font-size:9pt}`,
  )

/** @param executable from `chromiumPath` */
export const chromiumPdf = (report: AnnualReport, executable: string): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'sunlit-print-'))
  try {
    const page = join(folder, 'report.html')
    const pdf = join(folder, 'report.pdf')
    writeFileSync(page, withFont(makeReportHtml(report)))
    execFileSync(
      executable,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--allow-file-access-from-files',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        `file://${page}`,
      ],
      { stdio: 'ignore', timeout: 60_000 },
    )
    return new Uint8Array(readFileSync(pdf))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
