import type { AnnualReport } from '../../../law/annual-report/annual-report.ts'
import type { ReportPrint } from '../report-print.ts'
import type { Drawn, Picture } from './mark.ts'
import { rect } from './mark.ts'
import { PAPER } from './palette.ts'
import { type PictureFigures, pictureFigures } from './picture-figures.ts'
import { pictureWords } from './picture-words.ts'
import {
  applications,
  footer,
  header,
  keyFigures,
  peopleAndRefusals,
  proactive,
  remedies,
  WIDTH,
} from './sections.ts'

type Section = (figures: PictureFigures, top: number) => Drawn
const SECTIONS: readonly Section[] = [
  keyFigures,
  applications,
  peopleAndRefusals,
  remedies,
  proactive,
  footer,
]

/** The report on one page: key figures, applications over outcomes, applicants, refusal grounds, remedies, last year beside. */
export const drawPicture = (
  report: AnnualReport,
  lastYear: AnnualReport | null,
  mark: ReportPrint['mark'],
): Picture => {
  const figures = pictureFigures(report, lastYear)
  const drawn = SECTIONS.reduce<Drawn>(
    (above, section) => {
      const next = section(figures, above.bottom)
      return { marks: [...above.marks, ...next.marks], bottom: next.bottom }
    },
    header(figures, mark),
  )
  const height = Math.ceil(drawn.bottom)
  const year = figures.year === null ? '' : `${figures.year}年`
  return {
    width: WIDTH,
    height,
    title: `${figures.organ}${year}政府信息公开工作年度报告图解${mark === null ? '' : `（${mark}）`}`,
    words: pictureWords(figures),
    marks: [rect(0, 0, WIDTH, height, PAPER), ...drawn.marks],
  }
}
