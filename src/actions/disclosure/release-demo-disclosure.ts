/** A document of a demonstration, as if it had been written, reviewed and published on its day. */
import { DEFAULT_POLICY } from '../../law/policy.ts'
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import { indexNumberSeries } from '../../law/proactive-disclosure/index-number.ts'
import { foldManuscript } from '../../law/proactive-disclosure/manuscript/evolve-manuscript.ts'
import { defaultChain } from '../../law/proactive-disclosure/manuscript/review-chain.ts'
import type { ManuscriptEvent } from '../../law/proactive-disclosure/manuscript-event.ts'
import type { LocalDate, LocalDateTime } from '../../law/time/local-date.ts'
import { nationalCalendar } from '../../law/time/working-calendar.ts'
import type { Database } from '../../store/database.ts'
import { takeIndexNumber } from '../../store/index-number.ts'
import { insertManuscript } from '../../store/manuscript.ts'
import { freezeContent, insertContent } from '../../store/manuscript-content.ts'
import { appendManuscriptEvent } from '../../store/manuscript-event.ts'
import { saveRelease } from '../../store/release.ts'
import { SYSTEM } from '../actor.ts'
import { instantOf } from '../county-time.ts'
import { emptyContent } from '../manuscript/draft-manuscript.ts'
import { makeRelease } from '../manuscript/make-release.ts'
import { projectManuscript } from '../manuscript/project-manuscript.ts'
import type { DemoDisclosure } from './demo-disclosure-file.ts'

export interface DemoPublisher {
  readonly id: number
  readonly name: string
  readonly region: string
  readonly codeWord: string
}

const inChinese = (day: LocalDate): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

const htmlOf = ({ text, formedOn }: DemoDisclosure, organ: DemoPublisher): string =>
  [
    ...text.split('\n').map((line) => `<p>${line}</p>`),
    `<p class="right">${organ.name}</p>`,
    `<p class="right">${inChinese(formedOn)}</p>`,
  ].join('')

const contentOf = (
  given: DemoDisclosure,
  organ: DemoPublisher,
  columns: readonly number[],
): DisclosureContent => {
  const { text: _, publishedOn: _on, ...fields } = given
  return { ...emptyContent(given.kind, given.title), ...fields, columns, html: htmlOf(given, organ) }
}

/** Written on the day it was made out, reviewed and published in the morning of its day. */
const eventsOf = (given: DemoDisclosure, content: DisclosureContent): readonly ManuscriptEvent[] => {
  const by = SYSTEM.id
  const { stages, checklists } = defaultChain(given.kind)
  const at = (time: string): LocalDateTime => `${given.publishedOn}T${time}`
  const passed = { checklist: [], opinion: '', proofread: true }
  const reviewed = stages.map(
    (stage, index) => ({ type: 'reviewed', stage, ...passed, at: at(`09:0${index + 1}:00`), by }) as const,
  )
  return [
    { type: 'drafted', kind: given.kind, at: `${given.formedOn}T16:00:00`, by },
    {
      type: 'submitted',
      content: 1,
      attribution: content.attribution,
      chain: stages,
      checklists,
      legalOrganId: null,
      writers: [by],
      proofread: true,
      at: at('09:00:00'),
      by,
    },
    ...reviewed,
    { type: 'signed', ...passed, at: at('09:20:00'), by },
    { type: 'published', content: 1, changeNote: '', showsEarlier: true, at: at('09:30:00'), by },
  ]
}

const saveManuscriptOf = async (
  trx: Database,
  organ: DemoPublisher,
  content: DisclosureContent,
  events: readonly ManuscriptEvent[],
  publishedAt: Date,
): Promise<number> => {
  const calendar = nationalCalendar()
  if (!calendar.ok) throw new Error(calendar.refusal.code)
  const rules = { calendar: calendar.value, policy: DEFAULT_POLICY }
  const id = await insertManuscript(trx, {
    organId: organ.id,
    kind: content.kind,
    version: events.length,
    projection: projectManuscript(foldManuscript(events), organ.id, content, publishedAt, rules),
    fromRequestId: null,
    createdBy: SYSTEM.id,
    createdAt: publishedAt,
  })
  for (const [index, event] of events.entries())
    await appendManuscriptEvent(trx, id, index, event, publishedAt)
  const saved = { manuscriptId: id, number: 1, content, text: '', savedBy: SYSTEM.id, savedAt: publishedAt }
  await insertContent(trx, saved, [SYSTEM.id])
  await freezeContent(trx, id, 1, publishedAt)
  return id
}

export const releaseDemoDisclosure = async (
  trx: Database,
  organ: DemoPublisher,
  given: DemoDisclosure,
  columns: readonly number[],
): Promise<void> => {
  const content = contentOf(given, organ, columns)
  const publishedAt = instantOf(`${given.publishedOn}T09:30:00`)
  const id = await saveManuscriptOf(trx, organ, content, eventsOf(given, content), publishedAt)
  const series = indexNumberSeries(DEFAULT_POLICY.indexNumberTemplate[0]?.value ?? '', {
    orgCode9: String(organ.id).padStart(9, '0'),
    codeWord: organ.codeWord,
    region: organ.region,
    catalogue: given.catalogueItem,
    on: given.publishedOn,
  })
  const indexNumber = await takeIndexNumber(trx, {
    series,
    organId: organ.id,
    disclosureId: id,
    at: publishedAt,
  })
  await saveRelease(
    trx,
    makeRelease({
      id,
      organId: organ.id,
      indexNumber,
      version: 1,
      content,
      files: [],
      publishedAt,
      releasedAt: publishedAt,
      changeNote: '',
      showsEarlier: true,
    }),
  )
}
