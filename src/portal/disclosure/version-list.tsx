import type { PublishedDocument } from '../../store/published-document.ts'
import { timeText } from '../annual-report/date-text.ts'
import { disclosurePath, disclosureVersionPath } from '../site-paths.ts'

/** Every version that may still be read. One alone is no list. */
export const VersionList = ({ document, shown }: { document: PublishedDocument; shown: number }) =>
  document.versions.length > 1 && (
    <section className="document-part" aria-labelledby="versions-title">
      <h2 id="versions-title">更正记录</h2>
      <ol className="version-list">
        {document.versions.map(({ version, publishedAt, changeNote }) => (
          <li key={version}>
            <a
              href={
                version === document.version
                  ? disclosurePath(document.id)
                  : disclosureVersionPath(document.id, version)
              }
              aria-current={version === shown ? 'page' : undefined}
            >
              第{version}版{version === document.version && '（当前）'}
            </a>
            <span>
              <time dateTime={publishedAt}>{timeText(publishedAt)}</time>
              {changeNote !== '' && `　${changeNote}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
