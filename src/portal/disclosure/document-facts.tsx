/** 元数据 of a document, as far as they are filled in. */
import type { ReactNode } from 'react'
import { VALIDITY_WORDS } from '../../contract/disclosure/disclosure-words.ts'
import { CATALOGUE_ITEMS } from '../../law/proactive-disclosure/catalogue-items.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { PublishedDocument } from '../../store/published-document.ts'
import { cataloguePath, organEntryPath } from '../site-paths.ts'
import { kindName, shownValidity } from './shown-document.ts'

const Day = ({ day }: { day: LocalDate }) => <time dateTime={day}>{day}</time>

const dayOf = (day: LocalDate | null): ReactNode => day !== null && <Day day={day} />

const catalogueItem = ({ catalogueItem: code, organ }: PublishedDocument): ReactNode => {
  const item = CATALOGUE_ITEMS.find((each) => each.code === code)
  return item && <a href={cataloguePath({ slug: organ.slug, item: code })}>{item.name}</a>
}

type Fact = readonly [label: string, value: ReactNode]

const period = (from: LocalDate | null, to: LocalDate | null): ReactNode =>
  from !== null &&
  to !== null && (
    <>
      <Day day={from} /> 至 <Day day={to} />
    </>
  )

const factsOf = (document: PublishedDocument, today: LocalDate): readonly Fact[] => {
  const { organ } = document
  const validity = shownValidity(document, today)
  const publisher = <a href={organEntryPath(organ.slug)}>{organ.name}</a>
  return [
    ['索引号', document.indexNumber],
    ['信息类别', kindName(document.kind)],
    ['发布机关', publisher],
    ['公开责任部门', document.sourceUnit],
    ['文号', document.documentNumber],
    ['成文日期', dayOf(document.formedOn)],
    ['公开日期', dayOf(document.publishedOn)],
    ['生效日期', dayOf(document.effectiveOn)],
    ['失效日期', dayOf(document.expiresOn)],
    [
      '有效性',
      validity && <span className={`validity validity-${validity}`}>{VALIDITY_WORDS[validity]}</span>,
    ],
    ['公示期', period(document.noticeFrom, document.noticeTo)],
    ['主题分类', document.topic],
    ['体裁分类', document.genre],
    ['服务对象', document.audience],
    ['关键词', document.keywords.join('　')],
    ['目录类别', catalogueItem(document)],
    ['内容概述', document.summary],
  ]
}

const WIDE: readonly string[] = ['目录类别', '内容概述', '关键词']

export const DocumentFacts = ({ document, today }: { document: PublishedDocument; today: LocalDate }) => (
  <dl className="document-facts" aria-label="文件信息">
    {factsOf(document, today)
      .filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false)
      .map(([label, value]) => (
        <div key={label} className={WIDE.includes(label) ? 'wide' : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
