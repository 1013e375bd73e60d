/** What a notice about funds and projects of assistance has to tell (国开办发〔2018〕11号, rulebook PA-4 to PA-9), as data. */
import type { SourceId } from '../sources.ts'

export interface FundNoticeItem {
  readonly name: string
  /** Words of which one stands in a notice that tells it. */
  readonly words: readonly string[]
  /** Only in notices about projects, not about how funds are distributed. */
  readonly ofProjects: boolean
}

export const FUND_NOTICE_SOURCE: SourceId = 'FUND-NOTICE-11'

const item = (name: string, words: readonly string[], ofProjects = true): FundNoticeItem => ({
  name,
  words: [name, ...words],
  ofProjects,
})

export const FUND_NOTICE_ITEMS: readonly FundNoticeItem[] = [
  item('资金来源', ['资金名称', '资金文件'], false),
  item('资金规模', ['资金总额', '金额', '投资', '万元'], false),
  item('项目名称', []),
  item('实施地点', ['建设地点', '项目地点']),
  item('建设任务', ['建设内容', '建设规模', '项目内容']),
  item('补助标准', ['奖补标准']),
  item('实施期限', ['建设期限', '时间进度', '工期', '起止时间']),
  item('实施单位', ['建设单位', '项目单位', '责任单位']),
  item('责任人', ['负责人']),
  item('绩效目标', ['绩效']),
  item('带贫减贫机制', ['联农带农', '带农', '带贫', '利益联结']),
  item('监督单位', ['监督电话', '监督举报', '举报电话'], false),
]

/** Lines on which the public may complain about such funds, beside the organ's own. */
export const SUPERVISION_LINES = ['12317', '12345'] as const
