/** The data that this site gives away, once: the page about it and its description for machines are made from this. */

export interface Distribution {
  readonly name: string
  readonly path: string
  readonly media: 'application/json' | 'text/csv' | 'application/x-ndjson'
  readonly about: string
}

export interface Dataset {
  readonly key: string
  readonly title: string
  readonly about: string
  readonly keywords: readonly string[]
  /** Where people look at the same. */
  readonly page: string
  readonly distributions: readonly Distribution[]
}

const API = '/api/v1'

export const DATASETS: readonly Dataset[] = [
  {
    key: 'disclosures',
    title: '主动公开的政府信息',
    about:
      '各机关主动公开的全部文件：名称、文号、索引号、种类、法定公开事项、主题、日期、效力日期、正文和附件清单。撤下的文件不在其中。',
    keywords: ['政府信息公开', '主动公开', '规范性文件', '政策解读'],
    page: '/catalogue',
    distributions: [
      {
        name: '全部，CSV',
        path: `${API}/disclosures.csv`,
        media: 'text/csv',
        about: '每件一行，不含正文，可以直接用电子表格软件打开。',
      },
      {
        name: '全部，JSON 行',
        path: `${API}/disclosures.jsonl`,
        media: 'application/x-ndjson',
        about: '每件一行 JSON，含正文和附件清单。',
      },
      {
        name: '按条件分页查询',
        path: `${API}/disclosures`,
        media: 'application/json',
        about: '可以按机关、种类、年份、法定公开事项、栏目和更新日期选取。',
      },
    ],
  },
  {
    key: 'changes',
    title: '公开和撤下的变动清单',
    about: '每份文件最近一次变动：公开、更正或者撤下。只有标识、机关和时刻，撤下的文件不再提供内容。',
    keywords: ['政府信息公开', '变动', '撤下'],
    page: '/open-data',
    distributions: [
      {
        name: '分页查询',
        path: `${API}/disclosures/changes`,
        media: 'application/json',
        about: '从旧到新。记下 next，下次从那里继续，不会漏掉变动。',
      },
    ],
  },
  {
    key: 'annual-reports',
    title: '政府信息公开工作年度报告',
    about: '各机关的年度报告：三张表的每个数字及其在原件中的位置、正文和核对结果。',
    keywords: ['政府信息公开', '年度报告', '依申请公开'],
    page: '/annual-reports',
    distributions: [
      {
        name: '全部数字，CSV',
        path: `${API}/annual-reports.csv`,
        media: 'text/csv',
        about: '每个单元格一行。',
      },
      {
        name: '分页查询',
        path: `${API}/annual-reports`,
        media: 'application/json',
        about: '可以按机关、地区、年度选取。',
      },
    ],
  },
  {
    key: 'reference',
    title: '机关、栏目和法定公开事项',
    about: '其他数据所用标识的含义。',
    keywords: ['政府信息公开', '机关', '栏目', '法定主动公开内容'],
    page: '/organs',
    distributions: [
      { name: '机关', path: `${API}/organs`, media: 'application/json', about: '机关标识和全名。' },
      { name: '栏目', path: `${API}/columns`, media: 'application/json', about: '各机关的栏目和重点领域。' },
      {
        name: '法定公开事项',
        path: `${API}/catalogue`,
        media: 'application/json',
        about: '条例第二十条、第二十一条各项，及已公开的件数。',
      },
    ],
  },
]
