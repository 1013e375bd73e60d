/** Marks stay on the page whatever is drawn, typed or pressed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EDGES, markBetween, middleMark, movedByKey, withEdge } from '../../src/console/redaction/marks.ts'
import type { Mark } from '../../src/contract/request/redaction-json.ts'

const HAIR = 1e-9
const isOnPage = ({ x, y, width, height }: Mark): boolean =>
  x >= 0 && y >= 0 && width >= 0 && height >= 0 && x + width <= 1 + HAIR && y + height <= 1 + HAIR

const anywhere = fc.double({ min: -2, max: 3, noNaN: true })
const point = fc.record({ x: anywhere, y: anywhere })

describe('a mark', () => {
  test('is drawn from any corner to any other, and never leaves the page', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        const mark = markBetween(1, from, to, '')
        if (mark !== null) expect(isOnPage(mark)).toBe(true)
        expect(markBetween(1, to, from, '')).toEqual(mark)
      }),
    )
  })

  test('is not made by a click', () => {
    expect(markBetween(1, { x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 }, '')).toBeNull()
  })

  test('stays on the page whatever is typed into its edges', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EDGES),
        fc.string(),
        fc.integer({ min: -500, max: 500 }),
        (edge, text, percent) => {
          expect(isOnPage(withEdge(middleMark(1, ''), edge, text))).toBe(true)
          expect(isOnPage(withEdge(middleMark(1, ''), edge, String(percent)))).toBe(true)
        },
      ),
    )
  })

  test('stays on the page however long a key is held', () => {
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown')
    fc.assert(
      fc.property(keys, fc.boolean(), (key, isSizing) => {
        let mark = middleMark(1, '')
        for (let press = 0; press < 300; press += 1) mark = movedByKey(mark, key, isSizing) ?? mark
        expect(isOnPage(mark)).toBe(true)
        expect(mark.width).toBeGreaterThan(0)
        expect(mark.height).toBeGreaterThan(0)
      }),
    )
  })

  test('is left alone by every other key', () => {
    expect(movedByKey(middleMark(1, ''), 'Tab', false)).toBeNull()
  })
})
