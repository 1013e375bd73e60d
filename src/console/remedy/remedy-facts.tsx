/** What a remedy case is, who it is about, and its terms. */
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { RemedyJson, RemedyTermJson } from '../../contract/remedy/remedy-json.ts'
import { remedyRoleNames } from '../../contract/remedy/remedy-words.ts'
import { caseAddress, remedyAddress } from '../addresses.ts'
import { UnmaskDialog } from '../case/unmask-dialog.tsx'
import { Button } from '../parts/button.tsx'
import { dayText, momentText } from '../parts/day-text.ts'
import { Section } from '../parts/page.tsx'
import { DescribeDialog } from './describe-dialog.tsx'
import { type PartyBody, unmaskRemedyParty } from './remedy-api.ts'
import { TermLamp } from './remedy-lamp.tsx'

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const against = ({ attackedName, request, against: words }: RemedyJson) => (
  <>
    {attackedName || '没有登记'}
    {request !== null && (
      <>
        ，申请<Link href={caseAddress(request.id)}>{request.number}</Link>
      </>
    )}
    {words !== '' && <span className="cell-note as-typed">{words}</span>}
  </>
)

const Kin = ({ remedy: { follows, followedBy } }: { readonly remedy: RemedyJson }) => (
  <>
    {follows !== null && (
      <Fact name="经过的行政复议">
        <Link href={remedyAddress(follows.id)}>{follows.title}</Link>（{follows.resultName}）
      </Fact>
    )}
    {followedBy.length > 0 && (
      <Fact name="其后的诉讼">
        {followedBy.map(({ id, title, stageName }) => (
          <span key={id} className="cell-note">
            <Link href={remedyAddress(id)}>{title}</Link>（{stageName}）
          </span>
        ))}
      </Fact>
    )}
  </>
)

const Party = ({ remedy }: { readonly remedy: RemedyJson }) => {
  const [shown, setShown] = useState<PartyBody | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { name, agent, contact } = shown ?? remedy.party
  if (name === '') return <>没有登记</>
  return (
    <>
      {name}
      {agent !== '' && `，代理人${agent}`}
      {contact !== '' && `，${contact}`}
      {remedy.mayWrite && shown === null && (
        <Button kind="quiet" onPress={() => setAsking(true)}>
          显示全部
        </Button>
      )}
      {isAsking && (
        <UnmaskDialog
          title="显示当事人的信息"
          show={(reason) => unmaskRemedyParty(remedy.id, reason)}
          onShown={setShown}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

export const RemedyFacts = ({ remedy }: { readonly remedy: RemedyJson }) => {
  const [isDescribing, setDescribing] = useState(false)
  const roles = remedyRoleNames(remedy.group)
  return (
    <Section
      title="案件情况"
      actions={
        remedy.mayWrite && (
          <span className="no-print">
            <Button kind="quiet" onPress={() => setDescribing(true)}>
              补登案号和当事人
            </Button>
          </span>
        )
      }
    >
      <dl className="facts">
        <Fact name="类型">
          {remedy.groupName}
          {remedy.simplified && <span className="badge">简易程序</span>}
          {remedy.instance === 'second' && <span className="badge badge-blue">二审</span>}
        </Fact>
        <Fact name="案号">{remedy.caseNumber || '还没有'}</Fact>
        <Fact name={roles.forum}>{remedy.forum || '没有登记'}</Fact>
        <Fact name="提出">{dayText(remedy.filedOn)}</Fact>
        <Fact name="针对的行为">{against(remedy)}</Fact>
        <Fact name={roles.respondent}>{remedy.respondents.map(({ name }) => name).join('、') || '—'}</Fact>
        <Fact name="当事人">
          <Party remedy={remedy} />
        </Fact>
        <Kin remedy={remedy} />
      </dl>
      {isDescribing && <DescribeDialog remedy={remedy} onClose={() => setDescribing(false)} />}
    </Section>
  )
}

export const RemedyDecisionSection = ({
  remedy: { decision, resultName },
}: {
  readonly remedy: RemedyJson
}) =>
  decision === null ? null : (
    <Section title="结果">
      <dl className="facts">
        <Fact name="决定或者裁判">
          {decision.name} <span className="badge badge-blue">{resultName}</span>
        </Fact>
        <Fact name="日期">{dayText(decision.on)}</Fact>
        {decision.number !== '' && <Fact name="文号">{decision.number}</Fact>}
        {decision.performBy !== null && <Fact name="履行期限">{dayText(decision.performBy)}</Fact>}
      </dl>
      {decision.orders !== '' && <p className="as-typed">{decision.orders}</p>}
    </Section>
  )

const DoneMark = ({ doneOn, by }: { readonly doneOn: string; readonly by: string | null }) => {
  const isLate = by !== null && doneOn > by
  return (
    <span className={`badge ${isLate ? 'badge-amber' : 'badge-green'}`}>
      {dayText(doneOn)}完成{isLate && '，晚于期限'}
    </span>
  )
}

const Term = ({ term }: { readonly term: RemedyTermJson }) => (
  <div>
    <dt>{term.name}</dt>
    <dd>
      {term.doneOn !== null ? <DoneMark doneOn={term.doneOn} by={term.by} /> : <TermLamp {...term} />}
      <span className="cell-note">
        {term.by === null ? '没有载明期限，或者工作日历尚未公布到那一天' : `最迟${dayText(term.by)}`}
      </span>
      <span className="cell-note">{term.rule}</span>
    </dd>
  </div>
)

export const RemedyTerms = ({ remedy: { terms, hearing } }: { readonly remedy: RemedyJson }) => (
  <Section title="期限">
    {terms.length === 0 ? (
      <p className="soft">目前没有计算中的期限。</p>
    ) : (
      <dl className="facts one-column">
        {terms.map((term) => (
          <Term key={term.what} term={term} />
        ))}
      </dl>
    )}
    {hearing !== null && (
      <p className="notice">
        {hearing.formName}：{momentText(hearing.at)}，{hearing.place}
      </p>
    )}
  </Section>
)
