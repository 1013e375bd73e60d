import { ok, type Result } from '../../law/result.ts'
import type { HiddenContent, InspectionRefusal } from './hidden-content.ts'
import { inspectPackage } from './inspect-package.ts'
import { inspectSheets } from './inspect-sheets.ts'
import { inspectSlides } from './inspect-slides.ts'
import { inspectWord } from './inspect-word.ts'
import { type OfficeFile, openOffice } from './office-parts.ts'

const INSPECTORS = { docx: inspectWord, xlsx: inspectSheets, pptx: inspectSlides } as const

const findingsIn = (file: OfficeFile): readonly HiddenContent[] => {
  const found = [...INSPECTORS[file.kind](file), ...inspectPackage(file)]
  const seen = new Set<string>()
  const unreadable = file.findings.filter(({ name }) => !seen.has(name ?? '') && seen.add(name ?? ''))
  return [...found, ...unreadable]
}

/**
 * What a DOCX, XLSX or PPTX carries that people do not see. Nothing is changed. Refuses other files, locked
 * and damaged ones; a single part that cannot be read is a finding. White cells on white are not looked for.
 */
export const inspectOffice = (bytes: Uint8Array): Result<readonly HiddenContent[], InspectionRefusal> => {
  const opened = openOffice(bytes)
  return opened.ok ? ok(findingsIn(opened.value)) : opened
}
