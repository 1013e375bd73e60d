/** What the checks found in what was last saved; each leads to its place. */
import { useQuery } from '@tanstack/react-query'
import type { ManuscriptFindingJson } from '../../../contract/disclosure/manuscript-json.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemBox } from '../../parts/problem-box.tsx'
import { checksQuery } from '../manuscript-api.ts'
import { type ContentField, FIELD_NAMES } from './content-fields.ts'
import { goToPlace } from './place.ts'

const SEVERITY_WORDS = { error: '须改', warning: '请核对', note: '提示' } as const
const SEVERITY_BADGES = { error: 'badge-red', warning: 'badge-amber', note: 'badge-blue' } as const
const ORDER = ['error', 'warning', 'note'] as const

/** A field by its name; an attachment is named already. */
const placeName = (place: string): string => {
  if (place === 'text') return FIELD_NAMES.html
  return Object.hasOwn(FIELD_NAMES, place) ? FIELD_NAMES[place as ContentField] : place
}

interface FindingProps {
  readonly finding: ManuscriptFindingJson
  readonly leads: boolean
}

const Finding = ({ finding, leads }: FindingProps) => (
  <li className="finding">
    <p>
      <span className={`badge ${SEVERITY_BADGES[finding.severity]}`}>{SEVERITY_WORDS[finding.severity]}</span>{' '}
      {finding.message}
    </p>
    {finding.excerpt !== '' && <p className="finding-excerpt">{finding.excerpt}</p>}
    {leads ? (
      <Button kind="quiet" onPress={() => goToPlace(finding.place)}>
        到所在位置
      </Button>
    ) : (
      finding.place !== '' && <p className="soft">位置：{placeName(finding.place)}</p>
    )}
  </li>
)

interface ChecksPanelProps {
  readonly id: number
  readonly revision: number
  /** Whether the fields that findings are about are on the same page. */
  readonly leads: boolean
}

export const ChecksPanel = ({ id, revision, leads }: ChecksPanelProps) => {
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
              leads={leads}
            />
          ))}
      </ul>
    </div>
  )
}
