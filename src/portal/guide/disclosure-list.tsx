/** Published documents in a list: title, number, organ, day. */
import type { Disclosure } from '../../store/disclosure.ts'
import { disclosurePath } from '../site-paths.ts'

interface DisclosureListProps {
  readonly disclosures: readonly Disclosure[]
  /** For lists beside something half filled in. */
  readonly inNewWindow?: boolean
  readonly showsOrgan?: boolean
}

export const DisclosureList = ({
  disclosures,
  inNewWindow = false,
  showsOrgan = false,
}: DisclosureListProps) => (
  <ol className="disclosures">
    {disclosures.map(({ id, title, documentNumber, publishedOn, summary, organ }) => (
      <li key={id}>
        <a href={disclosurePath(id)} {...(inNewWindow ? { target: '_blank', rel: 'noopener' } : {})}>
          {title}
          {inNewWindow && <span className="spoken">（在新窗口打开）</span>}
        </a>
        <p>{summary}</p>
        <p className="disclosure-facts">
          {showsOrgan && <span>{organ.name}</span>}
          {documentNumber !== '' && <span>{documentNumber}</span>}
          <span>
            <time dateTime={publishedOn}>{publishedOn}</time> 公开
          </span>
        </p>
      </li>
    ))}
  </ol>
)
