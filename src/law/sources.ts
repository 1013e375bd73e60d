import type { LocalDate } from './time/local-date.ts'

/** What a citation points to. */
export interface Source {
  /** How the source is cited to a reader, in Chinese. */
  readonly label: string
  /** The day from which it applies. */
  readonly from: LocalDate
  /** V: text read; V*: second-hand; S: seen in published reports; K: general knowledge; I: our inference. K and I are policy, not law. */
  readonly confidence: 'V' | 'V*' | 'S' | 'K' | 'I'
}

const source = (label: string, from: LocalDate, confidence: Source['confidence']): Source => ({
  label,
  from,
  confidence,
})

const REGULATION = '《中华人民共和国政府信息公开条例》'

/** Every instrument and rule this program rests on, once. A rule without an entry here does not compile. */
export const SOURCES = {
  'OGI-2': source(`${REGULATION}第二条`, '2019-05-15', 'V'),
  'OGI-10': source(`${REGULATION}第十条`, '2019-05-15', 'V'),
  'OGI-14': source(`${REGULATION}第十四条`, '2019-05-15', 'V'),
  'OGI-15': source(`${REGULATION}第十五条`, '2019-05-15', 'V'),
  'OGI-16-1': source(`${REGULATION}第十六条第一款`, '2019-05-15', 'V'),
  'OGI-16-2': source(`${REGULATION}第十六条第二款`, '2019-05-15', 'V'),
  'OGI-20-1': source(`${REGULATION}第二十条第（一）项`, '2019-05-15', 'V'),
  'OGI-20': source(`${REGULATION}第二十条`, '2019-05-15', 'V'),
  'OGI-21': source(`${REGULATION}第二十一条`, '2019-05-15', 'V'),
  'OGI-18': source(`${REGULATION}第十八条`, '2019-05-15', 'V'),
  'OGI-26': source(`${REGULATION}第二十六条`, '2019-05-15', 'V'),
  'OGI-20-5': source(`${REGULATION}第二十条第（五）项`, '2019-05-15', 'V'),
  'OGI-20-6': source(`${REGULATION}第二十条第（六）项`, '2019-05-15', 'V'),
  'OGI-20-8': source(`${REGULATION}第二十条第（八）项`, '2019-05-15', 'V'),
  'OGI-20-9': source(`${REGULATION}第二十条第（九）项`, '2019-05-15', 'V'),
  'OGI-29': source(`${REGULATION}第二十九条`, '2019-05-15', 'V'),
  'OGI-30': source(`${REGULATION}第三十条`, '2019-05-15', 'V'),
  'OGI-31': source(`${REGULATION}第三十一条`, '2019-05-15', 'V'),
  'OGI-31-1': source(`${REGULATION}第三十一条第（一）项`, '2019-05-15', 'V'),
  'OGI-31-2': source(`${REGULATION}第三十一条第（二）项`, '2019-05-15', 'V'),
  'OGI-31-3': source(`${REGULATION}第三十一条第（三）项`, '2019-05-15', 'V'),
  'OGI-32': source(`${REGULATION}第三十二条`, '2019-05-15', 'V'),
  'OGI-33-2': source(`${REGULATION}第三十三条第二款`, '2019-05-15', 'V'),
  'OGI-33-3': source(`${REGULATION}第三十三条第三款`, '2019-05-15', 'V'),
  'OGI-34': source(`${REGULATION}第三十四条`, '2019-05-15', 'V'),
  'OGI-35': source(`${REGULATION}第三十五条`, '2019-05-15', 'V'),
  'OGI-36-1': source(`${REGULATION}第三十六条第（一）项`, '2019-05-15', 'V'),
  'OGI-36-2': source(`${REGULATION}第三十六条第（二）项`, '2019-05-15', 'V'),
  'OGI-36-3': source(`${REGULATION}第三十六条第（三）项`, '2019-05-15', 'V'),
  'OGI-36-4': source(`${REGULATION}第三十六条第（四）项`, '2019-05-15', 'V'),
  'OGI-36-5': source(`${REGULATION}第三十六条第（五）项`, '2019-05-15', 'V'),
  'OGI-36-6': source(`${REGULATION}第三十六条第（六）项`, '2019-05-15', 'V'),
  'OGI-36-7': source(`${REGULATION}第三十六条第（七）项`, '2019-05-15', 'V'),
  'OGI-37': source(`${REGULATION}第三十七条`, '2019-05-15', 'V'),
  'OGI-38': source(`${REGULATION}第三十八条`, '2019-05-15', 'V'),
  'OGI-39-1': source(`${REGULATION}第三十九条第一款`, '2019-05-15', 'V'),
  'OGI-39-2': source(`${REGULATION}第三十九条第二款`, '2019-05-15', 'V'),
  'OGI-41': source(`${REGULATION}第四十一条`, '2019-05-15', 'V'),
  'OGI-44': source(`${REGULATION}第四十四条`, '2019-05-15', 'V'),
  'OGI-42': source(`${REGULATION}第四十二条`, '2019-05-15', 'V'),
  'OGI-45': source(`${REGULATION}第四十五条`, '2019-05-15', 'V'),
  'OGI-49': source(`${REGULATION}第四十九条`, '2019-05-15', 'V'),
  'OGI-50': source(`${REGULATION}第五十条`, '2019-05-15', 'V'),
  'FORM-2019': source('国办公开办函〔2019〕60号（年度报告格式·试行）', '2019-12-01', 'V*'),
  'FORM-2021': source('国办公开办函〔2021〕30号（年度报告格式）', '2021-09-26', 'V'),
  'FORM-2021-HEAD': source('国办公开办函〔2021〕30号附件表三表头勾稽关系', '2021-09-26', 'V'),
  'FORM-2021-SIMILARITY': source('国办公开办函〔2021〕30号第二部分第（四）项', '2021-09-26', 'V'),
  'FEE-109': source('国办函〔2020〕109号《政府信息公开信息处理费管理办法》', '2021-01-01', 'V*'),
  'FEE-109-3': source('国办函〔2020〕109号第三条', '2021-01-01', 'V'),
  'FEE-109-4': source('国办函〔2020〕109号第四条', '2021-01-01', 'V'),
  'FEE-109-5': source('国办函〔2020〕109号第五条', '2021-01-01', 'V*'),
  'POLICY-FEE-SCOPE': source('政策：按件计费按接收申请的机关分别累计', '2021-01-01', 'I'),
  'HOLIDAYS-6': source('《全国年节及纪念日放假办法》及国务院办公厅年度放假通知', '2019-01-01', 'V'),
  'OGI-2008-24': source('《中华人民共和国政府信息公开条例》（2008年施行）第二十四条', '2008-05-01', 'K'),
  'INTERPRETATION-235': source('国办公开办函〔2016〕235号（处理决定送达）', '2016-07-01', 'V'),
  'INTERPRETATION-207': source('国办公开办函〔2015〕207号（期限有关问题）', '2015-12-01', 'V'),
  'FEE-109-6': source('国办函〔2020〕109号第六条', '2021-01-01', 'V*'),
  'FEE-109-7': source('国办函〔2020〕109号第七条', '2021-01-01', 'K'),
  'POLICY-SUPPLEMENT-DAYS': source('政策：补正期限由机关确定，本系统默认值', '2019-05-15', 'K'),
  'POLICY-CONSULTATION-DAYS': source('政策：征求意见所需时间的计算方法', '2019-05-15', 'I'),
  'POLICY-OTHER-ORGAN-DAYS': source('政策：向其他机关征求意见的期限', '2019-05-15', 'I'),
  'CASE-ORDER': source('案卷记录的先后次序', '2008-05-01', 'I'),
  'POLICY-WITHHELD-REVIEW': source('政策：不予公开信息定期评估的间隔', '2019-05-15', 'I'),
  'POLICY-DOCUMENT-YEAR': source('政策：规章、规范性文件按哪一天归入年度', '2008-05-01', 'I'),
  'POLICY-GUIDE-REVIEW': source('政策：公开指南多久核对一次', '2008-05-01', 'I'),
  'POLICY-ROWS': source('政策：办理结果归入表三的行', '2019-05-15', 'K'),
  'POLICY-OUTCOME-DAY': source('政策：办理结果按哪一天归入年度', '2019-05-15', 'I'),
  'POLICY-SERVICE-ELECTRONIC': source('政策：电子送达以进入受送达人系统之日为准', '2019-05-15', 'K'),
  'POLICY-REVIEWS': source('政策：答复签发前须经的审查', '2008-05-01', 'I'),
  'POLICY-LAMPS': source('政策：期限亮灯的剩余工作日', '2008-05-01', 'I'),
  'POLICY-REMINDERS': source('政策：期限届满前提醒的时间', '2008-05-01', 'I'),
  'POLICY-URGE': source('政策：收到催办后回复的期限', '2008-05-01', 'I'),
  'POLICY-REASON-CLOCK': source('政策：要求说明理由期间是否计入答复期限', '2019-05-15', 'I'),
  'LEGISLATION-93': source('《中华人民共和国立法法》第九十三条', '2023-03-15', 'V'),
  'RECONSIDERATION-1999-9': source('《中华人民共和国行政复议法》（2017年修正）第九条', '1999-10-01', 'K'),
  'RECONSIDERATION-1999-12': source('《中华人民共和国行政复议法》（2017年修正）第十二条', '1999-10-01', 'K'),
  'RECONSIDERATION-1999-13': source('《中华人民共和国行政复议法》（2017年修正）第十三条', '1999-10-01', 'K'),
  'RECONSIDERATION-20': source('《中华人民共和国行政复议法》第二十条', '2024-01-01', 'V'),
  'RECONSIDERATION-24': source('《中华人民共和国行政复议法》第二十四条', '2024-01-01', 'V'),
  'RECONSIDERATION-27': source('《中华人民共和国行政复议法》第二十七条', '2024-01-01', 'V'),
  'RECONSIDERATION-28': source('《中华人民共和国行政复议法》第二十八条', '2024-01-01', 'V'),
  'RECONSIDERATION-53': source('《中华人民共和国行政复议法》第五十三条、第六十二条', '2024-01-01', 'V'),
  'RECONSIDERATION-62': source('《中华人民共和国行政复议法》第六十二条', '2024-01-01', 'V'),
  'LITIGATION-81': source('《中华人民共和国行政诉讼法》第八十一条（一审审限）', '2015-05-01', 'K'),
  'LITIGATION-88': source('《中华人民共和国行政诉讼法》第八十八条（二审审限）', '2015-05-01', 'K'),
  'LITIGATION-7': source('《中华人民共和国行政诉讼法》第七条（两审终审）', '2015-05-01', 'K'),
  'LITIGATION-45': source('《中华人民共和国行政诉讼法》第四十五条', '2015-05-01', 'V'),
  'LITIGATION-46': source('《中华人民共和国行政诉讼法》第四十六条', '2015-05-01', 'V'),
  'INTERPRETATION-2025-8': source('法释〔2025〕8号第一条', '2025-06-01', 'V'),
  'POLICY-PARTIAL-REMEDY': source('政策：部分公开中不予公开的部分按复议前置告知', '2024-01-01', 'I'),
  'BUDGET-14': source('《中华人民共和国预算法》第十四条', '2015-01-01', 'V'),
  'PENALTY-48': source(
    '《中华人民共和国行政处罚法》第四十八条（“三日”依第八十五条指工作日）',
    '2021-07-15',
    'V',
  ),
  'OGI-23': source(`${REGULATION}第二十三条`, '2019-05-15', 'V'),
  'OGI-25': source(`${REGULATION}第二十五条`, '2019-05-15', 'V'),
  'SITE-FAULT-ANSWER': source('政府网站管理要求（网民纠错三个工作日内答复）', '2017-05-15', 'V*'),
  'POLICY-FAULT-FORWARD': source('政策：纠错转交有关机关的期限', '2017-05-15', 'K'),
  'CREDIT-DOUBLE': source('行政许可和行政处罚信用信息公示要求（双公示）', '2015-12-01', 'K'),
  'FUND-NOTICE-11': source('国开办发〔2018〕11号（扶贫资金项目公告公示）', '2018-01-01', 'V*'),
  'RECONSIDERATION-23': source('《中华人民共和国行政复议法》第二十三条', '2024-01-01', 'V'),
  'REORGANISATION-14': source('国办公开办函〔2019〕14号（机构改革后的申请办理）', '2019-01-01', 'V'),
  'TABLE-LOGIC': source('年度报告表格的算术关系', '2019-12-01', 'I'),
  'CARRY-LOGIC': source('结转的含义：上年结转等于上一年度的结转下年度', '2019-12-01', 'I'),
  'REVIEW-PRACTICE': source('年度报告审核惯例', '2019-12-01', 'K'),
  'NARRATIVE-POLICY': source('正文数字核对尺度（本系统设定，可调整）', '2019-12-01', 'I'),
  'SIMILARITY-POLICY': source('雷同判断尺度（本系统设定，可调整）', '2021-09-26', 'I'),
  'PIPL-19': source('《中华人民共和国个人信息保护法》第十九条', '2021-11-01', 'V'),
  'PIPL-47': source('《中华人民共和国个人信息保护法》第四十七条', '2021-11-01', 'V'),
  'ARCHIVES-RULES-20': source('《中华人民共和国档案法实施条例》第二十条', '2024-03-01', 'V'),
  'POLICY-RETENTION': source('政策：办结案件的保管期限和期满后的处理', '2008-05-01', 'I'),
  READING: source('读取说明：原件排版与本系统判断的依据', '2019-12-01', 'I'),
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof SOURCES

/** A value together with the source it rests on. */
export interface Cited<T> {
  readonly source: SourceId
  readonly value: T
}
