import type { PublishedDocument } from '../../store/published-document.ts'
import { disclosurePath } from '../site-paths.ts'

/** What stands before and after in the column. */
export const DocumentNeighbours = ({
  document: { newer, older, columns },
}: {
  document: PublishedDocument
}) =>
  (newer !== null || older !== null) && (
    <nav className="neighbours" aria-label={`栏目“${columns[0]?.name ?? ''}”中的前后文件`}>
      <ul>
        {newer !== null && (
          <li>
            <span>上一篇</span>
            <a href={disclosurePath(newer.id)} rel="prev">
              {newer.title}
            </a>
          </li>
        )}
        {older !== null && (
          <li>
            <span>下一篇</span>
            <a href={disclosurePath(older.id)} rel="next">
              {older.title}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
