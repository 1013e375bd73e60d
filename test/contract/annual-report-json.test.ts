import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { presentReport, presentUnreadable } from '../../src/contract/annual-report-json.ts'
import { REPORT_JSON, UNREADABLE_JSON } from '../../src/contract/annual-report-json-schema.ts'
import type { AnnualReport, Cell, CellPath, FormEdition } from '../../src/law/annual-report/annual-report.ts'
import { checkReport } from '../../src/law/annual-report/checks/check-report.ts'
import { formCells, formOf } from '../../src/law/annual-report/form-cells.ts'
import { arbitraryReport } from '../formats/annual-report/arbitrary-report.ts'
import { parseReportJson } from './parse-annual-report-json.ts'

const SOURCE = { file: '某局.docx', media: 'docx' }

const number = (value: number): Cell => ({ state: 'number', value, printed: String(value) })

/** Every cell holds its own number, so that any mix-up shows. */
const numberedReport = (form: FormEdition, cells: Partial<Record<CellPath, Cell>> = {}): AnnualReport => ({
  organ: '青禾县水利局',
  year: form === '2021' ? 2023 : 2020,
  form,
  title: null,
  headings: [],
  cells: {
    ...Object.fromEntries(formCells(formOf(form)).map((path, index) => [path, number(index)])),
    ...cells,
  },
  narrative: { overview: '概况。', problems: '问题。', other: null },
  claims: [],
})

const present = (report: AnnualReport) => presentReport({ source: SOURCE, report, places: {}, findings: [] })

describe('a report as JSON', () => {
  test('has the keys of the contract in their order', () => {
    const json = present(numberedReport('2021'))
    expect(Object.keys(json)).toEqual([
      'source',
      'organ',
      'year',
      'form',
      'proactive',
      'requests',
      'remedies',
      'narrative',
      'claims',
      'notNumbers',
      'findings',
      'places',
    ])
    expect(JSON.stringify(json.proactive)).toBe(
      '{"governmentRules":{"issued":0,"repealed":1,"inForce":2},' +
        '"normativeDocuments":{"issued":3,"repealed":4,"inForce":5},' +
        '"licenceDecisions":6,"penaltyDecisions":7,"compulsionDecisions":8,"administrativeFeesWanYuan":"0.000009"}',
    )
    expect(JSON.stringify(json.remedies)).toBe(
      '{"reconsideration":{"upheld":185,"corrected":186,"other":187,"pending":188,"total":189},' +
        '"litigationDirect":{"upheld":190,"corrected":191,"other":192,"pending":193,"total":194},' +
        '"litigationAfterReconsideration":{"upheld":195,"corrected":196,"other":197,"pending":198,"total":199}}',
    )
  })

  test('has the 25 rows of table three in printed order', () => {
    const { requests } = present(numberedReport('2021'))
    expect(Object.keys(requests).join(' ')).toBe(
      'newReceived carriedOver granted partiallyGranted deniedStateSecret deniedProhibitedByLaw ' +
        'deniedSecurityAndStability deniedThirdPartyRights deniedInternalAffairs deniedDeliberative ' +
        'deniedEnforcementFile deniedSpecialLookup unableNotHeld unableMustCreate unableStillUnclear ' +
        'notProcessedPetition notProcessedDuplicate notProcessedPublication notProcessedExcessive ' +
        'notProcessedReissue otherNoSupplement otherFeeUnpaid otherMisc totalProcessed carriedForward',
    )
    expect(requests.newReceived).toEqual([10, 11, 12, 13, 14, 15, 16])
    expect(requests.carriedForward).toEqual([178, 179, 180, 181, 182, 183, 184])
  })

  test('has one row for an undivided （六）, in the 2019 form and in a hybrid', () => {
    const rowsAround = (report: AnnualReport) => Object.keys(present(report).requests).slice(19)
    const expected = ['notProcessedReissue', 'otherUndivided', 'totalProcessed', 'carriedForward']
    expect(rowsAround(numberedReport('2019'))).toEqual(expected)
    const hybrid = numberedReport('2021', { 'requests.otherUndivided.6': number(7) })
    expect(rowsAround(hybrid)).toEqual(expected)
    expect(present(hybrid).requests.otherUndivided?.[6]).toBe(7)
  })

  test('names the measures of the 2019 form', () => {
    const json = present(numberedReport('2019', { 'proactive.licences.change': number(-4) }))
    expect(json.proactive).toMatchObject({
      governmentRules: { made: 0, newlyPublic: 1, totalPublic: 2 },
      licences: { itemsLastYear: 6, change: -4, decisions: 8 },
      administrativeFees: { itemsLastYear: 18, change: 19 },
      procurement: { projects: 20, totalAmount: '0.000021' },
    })
  })

  test.each([
    [{ value: 103_387_900, decimals: 4 }, '103.3879'],
    [{ value: 103_000_000, decimals: 4 }, '103.0000'],
    [{ value: 103_000_000, decimals: 0 }, '103'],
    [{ value: 25_105_000, decimals: 0 }, '25.105'],
    [{ value: 0 }, '0'],
  ])('prints an amount with its decimals: %j', (figure, printed) => {
    const cell: Cell = { state: 'number', printed: '…', ...figure }
    const json = present(numberedReport('2021', { 'proactive.administrativeFeesWanYuan': cell }))
    expect(json.proactive.administrativeFeesWanYuan).toBe(printed)
  })

  test('says so when the unit of an amount is not printed', () => {
    const cell: Cell = { state: 'number', value: 7730.5, printed: '7730.50', decimals: 2, unit: 'unknown' }
    const json = present(numberedReport('2019', { 'proactive.procurement.totalAmount': cell }))
    expect(json.proactive.procurement).toEqual({
      projects: 20,
      totalAmount: '7730.50',
      totalAmountUnit: 'unknown',
    })
  })

  test('keeps blank, stroke, unreadable, annotated and missing apart from zero', () => {
    const report = numberedReport('2021', {
      'requests.granted.0': { state: 'blank', printed: '' },
      'requests.granted.1': { state: 'notApplicable', printed: '/' },
      'requests.granted.2': { state: 'unreadable', printed: '1?', reason: '字迹不清' },
      'requests.granted.3': { state: 'annotated', value: 22, printed: '22（其中修订16件）' },
    })
    const cells = Object.fromEntries(
      Object.entries(report.cells).filter(([key]) => key !== 'requests.granted.4'),
    )
    const json = present({ ...report, cells })
    expect(json.requests.granted).toEqual([null, null, null, 22, null, 29, 30])
    expect(json.notNumbers).toEqual([
      { cell: 'requests.granted.0', state: 'blank', printed: '' },
      { cell: 'requests.granted.1', state: 'notApplicable', printed: '/' },
      { cell: 'requests.granted.2', state: 'unreadable', printed: '1?', reason: '字迹不清' },
      { cell: 'requests.granted.3', state: 'annotated', printed: '22（其中修订16件）' },
      { cell: 'requests.granted.4', state: 'unreadable', printed: '', reason: '原件中未找到' },
    ])
  })

  test('lists findings and claims field by field, and places of printed cells only', () => {
    const finding = {
      check: 'K3-1',
      severity: 'error',
      cells: ['requests.newReceived.6'],
      expected: 3,
      actual: 4,
      message: '不相等',
      source: 'FORM-2021-HEAD',
    } as const
    const claim = {
      metric: 'published.total',
      value: 12,
      qualifier: 'exact',
      scope: 'own',
      unit: '条',
      text: '公开12条。',
      section: 'overview',
      partOf: { list: 1, total: 20, complete: true },
    } as const
    const json = presentReport({
      source: SOURCE,
      report: { ...numberedReport('2021'), claims: [{ ...claim, secret: 1 } as typeof claim] },
      places: { 'requests.granted.0': { page: 2, line: 5 }, 'requests.unknown.0': { page: 9 } },
      findings: [{ ...finding, secret: 1 } as typeof finding],
    })
    const label = '国办公开办函〔2021〕30号附件表三表头勾稽关系'
    expect(json.findings).toEqual([{ ...finding, source: label, sourceId: 'FORM-2021-HEAD' }])
    expect(JSON.stringify(json.claims)).toBe(
      '[{"metric":"published.total","value":12,"qualifier":"exact","text":"公开12条。",' +
        '"section":"overview","scope":"own","unit":"条","partOf":{"list":1,"total":20,"complete":true}}]',
    )
    expect(REPORT_JSON.parse(throughText(json))).toEqual(json)
    expect(json.places).toEqual({ 'requests.granted.0': { page: 2, line: 5 } })
  })
})

const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('the schema and the way back', () => {
  test('any report that can be made passes the schema and reads back equal', () => {
    fc.assert(
      fc.property(arbitraryReport({ dressed: true }), (report) => {
        const json = presentReport({ source: SOURCE, report, places: {}, findings: checkReport(report) })
        const back = parseReportJson(throughText(json))
        expect(back.ok).toBe(true)
        if (back.ok) expect(presentReport(back.value)).toEqual(json)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['no object', null, ''],
    ['an unknown form', { form: '2016' }, 'form'],
    ['a key too many', { ...present(numberedReport('2021')), extra: 1 }, ''],
    [
      'six columns',
      { ...present(numberedReport('2021')), requests: { granted: [0, 0, 0, 0, 0, 0] } },
      'requests',
    ],
  ])('refuses %s and says where', (_, value, path) => {
    const back = parseReportJson(throughText(value))
    expect(back.ok).toBe(false)
    if (!back.ok) {
      expect(back.refusal.code).toBe('report-json-invalid')
      expect(String(back.refusal.facts?.path)).toContain(path)
    }
  })

  test('both schemas can be described as JSON Schema', () => {
    const described = JSON.stringify(z.toJSONSchema(REPORT_JSON))
    expect(described).toContain('otherUndivided')
    expect(described).toContain('administrativeFeesWanYuan')
    const error = presentUnreadable({ file: 'a.zip', media: null }, 'type-unknown', '无法识别')
    expect(UNREADABLE_JSON.parse(throughText(error))).toEqual(error)
  })
})
