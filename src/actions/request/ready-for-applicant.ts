/** Before a file goes to an applicant: what it hides is told, and what it says about its makers is taken away. */
import type { HiddenContent } from '../../formats/office-inspection/hidden-content.ts'
import { describeHidden, INSPECTION_REFUSAL_WORDS } from '../../formats/office-inspection/hidden-words.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { ActContext } from '../act-context.ts'
import type { DrawingRefusal } from '../drawing/drawing.ts'
import type { InspectedFile } from './keep-files.ts'

/** `facts.why`: where something is hidden and what it is, in Chinese. */
export type ReadyRefusal = DrawingRefusal | Refusal<'file-hides-content'>

const PDF = 'application/pdf'
/** What a file says about its makers; taken away from Office files and pictures without asking. */
const ABOUT_MAKERS: readonly HiddenContent['kind'][] = ['author', 'property']
const MOST_TOLD = 5

const told = (findings: readonly HiddenContent[]): string => {
  const sentences = findings
    .slice(0, MOST_TOLD)
    .map(describeHidden)
    .map(({ place, sentence }) => `${place}${sentence}`)
  return `${sentences.join('')}${findings.length > MOST_TOLD ? `等共${findings.length}处。` : ''}`
}

/** Pictures and plain text show everything they hold. */
const showsAll = (media: string): boolean => media.startsWith('image/') || media.startsWith('text/')

/** What a file carries that people do not see, or the sentence why that cannot be told. */
const hiddenIn = async (
  { drawing }: ActContext,
  { media, bytes }: InspectedFile,
): Promise<Result<readonly HiddenContent[] | string, DrawingRefusal>> => {
  if (showsAll(media)) return ok([])
  const looked = await drawing.hidden({ bytes })
  if (looked.ok) return looked
  const { code } = looked.refusal
  const isOther = code === 'drawing-too-slow' || code === 'drawing-failed' || code === 'drawing-busy'
  return isOther ? refused({ code }) : ok(INSPECTION_REFUSAL_WORDS[code])
}

const withoutMakers = async (
  { drawing }: ActContext,
  file: InspectedFile,
): Promise<Result<InspectedFile, DrawingRefusal>> => {
  if (file.media === PDF) return ok(file)
  const stripped = await drawing.strip({ bytes: file.bytes })
  if (stripped.ok) return ok({ ...file, bytes: Buffer.from(stripped.value) })
  const { code } = stripped.refusal
  const isOther = code === 'drawing-too-slow' || code === 'drawing-failed' || code === 'drawing-busy'
  return isOther ? refused({ code }) : ok(file)
}

/**
 * The file as it may be given: Office files and pictures without authors and properties.
 * A PDF stays as it is; an author in it counts as hidden, for only redrawing it takes that away.
 * @param isAccepted whether somebody has seen what is hidden and gives the file all the same
 */
export const readyForApplicant = async (
  context: ActContext,
  file: InspectedFile,
  isAccepted: boolean,
): Promise<Result<InspectedFile, ReadyRefusal>> => {
  const hidden = isAccepted ? ok([]) : await hiddenIn(context, file)
  if (!hidden.ok) return hidden
  if (typeof hidden.value === 'string')
    return refused({ code: 'file-hides-content', facts: { why: hidden.value } })
  const standing = hidden.value.filter(
    ({ kind }) => !ABOUT_MAKERS.includes(kind) || (file.media === PDF && kind === 'author'),
  )
  if (standing.length > 0) return refused({ code: 'file-hides-content', facts: { why: told(standing) } })
  return withoutMakers(context, file)
}
