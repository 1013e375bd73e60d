/** The documents themselves: number, name, days, how they stand, and where to read them. */
import { VALIDITY_NAMES } from '../../contract/normative-document/register-words.ts'
import { registeredValidityOn } from '../../law/proactive-disclosure/registered-document.ts'
import { endOf } from '../../law/proactive-disclosure/validity.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { RegisteredEntry } from '../../store/registered-document.ts'
import { ScrollRegion } from '../shell/scroll-region.tsx'
import { disclosurePath, documentTextPath } from '../site-paths.ts'

const Title = ({ entry }: { entry: RegisteredEntry }) => {
  if (entry.disclosureId !== null) return <a href={disclosurePath(entry.disclosureId)}>{entry.title}</a>
  if (entry.sourceUrl === '') return entry.title
  return (
    <a href={entry.sourceUrl} rel="noopener external">
      {entry.title}
    </a>
  )
}

const Makers = ({ entry: { leadOrgan, jointOrgans } }: { entry: RegisteredEntry }) => {
  if (leadOrgan === '' && jointOrgans.length === 0) return null
  const others = jointOrgans.length === 0 ? '' : `与${jointOrgans.join('、')}联合制发`
  const lead = leadOrgan === '' ? '' : `${leadOrgan}牵头`
  return <span className="rule-note">{[lead, others].filter((each) => each !== '').join('，')}</span>
}

const Day = ({ day }: { day: LocalDate | null }) =>
  day === null ? <span className="unstated">未载明</span> : <time dateTime={day}>{day}</time>

const Standing = ({ entry, today }: { entry: RegisteredEntry; today: LocalDate }) => {
  const validity = registeredValidityOn(entry, today)
  const end = endOf(entry)
  const since = {
    repealed: end?.on,
    expired: end?.on,
    amended: entry.amendedOn,
    notYetEffective: null,
    inForce: null,
  }
  const day = since[validity]
  return (
    <>
      <span className={`standing validity-${validity}`}>{VALIDITY_NAMES[validity]}</span>
      {day !== null && day !== undefined && <span className="rule-note">自{day}起</span>}
      {validity === 'inForce' && entry.expiresOn !== null && (
        <span className="rule-note">有效期至{entry.expiresOn}</span>
      )}
    </>
  )
}

const Texts = ({ entry: { disclosureId, title } }: { entry: RegisteredEntry }) => {
  if (disclosureId === null) return <span className="unstated">—</span>
  return (
    <span className="rule-texts">
      <a href={documentTextPath(disclosureId, 'docx')} download>
        Word<span className="spoken">：{title}</span>
      </a>
      <a href={documentTextPath(disclosureId, 'pdf')}>
        PDF<span className="spoken">：{title}</span>
      </a>
    </span>
  )
}

interface RulesTableProps {
  readonly entries: readonly RegisteredEntry[]
  readonly today: LocalDate
}

export const RulesTable = ({ entries, today }: RulesTableProps) => (
  <ScrollRegion label="规章和规范性文件">
    <table className="plain-table rule-table">
      <caption className="spoken">规章和规范性文件</caption>
      <thead>
        <tr>
          <th scope="col">文件名称</th>
          <th scope="col">有效性</th>
          <th scope="col">文号</th>
          <th scope="col">成文日期</th>
          <th scope="col">施行日期</th>
          <th scope="col">正文下载</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              <Title entry={entry} />
              <Makers entry={entry} />
            </th>
            <td>
              <Standing entry={entry} today={today} />
            </td>
            <td className="rule-number">{entry.documentNumber}</td>
            <td>
              <Day day={entry.formedOn} />
            </td>
            <td>
              <Day day={entry.effectiveOn} />
            </td>
            <td>
              <Texts entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)
