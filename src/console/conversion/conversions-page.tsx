/** What applicants suggested to publish, and what several of them asked for (Art. 44). */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ConversionJson } from '../../contract/conversion/conversion-json.ts'
import { caseAddress, manuscriptAddress } from '../addresses.ts'
import { organsQuery } from '../organ/organ-api.ts'
import { useChosenOrgan } from '../organ/use-chosen-organ.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { dayText } from '../parts/day-text.ts'
import { SelectField } from '../parts/field.tsx'
import { Page, Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { type ConversionState, conversionsQuery } from './conversion-api.ts'
import { DecisionForm } from './decision-form.tsx'

const Proposal = ({ conversion }: { readonly conversion: ConversionJson }) => {
  const { originName, foundOn, requests, decision, decisionName, reason, decidedByName } = conversion
  return (
    <Section title={`${originName}，${dayText(foundOn)}`}>
      <ul className="plain-list">
        {requests.map(({ id, number, subject, closedOn }) => (
          <li key={id}>
            <Link href={caseAddress(id)}>{number}</Link> {subject}
            {closedOn !== null && <span className="cell-note">{dayText(closedOn)}办结</span>}
          </li>
        ))}
      </ul>
      {decision !== null && (
        <p>
          <strong>{decisionName}</strong>
          {reason !== '' && `：${reason}`} <span className="soft">{decidedByName}</span>{' '}
          {conversion.manuscriptId !== null && (
            <Link href={manuscriptAddress(conversion.manuscriptId)}>查看稿件</Link>
          )}
        </p>
      )}
      {conversion.mayDecide && <DecisionForm conversion={conversion} />}
    </Section>
  )
}

const Proposals = ({ organ, state }: { readonly organ: number; readonly state: ConversionState }) => {
  const query = useInfiniteQuery(conversionsQuery(organ, state))
  if (query.isError) return <ProblemBox error={query.error} />
  const items = (query.data?.pages ?? []).flatMap((page) => page.items)
  if (query.isPending) return <p className="waiting">正在读取……</p>
  return (
    <>
      {items.length === 0 && (
        <p className="soft">{state === 'open' ? '没有待处理的建议。' : '还没有处理过建议。'}</p>
      )}
      {items.map((conversion) => (
        <Proposal key={conversion.id} conversion={conversion} />
      ))}
      {query.hasNextPage && (
        <p className="more">
          <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            显示更多
          </Button>
        </p>
      )}
    </>
  )
}

export const ConversionsPage = () => {
  const organs = useQuery(organsQuery)
  const { chosen, choose, able } = useChosenOrgan('request.list', organs.data ?? [])
  const [state, setState] = useState<ConversionState>('open')
  return (
    <Page
      title="转为主动公开"
      lead="申请人建议公开的，或者多个申请人申请的相同信息，审查后可以主动公开（条例第四十四条）"
    >
      <div className="inline-form">
        <SelectField
          label="状态"
          value={state}
          choices={[
            { value: 'open', label: '待处理' },
            { value: 'decided', label: '已处理' },
          ]}
          onChange={setState}
        />
        {able.length > 1 && (
          <SelectField
            label="机关"
            value={String(chosen?.id ?? '')}
            choices={able.map(({ id, name }) => ({ value: String(id), label: name }))}
            onChange={(id) => choose(Number(id))}
          />
        )}
      </div>
      <Awaited query={organs}>
        {() => chosen !== null && <Proposals organ={chosen.id} state={state} />}
      </Awaited>
    </Page>
  )
}
