/** Remarks of the supervising office, each with the way to its place. */
import { Link } from 'wouter'
import {
  type CellPath,
  NARRATIVE_SECTIONS,
  type NarrativeSection,
} from '../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import type { FilingRemark } from '../../law/annual-report/filing/filing-event.ts'
import type { FilingOf } from './filing-api.ts'
import { placeAddress } from './report-address.ts'
import { partHeading, SECTION_PART } from './tables/report-part.ts'

const sectionOf = (place: string): NarrativeSection | null =>
  NARRATIVE_SECTIONS.find((section) => section === place) ?? null

/** `requests.granted.6` → 表三…; `problems` → 五、…; empty → 整份报告. */
export const placeName = (place: string): string => {
  if (place === '') return '整份报告'
  const section = sectionOf(place)
  return section === null ? cellLabel(place as CellPath) : partHeading(SECTION_PART[section])
}

const addressOf = (of: FilingOf, place: string): string | null => {
  if (place === '') return null
  const section = sectionOf(place)
  return section === null
    ? placeAddress(of, { cell: place as CellPath })
    : placeAddress(of, { view: 'text', section })
}

const Place = ({ of, place }: { readonly of: FilingOf; readonly place: string }) => {
  const address = addressOf(of, place)
  return address === null ? (
    <strong>{placeName(place)}</strong>
  ) : (
    <Link href={address}>{placeName(place)}</Link>
  )
}

interface RemarkListProps {
  readonly remarks: readonly FilingRemark[]
  readonly of: FilingOf
}

export const RemarkList = ({ remarks, of }: RemarkListProps) => (
  <ul className="remarks">
    {remarks.map(({ place, text }) => (
      <li key={`${place} ${text}`}>
        <Place of={of} place={place} />：{text}
      </li>
    ))}
  </ul>
)
