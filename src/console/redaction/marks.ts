/** Marks as they are drawn and typed, in percent of the page; the wire has shares. */
import type { Mark } from '../../contract/request/redaction-json.ts'

const HUNDRED = 100
/** Smaller than this nothing was meant: a click, not an area. */
const LEAST_SHARE = 0.004

export interface Point {
  readonly x: number
  readonly y: number
}

const within = (share: number): number => Math.min(Math.max(share, 0), 1)

/** The area between two corners; null for a mere click. */
export const markBetween = (page: number, from: Point, to: Point, ground: string): Mark | null => {
  const [left, right] = [within(Math.min(from.x, to.x)), within(Math.max(from.x, to.x))]
  const [top, bottom] = [within(Math.min(from.y, to.y)), within(Math.max(from.y, to.y))]
  const [width, height] = [right - left, bottom - top]
  if (width < LEAST_SHARE || height < LEAST_SHARE) return null
  return { page, x: left, y: top, width, height, ground }
}

export const EDGES = ['x', 'y', 'width', 'height'] as const
export type Edge = (typeof EDGES)[number]

export const EDGE_NAMES: Readonly<Record<Edge, string>> = {
  x: '距左边',
  y: '距上边',
  width: '宽',
  height: '高',
}

export const percentOf = (share: number): string => String(Math.round(share * HUNDRED * 10) / 10)

/** Keeps the area on the page. */
export const withEdge = (mark: Mark, edge: Edge, percent: string): Mark => {
  const share = within(Number(percent) / HUNDRED)
  const changed = { ...mark, [edge]: Number.isFinite(share) ? share : 0 }
  return {
    ...changed,
    width: Math.min(changed.width, 1 - changed.x),
    height: Math.min(changed.height, 1 - changed.y),
  }
}

/** A new area in the middle, for those who set areas by keyboard. */
export const middleMark = (page: number, ground: string): Mark => ({
  page,
  x: 0.3,
  y: 0.45,
  width: 0.4,
  height: 0.04,
  ground,
})

const STEP = 0.005

/** Arrows move, arrows with Shift change the size. */
export const movedByKey = (mark: Mark, key: string, isSizing: boolean): Mark | null => {
  const across = key === 'ArrowLeft' ? -STEP : key === 'ArrowRight' ? STEP : 0
  const down = key === 'ArrowUp' ? -STEP : key === 'ArrowDown' ? STEP : 0
  if (across === 0 && down === 0) return null
  if (isSizing) {
    return {
      ...mark,
      width: Math.min(Math.max(mark.width + across, LEAST_SHARE), 1 - mark.x),
      height: Math.min(Math.max(mark.height + down, LEAST_SHARE), 1 - mark.y),
    }
  }
  return {
    ...mark,
    x: Math.min(Math.max(mark.x + across, 0), 1 - mark.width),
    y: Math.min(Math.max(mark.y + down, 0), 1 - mark.height),
  }
}
