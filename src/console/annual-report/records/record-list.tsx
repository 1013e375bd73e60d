/** Records behind a figure, each with why it counts and the way to it. */
import { Link } from 'wouter'
import type { CellRecordJson } from '../../../contract/annual-report-filing/filing-json.ts'
import type { RecordKind } from '../../../law/annual-report/compiled-report.ts'

const KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  request: '申请',
  document: '文件',
  statistic: '统计',
  remedy: '复议诉讼',
}

/** Addresses of the console come with or without its own prefix. */
const inConsole = (path: string): string => path.replace(/^\/console(?=\/)/, '')

const RecordItem = ({
  record,
  showsOrgan,
}: {
  readonly record: CellRecordJson
  readonly showsOrgan: boolean
}) => {
  const { path, number, title, kind, why, organ, counts } = record
  const name = number === '' ? title : number
  return (
    <li className="record-item">
      <p className="record-head">
        <span className="badge">{KIND_WORDS[kind]}</span>
        {path === null ? (
          <span className="case-number">{name}</span>
        ) : (
          <Link href={inConsole(path)} className="case-number">
            {name}
          </Link>
        )}
        {counts !== 1 && <span className="record-counts">计 {counts}</span>}
      </p>
      {number !== '' && title !== '' && <p className="record-title">{title}</p>}
      <p className="soft">
        {showsOrgan && organ.name !== '' && `${organ.name}　`}
        {why}
      </p>
    </li>
  )
}

interface RecordListProps {
  readonly label: string
  readonly items: readonly CellRecordJson[]
}

export const RecordList = ({ label, items }: RecordListProps) => {
  const isOfSeveral = new Set(items.map(({ organ }) => organ.id)).size > 1
  return (
    <ul className="record-list" aria-label={label}>
      {items.map((item) => (
        <RecordItem key={`${item.kind}:${item.key}`} record={item} showsOrgan={isOfSeveral} />
      ))}
    </ul>
  )
}
