import { describe, expect, test } from 'vitest'
import {
  type AnnualReport,
  type Cell,
  type CellPath,
  type Finding,
  REMEDY_GROUPS,
  type Severity,
} from '../../../src/law/annual-report/annual-report.ts'
import { cellLabel } from '../../../src/law/annual-report/cell-label.ts'
import { checkAcrossYears } from '../../../src/law/annual-report/checks/across-years.ts'
import { runChecks } from '../../../src/law/annual-report/checks/check.ts'
import { TABLE_CHECKS } from '../../../src/law/annual-report/checks/check-report.ts'
import { findingKey, standingFindings } from '../../../src/law/annual-report/checks/explanation.ts'
import { checkRollUp } from '../../../src/law/annual-report/checks/roll-up.ts'
import { FORM_2021 } from '../../../src/law/annual-report/form-2021.ts'
import { requestCells } from '../../../src/law/annual-report/form-cells.ts'
import { rowsOf } from '../../../src/law/annual-report/report-rows.ts'
import { SOURCES } from '../../../src/law/sources.ts'
import { asHybrid, BLANK, number, STROKE, sampleReport, UNREADABLE, withCells } from './sample-report.ts'

const brief = (report: AnnualReport) =>
  runChecks(TABLE_CHECKS, report).map(({ check, severity }) => `${check} ${severity}`)

const planted = (changes: Partial<Record<CellPath, Cell>>) => brief(withCells(sampleReport(), changes))

describe('a report without faults', () => {
  test.each([
    ['2021 form', sampleReport()],
    ['2019 form', sampleReport({}, '2019')],
  ])('%s: nothing is found', (_, report) => {
    expect(brief(report)).toEqual([])
  })

  test('a hybrid is only told about its undivided row', () => {
    expect(brief(asHybrid(sampleReport()))).toEqual(['KF-2 warning'])
  })
})

const FAULTS: readonly (readonly [string, Partial<Record<CellPath, Cell>>, readonly string[]])[] = [
  ['K2-1: unreadable', { 'proactive.penaltyDecisions': UNREADABLE }, ['K2-1 error']],
  ['K2-1: negative', { 'proactive.penaltyDecisions': number(-1) }, ['K2-1 error']],
  ['K2-1: a fraction of a document', { 'proactive.penaltyDecisions': number(1.5) }, ['K2-1 error']],
  [
    'K2-1: five decimals of 万元',
    { 'proactive.administrativeFeesWanYuan': { ...number(10, '0.00001'), decimals: 5 } as Cell },
    ['K2-1 error'],
  ],
  ['K2-1: blanks are a note', { 'proactive.penaltyDecisions': BLANK }, ['K2-1 note']],
  ['K2-1: strokes are a note', { 'proactive.governmentRules.issued': STROKE }, ['K2-1 note']],
  ['K2-2: a county makes no 规章', { 'proactive.governmentRules.inForce': number(2) }, ['K2-2 error']],
  [
    'K2-4: nothing in force after issuing',
    { 'proactive.normativeDocuments.inForce': number(0) },
    ['K2-4 warning'],
  ],
  [
    'K3-1 and K3-4: more carried forward than came in',
    { 'requests.carriedForward.0': number(44), 'requests.carriedForward.6': number(45) },
    ['K3-1 error', 'K3-1 error', 'K3-4 error', 'K3-4 error'],
  ],
  [
    'K3-1: new requests in one column only',
    { 'requests.newReceived.0': number(32), 'requests.newReceived.6': number(41) },
    ['K3-1 error', 'K3-1 error'],
  ],
  [
    'K3-2: a result and its row total too high by one',
    { 'requests.granted.1': number(4), 'requests.granted.6': number(21) },
    ['K3-2 error', 'K3-2 error'],
  ],
  [
    'K3-2 and K3-3: one digit of one cell',
    { 'requests.unableNotHeld.0': number(9) },
    ['K3-2 error', 'K3-3 error'],
  ],
  [
    'K3-2 and K3-3: a blank total is missing, not wrong',
    { 'requests.totalProcessed.6': BLANK },
    ['K3-2 warning', 'K3-3 warning', 'K2-1 note'],
  ],
  [
    'K4-1: four results do not make the total',
    { 'remedies.reconsideration.other': number(1) },
    ['K4-1 error'],
  ],
  [
    'K4-1: a blank total is missing, not wrong',
    { 'remedies.reconsideration.total': BLANK },
    ['K4-1 warning', 'K2-1 note'],
  ],
]

describe('planted faults', () => {
  test.each(FAULTS)('%s', (_, changes, expected) => {
    expect(planted(changes)).toEqual(expected)
  })

  test('every check of the catalogue has a planted fault or a test of its own here', () => {
    const tried = new Set(FAULTS.flatMap(([name]) => name.match(/K[A-Z0-9]+-\d/g) ?? []))
    const others = new Set(['KF-1', 'KF-2', 'K4-2'])
    expect(TABLE_CHECKS.map(({ id }) => id).filter((id) => !tried.has(id) && !others.has(id))).toEqual([])
  })

  test('K3-1 is silent where a figure cannot be read, and K2-1 speaks', () => {
    expect(planted({ 'requests.newReceived.6': UNREADABLE })).toEqual(['K2-1 error'])
  })

  test('a cell that is not there at all is an error of its own', () => {
    const { 'remedies.litigationDirect.pending': _, ...cells } = sampleReport().cells
    expect(brief(sampleReport({ cells }))).toEqual(['K2-1 error'])
  })

  test('K3-3 runs for every row and K3-1, K3-2 for every column', () => {
    for (const row of rowsOf(sampleReport())) {
      const found = planted({ [`requests.${row.key}.5`]: number(1) } as Partial<Record<CellPath, Cell>>)
      expect(found, row.key).toContain('K3-3 error')
    }
    for (let column = 0; column < 7; column++) {
      const path: CellPath = `requests.notProcessedReissue.${column}`
      const findings = runChecks(TABLE_CHECKS, withCells(sampleReport(), { [path]: number(5) }))
      expect(findings.filter(({ check }) => check === 'K3-2').map(({ cells }) => cells[0])).toEqual([
        `requests.totalProcessed.${column}`,
      ])
    }
  })

  test.each(REMEDY_GROUPS)('K4-1 runs for %s', (group) => {
    expect(
      planted({ [`remedies.${group}.corrected`]: number(1) } as Partial<Record<CellPath, Cell>>),
    ).toEqual(['K4-1 error'])
  })

  test.each<[string | null, 'error' | 'warning' | null]>([
    ['南岭省人民政府', null],
    ['北原自治区人民政府', null],
    ['重庆市人民政府', null],
    ['西岭自治州人民政府', null],
    ['南岭省西岭自治州人民政府', null],
    ['临溪市人民政府', 'warning'],
    ['南岭省临溪市人民政府', 'warning'],
    ['临溪市司法局', 'warning'],
    ['水利局', 'warning'],
    [null, 'warning'],
    ['临溪市东山区人民政府', 'error'],
    ['云岭县人民政府', 'error'],
    ['云岭县人民政府办公室', 'error'],
    ['南岭省临溪市云岭县水利局', 'error'],
    ['青禾自治县人民政府', 'error'],
    ['重庆市青禾县人民政府', 'error'],
    ['云岭县石桥镇人民政府', 'error'],
    ['云岭县城关街道办事处', 'error'],
  ])('K2-2, by 立法法 93: 规章 of %s: %s, and only a warning can be explained', (organ, severity) => {
    const rules = {
      'proactive.governmentRules.issued': number(1),
      'proactive.governmentRules.inForce': number(2),
    }
    const findings = runChecks(TABLE_CHECKS, withCells(sampleReport({ organ }), rules))
    expect(findings.map((found) => [found.check, found.severity, found.cells, found.actual])).toEqual(
      severity === null
        ? []
        : [
            ['K2-2', severity, ['proactive.governmentRules.issued'], 1],
            ['K2-2', severity, ['proactive.governmentRules.inForce'], 2],
          ],
    )
    const given = { explanation: '设区的市', by: '1', at: '2026-01-20T10:00' }
    const explained = findings.map((finding) => ({ ...given, key: findingKey(finding) }))
    expect(standingFindings(findings, explained)).toHaveLength(severity === 'error' ? 2 : 0)
  })

  test('K4-2 asks about direct suits from 2024 on', () => {
    const suits = {
      'remedies.litigationDirect.upheld': number(1),
      'remedies.litigationDirect.total': number(1),
    }
    expect(brief(withCells(sampleReport({ year: 2023 }), suits))).toEqual([])
    expect(brief(withCells(sampleReport({ year: 2024 }), suits))).toEqual(['K4-2 warning'])
  })

  test('KF-1 tells a form of another year', () => {
    expect(brief(sampleReport({ year: 2022 }, '2019'))).toEqual(['KF-1 warning'])
    expect(brief(sampleReport({ year: 2020 }))).toEqual(['KF-1 warning'])
  })

  test('every finding states its cells, both figures, a message and a source that exists', () => {
    const [finding] = runChecks(
      TABLE_CHECKS,
      withCells(sampleReport(), {
        'requests.newReceived.0': number(32),
        'requests.newReceived.6': number(41),
      }),
    )
    expect(finding).toEqual({
      check: 'K3-1',
      severity: 'error',
      cells: [
        'requests.newReceived.0',
        'requests.carriedOver.0',
        'requests.totalProcessed.0',
        'requests.carriedForward.0',
      ],
      expected: 35,
      actual: 34,
      message: '表三“自然人”列：本年新收32加上年结转3为35，办理总计30加结转下年度4为34，两者应相等。',
      source: 'FORM-2021-HEAD',
    })
    expect(Object.keys(SOURCES)).toContain(finding?.source)
  })
})

describe('from one year to the next', () => {
  const previous = sampleReport({ year: 2022 })
  const next = (changes: Partial<Record<CellPath, Cell>> = {}) =>
    withCells(sampleReport(), {
      'requests.carriedOver.0': number(4),
      'requests.carriedOver.1': number(1),
      'requests.carriedOver.4': number(0),
      'requests.carriedOver.6': number(5),
      'proactive.normativeDocuments.inForce': number(19),
      ...changes,
    })
  const found = (current: AnnualReport, origin: 'made' | 'imported' = 'imported') =>
    checkAcrossYears({ previous, current, origin }).map(({ check, severity }) => `${check} ${severity}`)

  test('a year that continues the last one', () => {
    expect(found(next())).toEqual([])
  })

  test.each<[string, Partial<Record<CellPath, Cell>>, readonly string[]]>([
    ['KY-2: another carry-over in one column', { 'requests.carriedOver.2': number(1) }, ['KY-2 error']],
    [
      'KY-1: the stock does not follow',
      { 'proactive.normativeDocuments.inForce': number(18) },
      ['KY-1 warning'],
    ],
    [
      'K2-3: more repealed than there were',
      {
        'proactive.normativeDocuments.repealed': number(21),
        'proactive.normativeDocuments.inForce': number(0),
      },
      ['K2-3 warning', 'KY-1 warning'],
    ],
    ['KY-3: a pending case vanished', { 'remedies.reconsideration.total': number(0) }, ['KY-3 warning']],
  ])('%s', (_, changes, expected) => {
    expect(found(next(changes))).toEqual(expected)
  })

  test('KY-1 is an error when both years were made here', () => {
    expect(found(next({ 'proactive.normativeDocuments.inForce': number(18) }), 'made')).toEqual([
      'KY-1 error',
    ])
  })

  test('the chain of 现行有效 does not cross the change of forms, the carry-over does', () => {
    const old = sampleReport({ year: 2020 }, '2019')
    const current = sampleReport({ year: 2021 })
    expect(
      checkAcrossYears({ previous: old, current, origin: 'imported' }).map(({ check }) => check),
    ).toEqual(['KY-2', 'KY-2', 'KY-2', 'KY-2'])
  })

  test('years that do not follow each other are not compared', () => {
    expect(found({ ...next(), year: 2024 })).toEqual([])
  })
})

describe('roll-up', () => {
  const child = (organ: string) => sampleReport({ organ })
  const children = [child('云岭县水利局'), child('云岭县司法局')]
  const doubled = Object.fromEntries(
    Object.entries(sampleReport().cells).map(([path, cell]) => [
      path,
      cell !== undefined && 'value' in cell ? number(cell.value * 2) : cell,
    ]),
  )
  const parent = sampleReport({ organ: '云岭县人民政府', cells: doubled })
  const base = {
    parent,
    children,
    duties: ['云岭县水利局', '云岭县司法局'],
    answeredElsewhere: 0,
    mergers: [],
    uncounted: [],
    undivided: [],
  }
  const found = (changes: Partial<typeof base>) =>
    checkRollUp({ ...base, ...changes }).map(({ check, actual, expected }) => [check, expected, actual])

  test('a county that adds up', () => {
    expect(found({})).toEqual([])
  })

  test('KR-1: one cell off', () => {
    const changed = withCells(parent, { 'requests.granted.6': number(41) })
    expect(found({ parent: changed })).toEqual([['KR-1', 40, 41]])
  })

  test('KR-2: an organ missing, an organ twice', () => {
    expect(found({ duties: [...base.duties, '云岭县民政局'] })).toEqual([['KR-2', 3, 2]])
    expect(
      found({ children: [child('云岭县水利局'), child('云岭县水利局')], duties: ['云岭县水利局'] }),
    ).toEqual([['KR-2', 1, 1]])
  })

  test('KR-3: counted twice, never netted', () => {
    expect(found({ answeredElsewhere: 2 })).toEqual([['KR-3', null, 2]])
  })

  test('KR-5: figures that count 0 because nobody can read them, a handful named', () => {
    const organ = '云岭县水利局'
    const paths = requestCells(FORM_2021).slice(0, 7)
    const [few, many] = checkRollUp({
      ...base,
      uncounted: [
        { organ, cells: paths.slice(0, 1) },
        { organ: '云岭县司法局', cells: paths },
      ],
    })
    expect(few).toMatchObject({ check: 'KR-5', severity: 'error', cells: [], actual: 1 })
    expect(few?.message).toContain(`${organ}的报告有1个数字没有读出`)
    expect(few?.message).toContain(cellLabel(paths[0] ?? 'requests.granted.6'))
    expect(few?.message).not.toContain('等1项')
    expect(many?.message.split('、表三')).toHaveLength(5)
    expect(many?.message).toContain('等7项')
  })

  test('KR-4: a successor takes over what was pending', () => {
    const merger = {
      successor: sampleReport({ organ: '云岭县乡村振兴局' }),
      predecessors: [sampleReport({ organ: '云岭县扶贫开发办公室', year: 2022 })],
    }
    expect(checkRollUp({ ...base, mergers: [merger] }).map((f) => [f.check, f.expected, f.actual])).toEqual([
      ['KR-4', 5, 4],
    ])
  })

  test('KR-4: two mergers with the same figures are explained each by itself', () => {
    const mergers = ['云岭县乡村振兴局', '云岭县民政局'].map((organ) => ({
      successor: sampleReport({ organ }),
      predecessors: [sampleReport({ organ: '云岭县扶贫开发办公室', year: 2022 })],
    }))
    const findings = checkRollUp({ ...base, mergers })
    expect(new Set(findings.map(findingKey)).size).toBe(2)
  })

  test('KR-6: an undivided （六） is a warning, a note where it is zero, and nothing where nobody can read it', () => {
    const undivided = [
      { organ: '云岭县水利局', count: 3 },
      { organ: '云岭县司法局', count: 0 },
      { organ: '云岭县民政局', count: null },
    ]
    const findings = checkRollUp({ ...base, undivided })
    expect(findings.map(({ check, severity, actual }) => [check, severity, actual])).toEqual([
      ['KR-6', 'warning', 3],
      ['KR-6', 'note', 0],
    ])
    expect(findings[0]?.message).toContain('3件全部计入“（六）3.其他”')
  })
})

describe('explanations', () => {
  const findings = runChecks(
    TABLE_CHECKS,
    withCells(sampleReport(), {
      'proactive.normativeDocuments.inForce': number(0),
      'proactive.penaltyDecisions': number(-1),
      'proactive.compulsionDecisions': BLANK,
    }),
  )
  const first = (severity: Severity): Finding => {
    const found = findings.find((finding) => finding.severity === severity)
    if (found === undefined) throw new Error(`no ${severity} among the findings`)
    return found
  }
  const error = first('error')
  const warning = first('warning')
  const explained = (finding: Finding) => ({
    ...{ key: findingKey(finding), explanation: '清理后全部失效' },
    ...{ by: 'officer-7', at: '2024-01-20T10:00:00' },
  })

  test('a warning can be explained and then no longer stands; the same finding keeps its key', () => {
    expect(standingFindings(findings, [explained(warning)])).toEqual([error])
    expect(findingKey(warning)).toBe(findingKey({ ...warning, message: '另一种说法' }))
    expect(findingKey(warning)).not.toBe(findingKey({ ...warning, actual: 1 }))
  })

  test('an error stands whatever is said of it, a note never does', () => {
    expect(standingFindings(findings, [explained(error), explained(warning)])).toEqual([error])
    expect(standingFindings(findings, [])).toEqual([error, warning])
    expect(findings.map(({ severity }) => severity)).toContain('note')
  })
})
