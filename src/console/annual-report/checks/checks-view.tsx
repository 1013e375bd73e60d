/** What the checks found, as a list of things to do: to be mended, to be explained, explained, to be known. */
import { useEffect } from 'react'
import type { FilingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Section } from '../../parts/page.tsx'
import { FindingItem, type NumberedFinding } from './finding-item.tsx'

interface Group {
  readonly title: string
  readonly lead: string
  readonly takes: (finding: NumberedFinding['finding']) => boolean
}

const GROUPS: readonly Group[] = [
  {
    title: '必须改正',
    lead: '有错误的报告不能报送和签发。',
    takes: ({ severity }) => severity === 'error',
  },
  {
    title: '改正，或者写明情况',
    lead: '情况属实的，写明情况以后可以报送。',
    takes: ({ severity, explained }) => severity === 'warning' && explained === null,
  },
  {
    title: '已经说明的',
    lead: '数字一变，说明随之失效，需要重新核对。',
    takes: ({ severity, explained }) => severity === 'warning' && explained !== null,
  },
  { title: '供参考', lead: '不影响报送。', takes: ({ severity }) => severity === 'note' },
]

/** A link to a finding is followed once the list stands. */
const useLinkedFinding = (): void => {
  useEffect(() => {
    const linked = document.getElementById(location.hash.slice(1))
    linked?.scrollIntoView({ block: 'center' })
    linked?.focus({ preventScroll: true })
  }, [])
}

export const ChecksView = ({ filing }: { readonly filing: FilingJson }) => {
  useLinkedFinding()
  const numbered = filing.findings.map((finding, index) => ({ finding, number: index + 1 }))
  if (numbered.length === 0) {
    return <EmptyState title="核对全部通过，没有需要处理的问题。" />
  }
  return GROUPS.map(({ title, lead, takes }) => {
    const taken = numbered.filter(({ finding }) => takes(finding))
    if (taken.length === 0) return null
    return (
      <Section key={title} title={`${title}（${taken.length}）`}>
        <p className="soft">{lead}</p>
        <ol className="report-findings">
          {taken.map(({ finding, number }) => (
            <FindingItem key={finding.key} filing={filing} finding={finding} number={number} />
          ))}
        </ol>
      </Section>
    )
  })
}
