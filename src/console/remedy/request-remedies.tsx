/** On the page of a request: the remedy cases about it, and the way to register one. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { NEW_REMEDY, remedyAddress } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { Section } from '../parts/page.tsx'
import { remediesOfRequestQuery } from './remedy-api.ts'
import { RemedyLamp } from './remedy-lamp.tsx'

interface RequestRemediesProps {
  readonly requestId: number
  readonly number: string
  readonly organId: number
}

/** Nothing where there is none and none can be registered. */
export const RequestRemedies = ({ requestId, number, organId }: RequestRemediesProps) => {
  const mayRead = useMay('remedy.read', organId)
  const mayWrite = useMay('remedy.write', organId)
  const { data } = useQuery({ ...remediesOfRequestQuery(requestId), enabled: mayRead })
  const items = data?.items ?? []
  if (items.length === 0 && !mayWrite) return null
  return (
    <Section title="复议诉讼">
      {items.length > 0 && (
        <ul className="hint-list">
          {items.map((item) => (
            <li key={item.id}>
              <Link href={remedyAddress(item.id)}>{item.title}</Link>
              <span className="cell-note">
                {item.groupName} · {item.stageName}
                {item.resultName !== '' && ` · ${item.resultName}`}
              </span>
              <RemedyLamp {...item} />
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <p>
          <Link href={`${NEW_REMEDY}?organ=${organId}&request=${encodeURIComponent(number)}`}>
            登记对这件申请的复议诉讼
          </Link>
        </p>
      )}
    </Section>
  )
}
