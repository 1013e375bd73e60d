import type { Image } from '@napi-rs/canvas'
import { ok, type Result, refused } from '../../law/result.ts'
import { pictureSize } from '../upload/picture-size.ts'
import { burnMarks } from './burn-marks.ts'
import { refusalOfMarks } from './check-marks.ts'
import { MAX_PICTURE_PIXELS, MAX_REDACTION_BYTES } from './limits.ts'
import { type LoadedDrawing, loadDrawing } from './load-drawing.ts'
import type { BurnedPicture, Mark, RedactionRefusal } from './redaction.ts'

/** Photographs are kept close to what they were: they may be evidence. */
const PHOTO_QUALITY = 92

type PictureKind = 'png' | 'jpeg'

const kindOf = (bytes: Uint8Array): PictureKind | null => {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png'
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'jpeg' : null
}

const refusalBefore = (bytes: Uint8Array, kind: PictureKind | null): RedactionRefusal | null => {
  if (kind === null) return { code: 'not-a-picture' }
  if (bytes.length > MAX_REDACTION_BYTES)
    return { code: 'picture-too-large', facts: { limit: MAX_REDACTION_BYTES } }
  const size = pictureSize(bytes, kind)
  if (size === null) return { code: 'picture-corrupt' }
  return size.width * size.height > MAX_PICTURE_PIXELS
    ? { code: 'picture-too-large', facts: { limit: MAX_PICTURE_PIXELS } }
    : null
}

const decoded = async ({ canvas }: LoadedDrawing, bytes: Uint8Array): Promise<Image | null> => {
  try {
    const image = await canvas.loadImage(Buffer.from(bytes))
    return image.width > 0 && image.height > 0 ? image : null
  } catch {
    return null
  }
}

/** Decodes a picture and encodes its pixels anew, with the marks burned in: all that is not pixels is gone. */
const redraw = async (
  bytes: Uint8Array,
  marks: readonly Mark[],
): Promise<Result<BurnedPicture, RedactionRefusal>> => {
  const kind = kindOf(bytes)
  const refusal = refusalBefore(bytes, kind)
  if (refusal !== null) return refused(refusal)
  const drawing = await loadDrawing()
  const image = await decoded(drawing, bytes)
  if (image === null) return refused({ code: 'picture-corrupt' })
  const burned = burnMarks(drawing.canvas, image, marks)
  const encoded = kind === 'png' ? await burned.encode('png') : await burned.encode('jpeg', PHOTO_QUALITY)
  return ok({ picture: new Uint8Array(encoded) })
}

/**
 * Burns marks (all on page 1) into a PNG or JPEG, of which the first frame is kept. The result has the same
 * format, upright as viewers show it, and no metadata: no place, camera, thumbnail or comment.
 */
export const burnPicture = async (
  bytes: Uint8Array,
  marks: readonly Mark[],
): Promise<Result<BurnedPicture, RedactionRefusal>> => {
  const refusal = refusalOfMarks(marks, 1)
  return refusal === null ? redraw(bytes, marks) : refused(refusal)
}

/** The same picture without metadata. */
export const flattenPicture = (bytes: Uint8Array): Promise<Result<BurnedPicture, RedactionRefusal>> =>
  redraw(bytes, [])
