/** The report as a file in every format: documents to read and print, data for programs. */
import type { StoredReport } from '../../contract/annual-report-library.ts'
import { reportDownloadPath, reportFilePath } from '../site-paths.ts'

interface DownloadsSectionProps {
  readonly stored: StoredReport
  readonly version: number | null
}

const DOCUMENTS = [
  ['docx', 'Word 文档', '按公文格式排版，可以用 Word 或 WPS 编辑'],
  ['pdf', 'PDF', '按公文格式排版，适合打印和存档'],
  ['html', '网页文件', '一个独立的网页，不联网也能打开'],
  ['xlsx', 'Excel 工作簿', '三张统计表各占一页，数字可以直接计算'],
] as const

const DATA = [
  ['json', 'JSON', '供程序读取的结构化数据'],
  ['csv', 'CSV', '每个数字一行，注明表、行、列和在来源文件中的位置'],
] as const

export const DownloadsSection = ({ stored, version }: DownloadsSectionProps) => {
  const view = { slug: stored.organ.slug, year: stored.year, version, showsOrigin: false }
  const rows = [
    ...DOCUMENTS.map(([format, name, note]) => ({ path: reportFilePath(view, format), name, note })),
    ...DATA.map(([format, name, note]) => ({ path: reportDownloadPath(view, format), name, note })),
  ]
  return (
    <section className="sheet" id="downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">下载</h2>
      <dl className="downloads">
        {rows.map(({ path, name, note }) => (
          <div key={name}>
            <dt>
              <a href={path} download>
                下载 {name}
              </a>
            </dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
