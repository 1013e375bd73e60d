import { expect, test } from 'vitest'
import { checkContent } from '../../../src/formats/manuscript-checks/check-content.ts'
import { checkFundNotice } from '../../../src/formats/manuscript-checks/check-fund-notice.ts'
import { openPhraseList } from '../../../src/formats/manuscript-checks/phrases/check-phrases.ts'
import type { DisclosureContent } from '../../../src/law/proactive-disclosure/disclosure-content.ts'
import { contentOf } from './sample-content.ts'

const fund = (text: string, given: Partial<DisclosureContent> = {}) =>
  checkFundNotice(contentOf({ kind: 'fund', title: '2026年衔接资金项目实施公告', ...given }), [
    { place: 'text', text },
  ])

const WHOLE =
  '项目名称、实施地点、建设任务、补助标准、资金来源及资金规模、实施期限、实施单位、责任人、绩效目标、联农带农机制。监督单位：云岭县农业农村局，监督电话0916-5512345、12317。'

test('a whole notice has nothing to tell', () => {
  expect(fund(WHOLE)).toEqual([])
})

test('what is missing is named, once', () => {
  const [finding] = fund(WHOLE.replace('实施地点、', '').replace('绩效目标、', ''))
  expect(finding).toMatchObject({ check: 'fund-notice', severity: 'warning', place: 'text' })
  expect(finding?.message).toContain('没有找到：实施地点、绩效目标（')
})

test('how funds are distributed is told without the items of a project', () => {
  const title = '2026年衔接资金分配结果公告'
  expect(fund('资金来源：中央财政；金额300万元；监督电话0916-5512345，12345。', { title })).toEqual([])
})

test('where one may complain', () => {
  expect(fund(WHOLE.replace('、12317', '')).map(({ severity }) => severity)).toEqual(['warning'])
  expect(fund(WHOLE.replace('0916-5512345、', '')).map(({ severity }) => severity)).toEqual(['note'])
})

test('a 公示 without its period, and other kinds', () => {
  expect(fund(WHOLE, { title: '衔接资金项目公示' }).map(({ place }) => place)).toEqual(['noticePeriod'])
  expect(fund('', { kind: 'project' })).toEqual([])
})

test('all checks together: errors first, and a faultless manuscript has none', () => {
  const around = {
    today: '2026-11-20',
    noticeDays: 10,
    hasInterpretation: true,
    contacts: { phones: [], emails: [] },
    phrases: openPhraseList([], '2026-11-20'),
    links: { baseUrl: null, published: new Set<number>(), dead: new Map<string, string>() },
    earlier: [],
    taken: [],
  } as const
  expect(checkContent(contentOf(), [], around)).toEqual([])
  const wrong = contentOf({
    documentNumber: '云水发(2026)3号',
    html: '<p>清理河道,联系13800138000，身份证11010519491231002X。</p>',
  })
  expect(checkContent(wrong, [], around).map(({ check, severity }) => `${severity} ${check}`)).toEqual([
    'error id-number',
    'warning phone',
    'warning metadata',
    'note punctuation',
  ])
})
