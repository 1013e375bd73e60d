import { type Matrix, mapPoint, type Point } from './matrix.ts'
import type { Rule } from './page-item.ts'

/** Step codes in the paths of pdf.js: what follows each is its coordinates. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
const CLOSE = 4

interface Outline {
  readonly points: Point[]
  curved: boolean
  closed: boolean
}

const outlinesOf = (path: ArrayLike<number>, matrix: Matrix): readonly Outline[] => {
  const outlines: Outline[] = []
  let outline: Outline = { points: [], curved: false, closed: false }
  for (let at = 0; at < path.length; ) {
    const step = path[at]
    if (step === MOVE) {
      outline = { points: [], curved: false, closed: false }
      outlines.push(outline)
    }
    if (step === MOVE || step === LINE) {
      outline.points.push(mapPoint(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0))
      at += 3
    } else if (step === CLOSE) {
      outline.closed = true
      at += 1
    } else if (step === CURVE || step === QUADRATIC) {
      outline.curved = true
      at += step === CURVE ? 7 : 5
    } else return outlines
  }
  return outlines
}

/** In points: lines thicker are areas; lines shorter are dots of a pattern, and too short to bound a cell. */
const THICKEST = 3
const SHORTEST = 1
const STRAIGHT = 0.7

const ruleBetween = (from: Point, to: Point): Rule | null => {
  const [across, down] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)]
  if (Math.max(across, down) < SHORTEST || Math.min(across, down) > STRAIGHT) return null
  if (across > down) {
    const y = (from.y + to.y) / 2
    return { from: { x: Math.min(from.x, to.x), y }, to: { x: Math.max(from.x, to.x), y } }
  }
  const x = (from.x + to.x) / 2
  return { from: { x, y: Math.min(from.y, to.y) }, to: { x, y: Math.max(from.y, to.y) } }
}

const sidesOf = ({ points, closed }: Outline): readonly (Rule | null)[] =>
  points.map((point, index) => {
    const next = points[index + 1] ?? (closed ? points[0] : undefined)
    return next === undefined ? null : ruleBetween(point, next)
  })

/** A filled area is a rule when it is long and thin. */
const thinArea = ({ points }: Outline): Rule | null => {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [across, down] = [right - left, bottom - top]
  if (Math.min(across, down) > THICKEST || Math.max(across, down) <= THICKEST) return null
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return across > down
    ? { from: { x: left, y }, to: { x: right, y } }
    : { from: { x, y: top }, to: { x, y: bottom } }
}

const MOST_CORNERS = 64

/** The ruling lines that painting a path leaves: its straight sides when stroked, its thin parts when filled. */
export const rulesOfPath = (
  path: ArrayLike<number>,
  matrix: Matrix,
  painting: 'stroke' | 'fill',
): readonly Rule[] => {
  const rules: Rule[] = []
  for (const outline of outlinesOf(path, matrix)) {
    if (outline.curved || outline.points.length > MOST_CORNERS) continue
    const found = painting === 'stroke' ? sidesOf(outline) : [thinArea(outline)]
    for (const rule of found) if (rule !== null) rules.push(rule)
  }
  return rules
}
