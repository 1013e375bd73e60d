/** Documents in a list: title, how it stands, number, day. */
import { VALIDITY_WORDS } from '../../contract/disclosure/disclosure-words.ts'
import { validityOn } from '../../law/proactive-disclosure/validity.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { ListedDocument } from '../../store/document-list.ts'
import { disclosurePath } from '../site-paths.ts'

interface DocumentListProps {
  readonly documents: readonly ListedDocument[]
  readonly today: LocalDate
  readonly showsOrgan?: boolean
}

export const ValidityTag = ({ document, today }: { document: ListedDocument; today: LocalDate }) => {
  const validity = validityOn(document, today)
  return (
    validity !== 'inForce' && (
      <span className={`validity validity-${validity}`}>{VALIDITY_WORDS[validity]}</span>
    )
  )
}

export const DocumentList = ({ documents, today, showsOrgan = false }: DocumentListProps) => (
  <ul className="document-list">
    {documents.map((document) => (
      <li key={document.id}>
        <span className="document-title">
          <a href={disclosurePath(document.id)}>{document.title}</a>
          <ValidityTag document={document} today={today} />
        </span>
        {showsOrgan && <span className="document-organ">{document.organ.name}</span>}
        <time dateTime={document.publishedOn}>{document.publishedOn}</time>
      </li>
    ))}
  </ul>
)
