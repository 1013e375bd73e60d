/** The picture in words: every number that it shows, for those who do not see it. */
import type { PictureFigures, Shown } from './picture-figures.ts'

const GROUPING = new Intl.NumberFormat('zh-CN')

export const countText = (value: number | null): string =>
  value === null ? '未载明' : GROUPING.format(value)

const said = ({ label, value, before }: Shown, withBefore: boolean): string =>
  `${label}${countText(value)}${withBefore ? `（上年${countText(before)}）` : ''}`

const list = (shown: readonly Shown[], withBefore: boolean): string =>
  shown.map((each) => said(each, withBefore)).join('，')

export const pictureWords = (figures: PictureFigures): string => {
  const { hasLastYear } = figures
  const remedies = figures.remedies.map(
    ({ total, results }) => `${said(total, hasLastYear)}，其中${list(results, false)}`,
  )
  const proactive = figures.proactive.map(
    ({ label, text, before }) => `${label}${text}${before === null ? '' : `（上年${before}）`}`,
  )
  return [
    `申请：${list([...figures.inflow, figures.processed, figures.carriedForward], hasLastYear)}。`,
    `办理结果：${list(figures.outcomes, hasLastYear)}。`,
    `申请人（本年新收）：${list(figures.applicants, hasLastYear)}。`,
    `不予公开的理由：${list(figures.refusals, hasLastYear)}。`,
    `复议和诉讼：${remedies.join('；')}；${said(figures.litigation, hasLastYear)}。`,
    `主动公开：${proactive.join('，')}。`,
  ].join('')
}
