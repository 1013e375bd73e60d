/** One invented document, whole. The same dice give the same document. */
import type { DisclosureContent } from '../../../law/proactive-disclosure/disclosure-content.ts'
import type { InterpretationForm } from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { addCalendarDays, type LocalDate } from '../../../law/time/local-date.ts'
import type { StaffedOrgan } from '../demo-staff.ts'
import type { Dice } from '../dice.ts'
import { inventBody } from './body.ts'
import { INVENTED_KINDS, type InventedKind } from './kinds.ts'
import { common, inventPlace } from './places.ts'
import { SUMMARIES } from './sentences.ts'
import { SUBJECTS, type Subject } from './subjects.ts'
import { anyOf, type Scene } from './template.ts'

export interface InventedDocument {
  readonly organId: number
  readonly content: DisclosureContent
  /** The words of `content.html`. */
  readonly text: string
  readonly publishedOn: LocalDate
}

/** An earlier document that may be repealed, amended or explained. */
export interface EarlierDocument {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
}

export interface DocumentToInvent {
  readonly organ: Pick<StaffedOrgan, 'id' | 'name' | 'codeWord'>
  readonly publishedOn: LocalDate
  /** Columns of the organ, by id; the first come up most often. */
  readonly columns: readonly number[]
  /** Registered documents of the organ, of some time before. */
  readonly earlier: readonly EarlierDocument[]
}

const WHOLE = INVENTED_KINDS.reduce((sum, { share }) => sum + share, 0)

const kindFrom = (dice: Dice): InventedKind => {
  let left = dice.below(WHOLE)
  for (const each of INVENTED_KINDS) {
    left -= each.share
    if (left < 0) return each
  }
  throw new Error('shares do not add up')
}

const subjectsByOrgan = new Map<string, readonly Subject[]>()

const subjectsOf = (organ: string): readonly Subject[] => {
  const known = subjectsByOrgan.get(organ)
  if (known !== undefined) return known
  const own = SUBJECTS.filter(({ organs }) => organs.some((part) => organ.includes(part)))
  subjectsByOrgan.set(organ, own)
  return own
}

/** Mostly the organ's own field. */
const subjectFrom = (dice: Dice, organ: string): Subject => {
  const own = subjectsOf(organ)
  const among = own.length > 0 && dice.percent(80) ? own : SUBJECTS
  return among[dice.below(among.length)] ?? (SUBJECTS[0] as Subject)
}

const SECTIONS = ['办公室', '综合股', '业务股', '法规股', '规划财务股', '行政审批股', '']

const linksOf = (dice: Dice, { kind }: InventedKind, earlier: readonly EarlierDocument[]) => {
  const target = earlier[dice.below(Math.max(earlier.length, 1))]
  const none = { effects: [], interprets: [] }
  if (target === undefined) return none
  if (kind === 'interpretation') {
    const form = dice.pick<InterpretationForm>(['text', 'text', 'picture', 'video', 'press', 'expert'])
    return { effects: [], interprets: [{ disclosureId: target.id, form } as const] }
  }
  if (kind !== 'normativeDocument' || !dice.percent(40)) return none
  const effect = dice.percent(75) ? 'repeals' : 'amends'
  const { id: disclosureId, title, documentNumber } = target
  return { effects: [{ effect, disclosureId, title, documentNumber } as const], interprets: [] }
}

const YEARS_IN_FORCE = [2, 3, 5, 5] as const

const termsOf = (
  dice: Dice,
  { kind, noticeDays }: InventedKind,
  formedOn: LocalDate,
  publishedOn: LocalDate,
) => {
  const isRegistered = kind === 'normativeDocument'
  const effectiveOn = isRegistered ? addCalendarDays(formedOn, dice.between(1, 40)) : null
  const years = dice.pick(YEARS_IN_FORCE)
  return {
    formedOn,
    effectiveOn,
    expiresOn:
      effectiveOn === null || dice.percent(25) ? null : addCalendarDays(effectiveOn, years * 365 - 1),
    noticePeriod:
      noticeDays === 0 ? null : { from: publishedOn, to: addCalendarDays(publishedOn, noticeDays - 1) },
  }
}

const fromTop = <T>(dice: Dice, list: readonly T[]): T | undefined =>
  list[Math.floor((dice.below(1_000) / 1_000) ** 2 * list.length)]

const columnsOf = (dice: Dice, columns: readonly number[]): readonly number[] => {
  const first = fromTop(dice, columns)
  const second = dice.percent(15) ? fromTop(dice, columns) : undefined
  return [...new Set([first, second])].filter((each) => each !== undefined)
}

const contentOf = (
  scene: Scene,
  look: InventedKind,
  wish: DocumentToInvent,
): Omit<DisclosureContent, 'html'> => {
  const { dice, subject, formedOn, thing } = scene
  const { organ, publishedOn } = wish
  const number = `${organ.codeWord}发〔${formedOn.slice(0, 4)}〕${dice.between(1, 299)}号`
  return {
    kind: look.kind,
    attribution: { attribute: 'proactive', exemption: null, reason: '' },
    title: anyOf(look.titles, scene),
    documentNumber: dice.percent(look.numbered) ? number : '',
    summary: anyOf(SUMMARIES, scene),
    catalogueItem: fromTop(dice, look.catalogueItems) ?? '',
    standardItem: null,
    columns: columnsOf(dice, wish.columns),
    topic: subject.topic,
    genre: look.genre,
    audience: look.audience,
    keywords: [...new Set([thing, common(dice, subject.things)])],
    sourceUnit: SECTIONS[dice.below(SECTIONS.length)] ?? '',
    ...termsOf(dice, look, formedOn, publishedOn),
    ...linksOf(dice, look, wish.earlier),
    files: [],
  }
}

const REGISTERED = INVENTED_KINDS.filter(({ kind }) => kind === 'normativeDocument')

/** What an organ writes about on that day: mostly its own field. */
export const inventScene = (dice: Dice, organ: string, formedOn: LocalDate): Scene => {
  const subject = subjectFrom(dice, organ)
  const thing = common(dice, subject.things)
  return {
    dice,
    subject,
    organ,
    formedOn,
    thing,
    work: common(dice, subject.works),
    place: inventPlace(dice),
  }
}

/** Title of an invented 行政规范性文件. */
export const inventDocumentTitle = (dice: Dice, organ: string, formedOn: LocalDate): string =>
  anyOf(
    REGISTERED.flatMap(({ titles }) => titles),
    inventScene(dice, organ, formedOn),
  )

export const inventDocument = (dice: Dice, wish: DocumentToInvent): InventedDocument => {
  const { organ, publishedOn } = wish
  const look = kindFrom(dice)
  const scene = inventScene(dice, organ.name, addCalendarDays(publishedOn, -dice.between(0, 24)))
  const content = contentOf(scene, look, wish)
  const { html, text } = inventBody(scene, look.table)
  return { organId: organ.id, content: { ...content, html }, text, publishedOn }
}
