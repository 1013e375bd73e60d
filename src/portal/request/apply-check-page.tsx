/** Before it is sent: what will be sent, what is published already, and a proof that a person sends it. */
import { Fragment } from 'react'
import type { Suggestions } from '../../actions/disclosure/suggest-disclosures.ts'
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import type { UnsentFile } from '../../store/unsent-application.ts'
import { DisclosureList } from '../guide/disclosure-list.tsx'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { APPLY_PATH, applyPath, organEntryPath } from '../site-paths.ts'
import type { ApplicationLine } from './application-lines.ts'
import { Challenge, type ChallengeFacts } from './challenge.tsx'
import { type FaultLink, FaultSummary } from './field.tsx'
import { sizeText } from './upload-field.tsx'

export interface ApplyCheckPageProps {
  readonly context: PageContext
  readonly organ: ApplyOrgan
  readonly token: string
  readonly lines: readonly ApplicationLine[]
  readonly files: readonly UnsentFile[]
  readonly suggestions: Suggestions
  readonly challenge: ChallengeFacts
  readonly faults: readonly FaultLink[]
  readonly notice: string | null
}

const PURPOSES = { identity: '身份证明', authorisation: '授权委托书', attachment: '附件' } as const

const Suggested = ({ suggestions: { fitting, newest } }: { suggestions: Suggestions }) => (
  <section className="sheet suggested" aria-labelledby="suggested-title">
    <h2 id="suggested-title">
      {fitting.length > 0 ? '这些已经公开的文件，是不是您要的？' : '没有找到内容相近的已公开文件'}
    </h2>
    {fitting.length > 0 && (
      <>
        <p>按接近程度排列。如果里面已经有您要的信息，就不必再申请了。</p>
        <DisclosureList disclosures={fitting} inNewWindow showsOrgan />
      </>
    )}
    {newest.length > 0 && (
      <>
        <p>
          {fitting.length > 0
            ? '内容相近的不足三件，下面是这个机关最近公开的文件：'
            : '下面是这个机关最近公开的文件，供您参考：'}
        </p>
        <DisclosureList disclosures={newest} inNewWindow showsOrgan />
      </>
    )}
  </section>
)

const WhatIsSent = ({ lines, files }: Pick<ApplyCheckPageProps, 'lines' | 'files'>) => (
  <section className="sheet" aria-labelledby="sent-title">
    <h2 id="sent-title">将要提交的内容</h2>
    <dl className="fact-list">
      {lines.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd className="as-typed">{value}</dd>
        </Fragment>
      ))}
      <dt>上传的文件</dt>
      <dd>
        {files.length === 0 ? (
          '没有'
        ) : (
          <ul>
            {files.map(({ id, purpose, name, size }) => (
              <li key={id}>
                {PURPOSES[purpose]}：{name}（{sizeText(size)}）
              </li>
            ))}
          </ul>
        )}
      </dd>
    </dl>
  </section>
)

export const ApplyCheckPage = (props: ApplyCheckPageProps) => {
  const { context, organ, token, challenge, faults, notice } = props
  const facts = {
    title: `${faults.length > 0 ? '需要修改：' : ''}核对向${organ.name}提出的申请`,
    description: '核对将要提交的申请。',
    canonical: null,
    crumbs: [
      { label: '依申请公开', href: APPLY_PATH },
      { label: organ.name, href: organEntryPath(organ.slug) },
    ],
    nav: 'apply' as const,
  }
  return (
    <PageShell context={context} facts={facts} here="核对申请">
      <div className="wrap narrow">
        <header className="page-head">
          <h1>核对申请</h1>
          <p className="lead">第二步，共两步。申请还没有提交。</p>
        </header>
        <FaultSummary faults={faults} notice={notice} />
        <Suggested suggestions={props.suggestions} />
        <WhatIsSent lines={props.lines} files={props.files} />
        <form className="sheet" method="post" action={`${applyPath(organ.slug)}#faults`}>
          <input type="hidden" name="token" value={token} />
          <Challenge
            challenge={challenge}
            fault={faults.find(({ name }) => name === 'answer')?.text ?? null}
          />
          <div className="actions">
            <button className="primary" type="submit" name="step" value="send">
              提交申请
            </button>
            <button type="submit" name="step" value="edit">
              返回修改
            </button>
          </div>
        </form>
      </div>
    </PageShell>
  )
}
