import type { ReportVersion, StoredReport } from '../../contract/annual-report-library.ts'
import { ScrollRegion } from '../shell/scroll-region.tsx'
import { reportViewPath } from '../site-paths.ts'
import { timeText } from './date-text.ts'

interface VersionRowProps {
  readonly version: ReportVersion
  readonly href: string
  readonly isShown: boolean
}

const VersionRow = ({ version, href, isShown }: VersionRowProps) => (
  <tr>
    <th scope="row">
      {isShown ? `第${version.version}版（本页）` : <a href={href}>第{version.version}版</a>}
    </th>
    <td>{timeText(version.importedAt)}</td>
    <td className="file-name">{version.fileName}</td>
    <td>
      <code>{version.fileHash.slice(0, 16)}</code>
    </td>
  </tr>
)

export const VersionsSection = ({ stored }: { stored: StoredReport }) => (
  <section className="sheet" id="versions" aria-labelledby="versions-title">
    <h2 id="versions-title">版本</h2>
    <p>报告更正后保留旧版本。文件指纹（SHA-256 前 16 位）可用来核对手中的文件与入库文件是否相同。</p>
    <ScrollRegion label="版本列表">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">版本</th>
            <th scope="col">入库时间</th>
            <th scope="col">来源文件</th>
            <th scope="col">文件指纹</th>
          </tr>
        </thead>
        <tbody>
          {stored.versions.map((version) => (
            <VersionRow
              key={version.version}
              version={version}
              href={reportViewPath({
                slug: stored.organ.slug,
                year: stored.year,
                version: version.version,
                showsOrigin: false,
              })}
              isShown={version.version === stored.version}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  </section>
)
