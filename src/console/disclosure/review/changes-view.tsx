/** What changed since an earlier content: fields first, then the text by paragraphs; long stretches without change are folded. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import type { DisclosureContent } from '../../../law/proactive-disclosure/disclosure-content.ts'
import { Awaited } from '../../parts/awaited.tsx'
import { SelectField } from '../../parts/field.tsx'
import { Section } from '../../parts/page.tsx'
import { contentQuery } from '../manuscript-api.ts'
import { differingFields, FIELD_NAMES } from '../write/content-fields.ts'
import { valueText } from '../write/value-text.ts'
import { compareLines, type LineChange } from './compare-lines.ts'
import { paragraphsOf } from './paragraphs.ts'

interface Numbered<Item> {
  readonly number: number
  readonly item: Item
}

/** What has no name of its own is known by its place. */
const numbered = <Item,>(items: readonly Item[]): readonly Numbered<Item>[] =>
  [...items.entries()].map(([number, item]) => ({ number, item }))

const MARKS = { same: '', added: '＋', removed: '－', changed: '±' } as const
const SPOKEN = { same: '', added: '增加：', removed: '删去：', changed: '修改：' } as const

const ChangedLine = ({ change }: { readonly change: LineChange }) => (
  <p className={`change change-${change.kind}`}>
    <span className="change-mark" aria-hidden="true">
      {MARKS[change.kind]}
    </span>
    <span className="spoken">{SPOKEN[change.kind]}</span>
    <span>
      {change.kind === 'changed'
        ? numbered(change.pieces).map(({ number: key, item: { kind, text } }) => {
            if (kind === 'same') return <span key={key}>{text}</span>
            return kind === 'added' ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>
          })
        : change.text}
    </span>
  </p>
)

interface NumberedLine {
  readonly number: number
  readonly change: LineChange
}

interface Stretch {
  readonly key: number
  readonly isSame: boolean
  readonly lines: readonly NumberedLine[]
}

const stretchesOf = (changes: readonly LineChange[]): readonly Stretch[] => {
  const stretches: Stretch[] = []
  for (const [number, change] of changes.entries()) {
    const isSame = change.kind === 'same'
    const last = stretches.at(-1)
    const line = { number, change }
    if (last?.isSame === isSame) stretches[stretches.length - 1] = { ...last, lines: [...last.lines, line] }
    else stretches.push({ key: number, isSame, lines: [line] })
  }
  return stretches
}

const TextChanges = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const stretches = stretchesOf(compareLines(paragraphsOf(before), paragraphsOf(after)))
  return (
    <div className="changes">
      {stretches.map(({ key, isSame, lines }) => {
        const shown = lines.map(({ number, change }) => <ChangedLine key={number} change={change} />)
        if (!isSame || lines.length < 3) return <div key={key}>{shown}</div>
        return (
          <details key={key}>
            <summary>{lines.length} 段没有改动</summary>
            {shown}
          </details>
        )
      })}
    </div>
  )
}

const FieldChanges = ({
  before,
  after,
}: {
  readonly before: DisclosureContent
  readonly after: DisclosureContent
}) => {
  const fields = differingFields(before, after).filter((field) => field !== 'html')
  if (fields.length === 0) return null
  return (
    <table className="plain-table change-fields">
      <caption>改动的项目</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">原来</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{FIELD_NAMES[field]}</th>
            <td>
              <del>{valueText(before, field)}</del>
            </td>
            <td>
              <ins>{valueText(after, field)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Compared = ({ subject, number }: { readonly subject: ManuscriptJson; readonly number: number }) => {
  const query = useQuery(contentQuery(subject.id, number))
  return (
    <Awaited query={query}>
      {(before) => {
        const fields = differingFields(before, subject.content)
        if (fields.length === 0) return <p className="notice notice-green">与第 {number} 稿完全相同。</p>
        return (
          <>
            <FieldChanges before={before} after={subject.content} />
            {fields.includes('html') ? (
              <TextChanges before={before.html} after={subject.content.html} />
            ) : (
              <p className="soft">正文没有改动。</p>
            )}
          </>
        )
      }}
    </Awaited>
  )
}

export const ChangesView = ({ subject }: { readonly subject: ManuscriptJson }) => {
  const earlier = [...subject.earlierContents].reverse()
  const [number, setNumber] = useState(String(earlier[0] ?? ''))
  return (
    <Section title="改动">
      {earlier.length === 0 ? (
        <p className="soft">
          {subject.contentNumber === 1
            ? '这是第一稿，没有可以比较的前一稿。'
            : '以前各稿没有送到您这里审查，也没有发布，不提供比较。'}
        </p>
      ) : (
        <>
          <div className="inline-form no-print">
            <SelectField
              label="与哪一稿比较"
              value={number}
              choices={earlier.map((each) => ({ value: String(each), label: `第 ${each} 稿` }))}
              onChange={setNumber}
            />
          </div>
          <Compared subject={subject} number={Number(number)} />
        </>
      )}
    </Section>
  )
}
