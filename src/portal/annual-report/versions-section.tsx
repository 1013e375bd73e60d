import type { ReportVersion, StoredReport } from '../../contract/annual-report-library.ts'
import { ScrollRegion } from '../shell/scroll-region.tsx'
import { timeText } from './date-text.ts'

const VersionRow = ({ version, current }: { version: ReportVersion; current: boolean }) => (
  <tr>
    <th scope="row">
      第{version.version}版{current && '（当前）'}
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
    <ScrollRegion labelledBy="versions-title">
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
              current={version.version === stored.version}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  </section>
)
