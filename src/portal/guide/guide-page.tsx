/** 政府信息公开指南 of one organ: what Art. 12 asks for, and how to apply. */
import { Fragment } from 'react'
import { countyTime } from '../../actions/county-time.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import { dateText } from '../annual-report/date-text.ts'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { APPLY_PATH, applyPath, CASES_PATH, guidePath, organEntryPath } from '../site-paths.ts'
import {
  CHANNEL_WORDS,
  NOTICE_WORKING_DAYS,
  PAYMENT_WORKING_DAYS,
  REPLY_WORKING_DAYS,
} from './guide-words.ts'

const NOT_STATED = '未公布'

const OfficeFacts = ({ organ: { guide } }: { organ: ApplyOrgan }) => {
  const facts: readonly (readonly [string, string])[] = [
    ['机构名称', guide.office],
    ['办公地址', guide.address],
    ['邮政编码', guide.postcode],
    ['办公时间', guide.officeHours],
    ['联系电话', guide.phone],
    ['传真号码', guide.fax],
    ['电子邮箱', guide.email],
  ]
  return (
    <dl className="fact-list">
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value === '' ? <span className="nothing">{NOT_STATED}</span> : value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

const Channels = ({ organ }: { organ: ApplyOrgan }) => (
  <ul>
    <li>
      <strong>当面提交</strong>：到上述地址提交，提交之日为收到申请之日。
    </li>
    <li>
      <strong>邮寄</strong>
      ：寄往上述地址，信封注明“政府信息公开申请”。需要签收的，签收之日为收到申请之日；平常信函由机关当天与您确认，确认之日为收到申请之日。
    </li>
    {organ.guide.channels.map((channel) => (
      <li key={channel}>
        <strong>{CHANNEL_WORDS[channel].name}</strong>：{CHANNEL_WORDS[channel].note}
      </li>
    ))}
  </ul>
)

const HowToApply = ({ organ }: { organ: ApplyOrgan }) => (
  <section aria-labelledby="how">
    <h2 id="how">二、怎样申请</h2>
    <h3>（一）接收申请的渠道</h3>
    <Channels organ={organ} />
    <h3>（二）申请应当写明的内容</h3>
    <p>
      申请人的姓名或者名称、身份证明、联系方式；要获取的信息的名称、文号或者便于查询的其他特征性描述；希望获得信息的形式，包括获取信息的方式、途径。不需要说明用途。（《中华人民共和国政府信息公开条例》第二十九条）
    </p>
    <p>
      书写确有困难的，可以口头提出，由政府信息公开工作机构代为填写。阅读、视听有困难的，机关提供必要的帮助。（第二十九条、第四十三条）
    </p>
    <h3>（三）办理期限</h3>
    <ul>
      <li>能够当场答复的，当场答复；不能当场答复的，自收到申请之日起{REPLY_WORKING_DAYS}个工作日内答复。</li>
      <li>需要延长的，经负责人同意并告知申请人，最多延长{REPLY_WORKING_DAYS}个工作日。</li>
      <li>
        申请内容不明确的，机关在{NOTICE_WORKING_DAYS}
        个工作日内一次性告知补正；补正以后，答复期限从收到补正之日起重新计算。
      </li>
      <li>征求第三方和其他机关意见所需的时间不计算在内。（第三十条、第三十三条）</li>
    </ul>
    <h3>（四）收费</h3>
    <p>
      依申请提供政府信息不收取费用。申请的数量、频次明显超过合理范围的，可以收取信息处理费；收到收费通知的次日起
      {PAYMENT_WORKING_DAYS}
      个工作日内缴纳。（第四十二条，国办函〔2020〕109号）
    </p>
  </section>
)

const Remedies = () => (
  <section aria-labelledby="remedies">
    <h2 id="remedies">四、监督和救济</h2>
    <p>
      认为机关没有依法履行政府信息公开义务的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。（第五十一条）
    </p>
    <p>
      对“不予公开”的决定不服的，应当先申请行政复议。每份答复书都写明复议机关、受理法院和期限，在查询进度的页面上也能看到。（《中华人民共和国行政复议法》第二十三条）
    </p>
  </section>
)

interface GuidePageProps {
  readonly context: PageContext
  readonly organ: ApplyOrgan
  /** Since when the guide says what it says; null where that is not known. */
  readonly writtenAt: Date | null
}

export const GuidePage = ({ context, organ, writtenAt }: GuidePageProps) => {
  const title = `${organ.name}政府信息公开指南`
  const facts = {
    title,
    description: `${organ.name}公开哪些信息、怎样申请、办公地址、时间和联系方式。`,
    canonical: guidePath(organ.slug),
    crumbs: [
      { label: '依申请公开', href: APPLY_PATH },
      { label: organ.name, href: organEntryPath(organ.slug) },
    ],
    nav: null,
  }
  return (
    <PageShell context={context} facts={facts} here="政府信息公开指南">
      <div className="wrap">
        <header className="page-head">
          <h1>
            <span>{organ.name}</span>
            <span>政府信息公开指南</span>
          </h1>
          {writtenAt !== null && (
            <p>
              更新日期：
              <time dateTime={dateOf(countyTime(writtenAt))}>{dateText(writtenAt.toISOString())}</time>
            </p>
          )}
        </header>
        <div className="sheet prose guide">
          <section aria-labelledby="scope">
            <h2 id="scope">一、公开哪些信息，怎样编排</h2>
            <p>{organ.guide.scope === '' ? NOT_STATED : organ.guide.scope}</p>
            <p>
              主动公开的信息在本网站发布，可以检索、查阅、下载，也可以到县档案馆、公共图书馆和政务服务场所的查阅点查阅。（第二十三条至第二十五条）
            </p>
          </section>
          <HowToApply organ={organ} />
          <section aria-labelledby="office">
            <h2 id="office">三、政府信息公开工作机构</h2>
            <OfficeFacts organ={organ} />
          </section>
          <Remedies />
        </div>
        <ul className="actions">
          {organ.receivesRequests && (
            <li>
              <a className="button primary" href={applyPath(organ.slug)}>
                填写申请
              </a>
            </li>
          )}
          <li>
            <a className="button" href={CASES_PATH}>
              查询进度
            </a>
          </li>
        </ul>
      </div>
    </PageShell>
  )
}
