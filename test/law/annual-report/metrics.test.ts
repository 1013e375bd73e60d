import { describe, expect, test } from 'vitest'
import { formCells, formOf } from '../../../src/law/annual-report/form-cells.ts'
import { METRICS, metricName, metricOf } from '../../../src/law/annual-report/metrics.ts'

describe('metrics', () => {
  test.each(['2019', '2021'] as const)('every reading of the %s form consists of its cells', (edition) => {
    const cells = new Set<string>(formCells(formOf(edition)))
    const strange = [...METRICS.values()].flatMap(({ id, readings }) =>
      readings[edition]
        .flat()
        .filter((path) => !cells.has(path) && !path.startsWith('requests.other'))
        .map((path) => `${id}: ${path}`),
    )
    expect(strange).toEqual([])
  })

  test('every metric has a Chinese name', () => {
    expect([...METRICS.values()].filter(({ name }) => !/\p{Script=Han}/u.test(name))).toEqual([])
  })

  test('derived metrics', () => {
    expect(metricOf('requests.granted.share')).toMatchObject({
      derived: 'share',
      metric: { id: 'requests.granted' },
    })
    expect(metricName('requests.newReceived.growth')).toBe('收到政府信息公开申请较上年增减')
    expect(metricOf('requests.unheardOf')).toBeNull()
  })
})
