/** An organ's entry: the four statutory blocks, and the way to apply. */
import type { ReactNode } from 'react'
import type { ApplyOrgan, OrganSuccessor } from '../../store/apply-organ.ts'
import type { Disclosure } from '../../store/disclosure.ts'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import {
  APPLY_PATH,
  applyPath,
  CASES_PATH,
  guidePath,
  organEntryPath,
  organPath,
  reportPath,
} from '../site-paths.ts'
import { DisclosureList } from './disclosure-list.tsx'
import { INSTITUTIONS } from './guide-words.ts'

interface OrganEntryPageProps {
  readonly context: PageContext
  readonly organ: ApplyOrgan
  readonly newest: readonly Disclosure[]
  /** Years with an annual report, newest first. */
  readonly years: readonly number[]
  readonly successors: readonly OrganSuccessor[]
}

const Block = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section className="card block" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)

const GuideBlock = ({ organ }: { organ: ApplyOrgan }) => (
  <Block id="guide" title="政府信息公开指南">
    <p>{organ.guide.office === '' ? '工作机构、地址、时间和联系方式。' : organ.guide.office}</p>
    {organ.guide.phone !== '' && <p>电话：{organ.guide.phone}</p>}
    <p>
      <a href={guidePath(organ.slug)}>阅读指南</a>
    </p>
  </Block>
)

const InstitutionsBlock = () => (
  <Block id="institutions" title="政府信息公开制度">
    <ul className="institutions">
      {INSTITUTIONS.map(({ name, about }) => (
        <li key={name}>
          {name}
          <span>{about}</span>
        </li>
      ))}
    </ul>
  </Block>
)

const ContentBlock = ({ newest }: { newest: readonly Disclosure[] }) => (
  <Block id="content-block" title="法定主动公开内容">
    {newest.length === 0 ? (
      <p className="nothing">本网站还没有收录这个单位主动公开的文件。</p>
    ) : (
      <DisclosureList disclosures={newest} />
    )}
  </Block>
)

const ReportsBlock = ({ organ, years }: { organ: ApplyOrgan; years: readonly number[] }) => (
  <Block id="reports" title="政府信息公开年报">
    {years.length === 0 ? (
      <p className="nothing">本网站还没有收录这个单位的年度报告。</p>
    ) : (
      <>
        <ul className="choices">
          {years.map((year) => (
            <li key={year}>
              <a href={reportPath(organ.slug, year)}>{year}年</a>
            </li>
          ))}
        </ul>
        <p>
          <a href={organPath(organ.slug)}>历年对比</a>
        </p>
      </>
    )}
  </Block>
)

const Gone = ({ successors }: { successors: readonly OrganSuccessor[] }) => (
  <p className="origin-note">
    这个单位的职能已经划转，请向承接职能的单位申请：
    {successors.map(({ slug, name }, index) => (
      <span key={slug}>
        {index > 0 && '、'}
        <a href={organEntryPath(slug)}>{name}</a>
      </span>
    ))}
    。（国办公开办函〔2019〕14号）
  </p>
)

const Entry = ({ organ }: { organ: ApplyOrgan }) => (
  <section className="entry" aria-labelledby="entry-title">
    <div>
      <h2 id="entry-title">依申请公开</h2>
      <p>
        没有找到需要的信息，可以向本单位申请公开。不需要说明用途；除数量、频次明显超过合理范围的以外，不收取费用。
      </p>
    </div>
    <ul className="actions">
      <li>
        <a className="button primary" href={applyPath(organ.slug)}>
          填写申请
        </a>
      </li>
      <li>
        <a className="button" href={CASES_PATH}>
          查询进度
        </a>
      </li>
    </ul>
  </section>
)

export const OrganEntryPage = ({ context, organ, newest, years, successors }: OrganEntryPageProps) => {
  const facts = {
    title: `${organ.name}政府信息公开`,
    description: `${organ.name}的政府信息公开指南、制度、法定主动公开内容、年报和申请入口。`,
    canonical: organEntryPath(organ.slug),
    crumbs: [{ label: '依申请公开', href: APPLY_PATH }],
    nav: null,
  }
  return (
    <PageShell context={context} facts={facts} here={organ.name}>
      <div className="wrap">
        <header className="page-head">
          <h1>
            <span>{organ.name}</span>
            <span>政府信息公开</span>
          </h1>
        </header>
        {successors.length > 0 && <Gone successors={successors} />}
        {organ.receivesRequests && successors.length === 0 && <Entry organ={organ} />}
        <div className="blocks">
          <GuideBlock organ={organ} />
          <InstitutionsBlock />
          <ContentBlock newest={newest} />
          <ReportsBlock organ={organ} years={years} />
        </div>
      </div>
    </PageShell>
  )
}
