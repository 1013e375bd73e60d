/** Figures of five published reports (Art. 49), read once; cells that are not named are zero. */
import type { CellPath } from '../../../src/law/annual-report/annual-report.ts'

export type SparseFigures = Readonly<Partial<Record<CellPath, number>>>

export interface PublishedFigures {
  readonly organ: string
  readonly year: number
  readonly figures: SparseFigures
}

export const PUBLISHED_FIGURES: readonly PublishedFigures[] = [
  { organ: '嵩县乡村振兴局', year: 2022, figures: {} },
  { organ: '卫辉市发展和改革委员会', year: 2021, figures: {} },
  { organ: '卫辉市政务服务和大数据管理局', year: 2022, figures: {} },
  { organ: '卫辉市乡村振兴局', year: 2021, figures: {} },
  {
    organ: '新乡县人民政府办公室',
    year: 2021,
    figures: {
      'proactive.normativeDocuments.issued': 6,
      'proactive.normativeDocuments.inForce': 6,
    },
  },
]
