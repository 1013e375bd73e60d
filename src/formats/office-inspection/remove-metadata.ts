import { ok, type Result, refused } from '../../law/result.ts'
import { detectContainer } from '../extraction/detect-container.ts'
import { flattenPdf } from '../redaction/burn-redactions.ts'
import type { InspectionRefusal } from './hidden-content.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripOffice } from './strip-office.ts'
import { stripPng } from './strip-png.ts'

const flattened = async (pdf: Uint8Array): Promise<Result<Uint8Array, InspectionRefusal>> => {
  const flat = await flattenPdf(pdf)
  if (flat.ok) return flat
  const { code } = flat.refusal
  if (code === 'pdf-encrypted') return refused({ code: 'file-encrypted' })
  return refused({
    code: code === 'pdf-corrupt' || code === 'page-not-drawn' ? 'file-corrupt' : 'file-too-large',
  })
}

/**
 * The same document without what it says about its makers: Office files lose their properties and names of
 * authors, pictures everything but the picture, PDFs become pictures of their pages. What people see stays.
 */
export const removeMetadata = async (bytes: Uint8Array): Promise<Result<Uint8Array, InspectionRefusal>> => {
  const container = detectContainer(bytes)
  if (container.kind === 'pdf') return flattened(bytes)
  if (container.kind === 'zip') return stripOffice(bytes)
  if (container.kind !== 'foreign' || container.looksLike !== 'image')
    return refused({ code: 'not-an-inspectable-file' })
  const isKnown = bytes[0] === 0x89 || bytes[0] === 0xff
  const picture = stripPng(bytes) ?? stripJpeg(bytes)
  if (picture !== null) return ok(picture)
  return refused({ code: isKnown ? 'file-corrupt' : 'not-an-inspectable-file' })
}
