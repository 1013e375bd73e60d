/** What is left to do before the report can be sent, each with the way there. */
import { Link } from 'wouter'
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import { NARRATIVE_SECTIONS, type NarrativeSection } from '../../law/annual-report/annual-report.ts'
import { Section } from '../parts/page.tsx'
import { FiguresAtAGlance } from './acts/figures-at-a-glance.tsx'
import { placeAddress } from './report-address.ts'
import { partHeading, SECTION_PART } from './tables/report-part.ts'

interface ToDo {
  readonly key: string
  readonly text: string
  readonly isDone: boolean
  readonly href: string | null
}

const countOf = ({ findings }: FilingJson, severity: 'error' | 'warning'): number =>
  findings.filter((finding) => finding.severity === severity && finding.explained === null).length

const wordsName = (
  name: string,
  section: NarrativeSection,
  state: 'written' | 'draft' | 'missing',
): string => {
  if (state === 'written') return `${name}已写`
  if (state === 'draft') return `修改补充${name}的系统草稿`
  return section === 'other' ? `写${name}，没有的写“无”` : `写${name}`
}

const wordsState = ({ written, generated }: FilingJson['text'], section: NarrativeSection) => {
  if (written[section].trim() === '') return 'missing'
  return generated.includes(section) ? 'draft' : 'written'
}

const wordsToDo = (filing: FilingJson, section: NarrativeSection): ToDo => {
  const state = wordsState(filing.text, section)
  return {
    key: section,
    text: wordsName(`“${partHeading(SECTION_PART[section])}”`, section, state),
    isDone: state === 'written',
    href: placeAddress({ organ: filing.organ.id, year: filing.year }, { view: 'text', section }),
  }
}

const referencesToDo = ({ organ, year, text }: FilingJson): readonly ToDo[] =>
  text.unknown.length === 0
    ? []
    : [
        {
          key: 'unknown',
          text: `文字中有${text.unknown.length}处引用找不到数字`,
          isDone: false,
          href: placeAddress({ organ: organ.id, year }, { view: 'text' }),
        },
      ]

const nilToDo = ({ isNil, nilConfirmedBy }: FilingJson): readonly ToDo[] =>
  isNil
    ? [
        {
          key: 'nil',
          text: nilConfirmedBy === null ? '全部数字为零，须有人确认' : `零报告由${nilConfirmedBy}确认`,
          isDone: nilConfirmedBy !== null,
          href: null,
        },
      ]
    : []

const toDoOf = (filing: FilingJson): readonly ToDo[] => {
  const checks = placeAddress({ organ: filing.organ.id, year: filing.year }, { view: 'checks' })
  const errors = countOf(filing, 'error')
  const warnings = countOf(filing, 'warning')
  return [
    {
      key: 'errors',
      text: errors === 0 ? '没有错误' : `改正${errors}处错误`,
      isDone: errors === 0,
      href: errors === 0 ? null : checks,
    },
    {
      key: 'warnings',
      text: warnings === 0 ? '没有待说明的提示' : `改正或者说明${warnings}处提示`,
      isDone: warnings === 0,
      href: warnings === 0 ? null : checks,
    },
    ...NARRATIVE_SECTIONS.map((section) => wordsToDo(filing, section)),
    ...referencesToDo(filing),
    ...nilToDo(filing),
  ]
}

const Item = ({ toDo: { text, isDone, href } }: { readonly toDo: ToDo }) => (
  <li className={isDone ? 'to-do is-done' : 'to-do'}>
    <span className="to-do-mark" aria-hidden="true">
      {isDone ? '✓' : '○'}
    </span>
    <span>
      <span className="spoken">{isDone ? '已完成：' : '待办：'}</span>
      {href === null ? text : <Link href={href}>{text}</Link>}
    </span>
  </li>
)

export const ToDoSection = ({ filing }: { readonly filing: FilingJson }) => {
  if (filing.phase === 'signed' || filing.phase === 'published') {
    return (
      <Section title="主要数字">
        <FiguresAtAGlance filing={filing} />
      </Section>
    )
  }
  const toDo = toDoOf(filing)
  const left = toDo.filter(({ isDone }) => !isDone).length
  return (
    <Section title={left === 0 ? '都已齐备' : `还差${left}项`}>
      <ul className="to-dos">
        {toDo.map((each) => (
          <Item key={each.key} toDo={each} />
        ))}
      </ul>
    </Section>
  )
}
