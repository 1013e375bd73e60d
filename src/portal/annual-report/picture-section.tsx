/** The report on one page: a picture, its numbers in words below it. */
import type { StoredReport } from '../../contract/annual-report-library.ts'
import { drawPicture } from '../../formats/annual-report-document/picture/draw-picture.ts'
import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import { reportFilePath } from '../site-paths.ts'

interface PictureSectionProps {
  readonly stored: StoredReport
  readonly lastYear: AnnualReport | null
  readonly version: number | null
}

export const PictureSection = ({ stored, lastYear, version }: PictureSectionProps) => {
  const view = { slug: stored.organ.slug, year: stored.year, version }
  const { title, words, width, height } = drawPicture(stored.report, lastYear, null)
  return (
    <section className="sheet picture" id="picture" aria-labelledby="picture-title">
      <h2 id="picture-title">一图读懂</h2>
      <p>
        图中数字取自本报告的三张统计表。下载：
        <a href={reportFilePath(view, 'png')} download>
          PNG 图片
        </a>
        、
        <a href={reportFilePath(view, 'svg')} download>
          SVG 矢量图
        </a>
      </p>
      <a className="picture-link" href={reportFilePath(view, 'png')}>
        <img
          src={reportFilePath(view, 'svg')}
          alt={`${title}，点开看大图；图中数字见下方的文字说明`}
          width={width}
          height={height}
          loading="lazy"
          decoding="async"
        />
      </a>
      <details>
        <summary>图中数字的文字说明</summary>
        <p>{words}</p>
      </details>
    </section>
  )
}
