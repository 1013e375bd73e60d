/** What the checks found in what was last saved; each leads to its place. */
import { useQuery } from '@tanstack/react-query'
import type { ManuscriptFindingJson } from '../../../contract/disclosure/manuscript-json.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemBox } from '../../parts/problem-box.tsx'
import { checksQuery } from '../manuscript-api.ts'
import { goToPlace } from './place.ts'

const SEVERITY_WORDS = { error: '须改', warning: '请核对', note: '提示' } as const
const SEVERITY_BADGES = { error: 'badge-red', warning: 'badge-amber', note: 'badge-blue' } as const
const ORDER = ['error', 'warning', 'note'] as const

const Finding = ({ finding }: { readonly finding: ManuscriptFindingJson }) => (
  <li className="finding">
    <p>
      <span className={`badge ${SEVERITY_BADGES[finding.severity]}`}>{SEVERITY_WORDS[finding.severity]}</span>{' '}
      {finding.message}
    </p>
    {finding.excerpt !== '' && <p className="finding-excerpt">{finding.excerpt}</p>}
    <Button kind="quiet" onPress={() => goToPlace(finding.place)}>
      到所在位置
    </Button>
  </li>
)

interface ChecksPanelProps {
  readonly id: number
  readonly revision: number
}

export const ChecksPanel = ({ id, revision }: ChecksPanelProps) => {
  const query = useQuery({ ...checksQuery(id, revision), placeholderData: (before) => before })
  if (query.isError) return <ProblemBox error={query.error} />
  const findings = query.data ?? []
  return (
    <div aria-busy={query.isFetching}>
      {query.data !== undefined && findings.length === 0 && (
        <p className="notice notice-green">没有发现问题。检查只是辅助，不代替审核。</p>
      )}
      <ul className="findings">
        {findings
          .toSorted((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity))
          .map((finding) => (
            <Finding
              key={`${finding.check}:${finding.place}:${finding.excerpt}:${finding.message}`}
              finding={finding}
            />
          ))}
      </ul>
    </div>
  )
}
