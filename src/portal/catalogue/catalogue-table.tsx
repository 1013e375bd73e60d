/** The four statutory fields of a catalogue (Art. 12): 索引, 名称, 内容概述, 生成日期. */
import type { LocalDate } from '../../law/time/local-date.ts'
import type { ListedDocument } from '../../store/document-list.ts'
import { ValidityTag } from '../disclosure/document-list.tsx'
import { ScrollRegion } from '../shell/scroll-region.tsx'
import { disclosurePath, organEntryPath } from '../site-paths.ts'

interface CatalogueTableProps {
  readonly documents: readonly ListedDocument[]
  readonly today: LocalDate
  readonly showsOrgan: boolean
}

const NOT_STATED = <span className="unstated">—</span>

const Row = ({
  document,
  today,
  showsOrgan,
}: { document: ListedDocument } & Omit<CatalogueTableProps, 'documents'>) => (
  <tr>
    <td className="index-number">{document.indexNumber === '' ? NOT_STATED : document.indexNumber}</td>
    <th scope="row">
      <a href={disclosurePath(document.id)}>{document.title}</a>
      <ValidityTag document={document} today={today} />
      {document.documentNumber !== '' && <span className="document-number">{document.documentNumber}</span>}
      {showsOrgan && (
        <a className="document-organ" href={organEntryPath(document.organ.slug)}>
          {document.organ.name}
        </a>
      )}
    </th>
    <td className="summary">{document.summary === '' ? NOT_STATED : document.summary}</td>
    <td className="day">
      {document.formedOn === null ? (
        NOT_STATED
      ) : (
        <time dateTime={document.formedOn}>{document.formedOn}</time>
      )}
    </td>
    <td className="day">
      <time dateTime={document.publishedOn}>{document.publishedOn}</time>
    </td>
  </tr>
)

export const CatalogueTable = ({ documents, ...rest }: CatalogueTableProps) => (
  <ScrollRegion label="政府信息公开目录">
    <table className="plain-table catalogue-table">
      <thead>
        <tr>
          <th scope="col">索引号</th>
          <th scope="col">名称</th>
          <th scope="col">内容概述</th>
          <th scope="col">生成日期</th>
          <th scope="col">公开日期</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Row key={document.id} document={document} {...rest} />
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)
