import type { Line } from '../../source-document.ts'
import { type FilledGrid, fillGrid } from './fill-grid.ts'
import { type PageMarks, uprightPage } from './page-item.ts'
import { ruledGrids } from './ruled-grid.ts'
import { rulingsOf } from './ruled-lines.ts'
import { visualLines } from './visual-lines.ts'

/** Lines and ruled tables of a page, from the top down. */
export type PagePart =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'grid'; readonly page: number; readonly grid: FilledGrid }

export interface ReadPage {
  readonly number: number
  /** In points. */
  readonly height: number
  readonly parts: readonly PagePart[]
}

const topOf = (part: PagePart): number =>
  part.kind === 'grid' ? part.grid.top : (part.line.spans?.[0]?.y ?? 0)

/** Tables whose ruling lines prove their columns become grids; all other text becomes lines. */
export const pageParts = (marks: PageMarks, page: number): ReadPage => {
  const { items, rules, height } = uprightPage(marks)
  const rulings = rulingsOf(rules)
  const grids: PagePart[] = []
  let left = items
  for (const ruled of rulings === null ? [] : ruledGrids(rulings)) {
    const filling = fillGrid(ruled, left)
    if (filling === null) continue
    grids.push({ kind: 'grid', page, grid: filling.grid })
    left = left.filter((item) => !filling.used.has(item))
  }
  const lines = visualLines(left, page).map((line): PagePart => ({ kind: 'line', line }))
  const parts = grids.length === 0 ? lines : [...lines, ...grids].sort((a, b) => topOf(a) - topOf(b))
  return { number: page, height, parts }
}
