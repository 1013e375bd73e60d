import { describe, expect, test } from 'vitest'
import { makeWanYuan, parseWanYuan } from '../../../src/law/annual-report/amount.ts'
import { applicantColumnLabel, cellLabel } from '../../../src/law/annual-report/cell-label.ts'
import { FORM_2019 } from '../../../src/law/annual-report/form-2019.ts'
import { FORM_2021 } from '../../../src/law/annual-report/form-2021.ts'
import {
  formCells,
  formForYear,
  proactiveCells,
  REMEDY_CELLS,
  requestCells,
} from '../../../src/law/annual-report/form-cells.ts'
import { levelOfOrgan } from '../../../src/law/annual-report/organ-level.ts'
import { SOURCES } from '../../../src/law/sources.ts'

describe('the statutory forms', () => {
  test.each([
    ['2021', FORM_2021, 10, 25, 200],
    ['2019', FORM_2019, 22, 23, 198],
  ] as const)('%s has its cells and no more', (_, form, tableTwo, rows, all) => {
    expect(proactiveCells(form)).toHaveLength(tableTwo)
    expect(form.requests).toHaveLength(rows)
    expect(requestCells(form)).toHaveLength(rows * 7)
    expect(REMEDY_CELLS).toHaveLength(15)
    expect(new Set(formCells(form)).size).toBe(all)
  })

  test('rows stand in the order of the wire contract', () => {
    expect(FORM_2021.requests.map(({ key }) => key).join(' ')).toBe(
      'newReceived carriedOver granted partiallyGranted deniedStateSecret deniedProhibitedByLaw ' +
        'deniedSecurityAndStability deniedThirdPartyRights deniedInternalAffairs deniedDeliberative ' +
        'deniedEnforcementFile deniedSpecialLookup unableNotHeld unableMustCreate unableStillUnclear ' +
        'notProcessedPetition notProcessedDuplicate notProcessedPublication notProcessedExcessive ' +
        'notProcessedReissue otherNoSupplement otherFeeUnpaid otherMisc totalProcessed carriedForward',
    )
  })

  test.each([
    [2018, undefined],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2026, '2021'],
  ])('the form of %i is %s', (year, edition) => {
    expect(formForYear(year)?.edition).toBe(edition)
  })

  test('every row says what it counts and cites a source', () => {
    for (const form of [FORM_2019, FORM_2021]) {
      const rows = [...form.requests, ...form.proactive.flatMap((block) => block.rows)]
      for (const row of rows) {
        expect(row.meaning).not.toBe('')
        expect(SOURCES[row.source].label).not.toBe('')
      }
    }
  })

  test('every cell has a printed name of its own', () => {
    for (const form of [FORM_2019, FORM_2021]) {
      const names = formCells(form).map(cellLabel)
      expect(new Set(names).size).toBe(names.length)
    }
    expect(cellLabel('requests.unableNotHeld.6')).toBe('表三“（四）无法提供1.本机关不掌握相关政府信息”·总计')
    expect(cellLabel('proactive.normativeDocuments.issued')).toBe('表二“行政规范性文件·本年制发件数”')
    expect(applicantColumnLabel(7)).toBe('')
  })
})

describe('amounts', () => {
  test.each([
    ['0', 0, 0],
    ['103.3879', 103_387_900, 0],
    ['7730.2800', 7_730_280_000, 4],
    ['59237.2449', 59_237_244_900, 0],
    ['0.000001', 1, 0],
    ['-3.5', -3_500_000, 0],
  ])('%s 万元 is %i 分 and back', (text, fen, decimals) => {
    expect(parseWanYuan(text)).toBe(fen)
    expect(makeWanYuan(fen, decimals)).toBe(text)
  })

  test.each(['', '1,234', '1.2.3', '１２', '0.0000001', '1e3', '.5', '12345678901'])(
    '%j is no plain amount',
    (text) => {
      expect(parseWanYuan(text)).toBeNull()
    },
  )
})

describe('level of an organ by its name', () => {
  test.each([
    ['云岭县水利局', 'county'],
    ['云岭县市场监督管理局', 'county'],
    ['云岭县住房和城乡建设局', 'county'],
    ['临溪市城关区人民政府办公室', 'county'],
    ['临溪市青石县民政局', 'county'],
    ['云岭县石桥镇人民政府', 'township'],
    ['城关街道办事处', 'township'],
    ['临溪市住房和城乡建设局', 'unknown'],
    ['临溪市市场监督管理局', 'unknown'],
    ['南岭省教育厅', 'province'],
    ['南岭省人民政府', 'province'],
    ['重庆市人民政府', 'province'],
    ['重庆市云岭县人民政府', 'county'],
    ['南岭自治州人民政府', 'prefecture'],
    ['水利局', 'unknown'],
    [null, 'unknown'],
  ])('%s: %s', (name, level) => {
    expect(levelOfOrgan(name)).toBe(level)
  })
})
