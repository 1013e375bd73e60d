import type { Result } from '../../law/result.ts'
import { detectContainer } from '../extraction/detect-container.ts'
import type { HiddenContent, InspectionRefusal } from './hidden-content.ts'
import { inspectOffice } from './inspect-office.ts'
import { inspectPdf } from './inspect-pdf.ts'

/** What a DOCX, XLSX, PPTX or PDF, told apart by content, carries that people do not see. */
export const inspectHidden = async (
  bytes: Uint8Array,
): Promise<Result<readonly HiddenContent[], InspectionRefusal>> =>
  detectContainer(bytes).kind === 'pdf' ? inspectPdf(bytes) : inspectOffice(bytes)
