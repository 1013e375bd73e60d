/** The report as a file in every format: documents to read and print, data for programs. */
import { type OpenReportFormat, reportFiles } from '../../contract/annual-report-files.ts'
import type { StoredReport } from '../../contract/annual-report-library.ts'

interface DownloadsSectionProps {
  readonly stored: StoredReport
  readonly version: number | null
}

const NOTES: Readonly<Record<OpenReportFormat, readonly [name: string, note: string]>> = {
  docx: ['Word 文档', '按公文格式排版，可以用 Word 或 WPS 编辑'],
  pdf: ['PDF', '按公文格式排版，适合打印和存档'],
  html: ['网页文件', '一个独立的网页，不联网也能打开'],
  xlsx: ['Excel 工作簿', '三张统计表各占一页，数字可以直接计算'],
  json: ['JSON', '供程序读取的结构化数据'],
  csv: ['CSV', '每个数字一行，注明表、行、列和在来源文件中的位置'],
}

export const DownloadsSection = ({ stored, version }: DownloadsSectionProps) => (
  <section className="sheet" id="downloads" aria-labelledby="downloads-title">
    <h2 id="downloads-title">下载</h2>
    <dl className="downloads">
      {reportFiles(stored.organ.slug, stored.year, version).map(({ format, path }) => {
        const [name, note] = NOTES[format]
        return (
          <div key={format}>
            <dt>
              <a href={path} download>
                下载 {name}
              </a>
            </dt>
            <dd>{note}</dd>
          </div>
        )
      })}
    </dl>
  </section>
)
