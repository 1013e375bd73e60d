/** What was read from a file, before any of it counts: whose report, what the checks find, the figures as printed. */
import type { ReportImportJson } from '../../contract/annual-report-filing/roll-up-json.ts'
import type { FigureView } from '../annual-report/tables/figure-view.ts'
import { ProactiveTable } from '../annual-report/tables/proactive-table.tsx'
import { RemedyTable } from '../annual-report/tables/remedy-table.tsx'
import { RequestTable } from '../annual-report/tables/request-table.tsx'

const viewOf = ({ organ, year, figures }: ReportImportJson): FigureView => ({
  of: { organ: organ.id, year },
  figures: new Map(figures.map((figure) => [figure.cell, figure])),
  flags: new Map(),
  showsLastYear: true,
  cellAddress: null,
})

const Facts = ({ preview: { read, organ, year, organDiffers, yearDiffers } }: PreviewProps) => (
  <dl className="import-facts">
    <div>
      <dt>文件写明的机关</dt>
      <dd className={organDiffers ? 'differs' : undefined}>
        {read.organ ?? '没有写明'}
        {organDiffers && `（不是${organ.name}）`}
      </dd>
    </div>
    <div>
      <dt>文件写明的年度</dt>
      <dd className={yearDiffers ? 'differs' : undefined}>
        {read.year === null ? '没有写明' : `${read.year}年`}
        {yearDiffers && `（不是${year}年）`}
      </dd>
    </div>
    <div>
      <dt>标题</dt>
      <dd>{read.title ?? '没有'}</dd>
    </div>
  </dl>
)

const SEVERITY_WORDS = { error: '错误', warning: '提示', note: '说明' } as const

const Findings = ({ preview: { findings } }: PreviewProps) =>
  findings.length === 0 ? (
    <p>核对没有发现问题。</p>
  ) : (
    <>
      <p>核对发现{findings.length}项；导入以后这些问题仍然会显示，请联系报送的机关更正。</p>
      <ol className="report-findings">
        {findings.map(({ check, severity, message, source }) => (
          <li key={`${check}:${message}`} className={`report-finding report-finding-${severity}`}>
            <p className="report-finding-message">
              {SEVERITY_WORDS[severity]}：{message}
            </p>
            <p className="report-finding-source">
              依据：{source}（{check}）
            </p>
          </li>
        ))}
      </ol>
    </>
  )

interface PreviewProps {
  readonly preview: ReportImportJson
}

export const ImportPreview = ({ preview }: PreviewProps) => {
  const view = viewOf(preview)
  return (
    <section className="import-preview" aria-label="读出的内容">
      <h3>读出的内容</h3>
      <Facts preview={preview} />
      {preview.standing !== null && <p className="notice notice-amber">{preview.standing}</p>}
      {preview.undivided !== null && <p className="notice notice-amber">{preview.undivided}。</p>}
      {preview.uncounted > 0 && (
        <p className="notice notice-amber">
          有{preview.uncounted}个数字没有读出，汇总时按零计；更正以前，汇总报告不能签发。
        </p>
      )}
      <Findings preview={preview} />
      <ProactiveTable form={preview.form} view={view} />
      <RequestTable form={preview.form} view={view} />
      <RemedyTable view={view} />
    </section>
  )
}
