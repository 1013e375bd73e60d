import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { axisValues } from '../../src/contract/chart/axis.ts'
import { BarChart } from '../../src/portal/chart/bar-chart.tsx'
import { ColumnChart } from '../../src/portal/chart/column-chart.tsx'
import { ShareChart } from '../../src/portal/chart/share-chart.tsx'
import { attribute, pageElements, textOf } from './page-tree.ts'

const bars = (svg: string, series: string) =>
  pageElements(svg, 'rect').filter((rect) => attribute(rect, 'class') === series)

const numbers = (svg: string, series: string, name: string) =>
  bars(svg, series).map((rect) => Number(attribute(rect, name)))

describe('an axis', () => {
  test('reaches the highest value by even whole steps, few enough to read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (highest) => {
        const values = axisValues(highest)
        const step = values[1] ?? 0
        expect(values.at(-1)).toBeGreaterThanOrEqual(highest)
        expect(values.every((value, index) => value === index * step)).toBe(true)
        expect(Number.isInteger(step)).toBe(true)
        expect(values.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})

describe('a column chart', () => {
  const svg = renderToStaticMarkup(
    createElement(ColumnChart, {
      title: '新收',
      categories: ['2020年', '2021年', '2022年'],
      series: [{ label: '新收', values: [10, 20, null] }],
    }),
  )

  test('draws columns as high as their values', () => {
    const [low = 0, high = 0] = numbers(svg, 'series-1', 'height')
    expect(high / low).toBeCloseTo(2, 1)
  })

  test('marks a figure that is not stated instead of drawing a zero', () => {
    expect(bars(svg, 'series-1')).toHaveLength(2)
    expect(pageElements(svg, 'text').map(textOf)).toContain('?')
  })

  test('stays inside its frame', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 3, maxLength: 3 }), {
          minLength: 1,
          maxLength: 12,
        }),
        (years) => {
          const chart = renderToStaticMarkup(
            createElement(ColumnChart, {
              title: 'x',
              categories: years.map((_, index) => String(2000 + index)),
              series: [0, 1, 2].map((series) => ({
                label: String(series),
                values: years.map((values) => values[series] ?? 0),
              })),
            }),
          )
          for (const rect of pageElements(chart, 'rect')) {
            const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
              Number(attribute(rect, name)),
            )
            expect(x).toBeGreaterThanOrEqual(34)
            expect((x ?? 0) + (width ?? 0)).toBeLessThanOrEqual(400)
            expect(y).toBeGreaterThanOrEqual(0)
            expect((y ?? 0) + (height ?? 0)).toBeLessThanOrEqual(230)
          }
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('a share chart', () => {
  const chart = (parts: readonly number[]) =>
    renderToStaticMarkup(
      createElement(ShareChart, {
        title: '构成',
        kinds: ['甲', '乙', '丙'],
        rows: [{ label: '某局', parts }],
      }),
    )

  test('gives each part its share of the width', () => {
    const widths = ['kind-1', 'kind-2'].flatMap((kind) => numbers(chart([3, 1, 0]), kind, 'width'))
    expect(widths).toEqual([298.5, 98.5])
  })

  test('says so where there is nothing to share', () => {
    expect(chart([0, 0, 0])).toContain('某局：没有办结的申请')
  })
})

describe('a bar chart', () => {
  test('draws the longest bar for the highest value and none for zero', () => {
    const svg = renderToStaticMarkup(
      createElement(BarChart, {
        title: '理由',
        bars: [
          { label: '甲', value: 4 },
          { label: '乙', value: 0 },
          { label: '丙', value: 1 },
        ],
      }),
    )
    expect(numbers(svg, 'series-1', 'width')).toEqual([348, 87])
  })
})
