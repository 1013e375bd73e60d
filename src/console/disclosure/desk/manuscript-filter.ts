/** What the desk is narrowed to; kept in the address, so that it can be kept, sent on and gone back to. */
import { MANUSCRIPT_PHASES, type ManuscriptPhase } from '../../../contract/disclosure/manuscript-json.ts'
import {
  DISCLOSURE_ATTRIBUTES,
  DISCLOSURE_KINDS,
  type DisclosureAttribute,
  type DisclosureKind,
} from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { LAMPS, type Lamp } from '../../../law/request/lamp.ts'

export interface ManuscriptFilter {
  readonly phase: ManuscriptPhase | ''
  readonly kind: DisclosureKind | ''
  readonly attribute: DisclosureAttribute | ''
  readonly lamp: Lamp | ''
  /** What waits for a stage that the asker may do, or what the asker began. */
  readonly mine: 'waiting' | 'begun' | ''
  /** Withheld, and due to be looked at again. */
  readonly review: 'due' | ''
  readonly q: string
}

export const NO_FILTER: ManuscriptFilter = {
  phase: '',
  kind: '',
  attribute: '',
  lamp: '',
  mine: '',
  review: '',
  q: '',
}

const oneOf = <Value extends string>(text: string | null, values: readonly Value[]): Value | '' =>
  values.find((value) => value === text) ?? ''

export const parseManuscriptFilter = (search: string): ManuscriptFilter => {
  const given = new URLSearchParams(search)
  return {
    phase: oneOf(given.get('phase'), MANUSCRIPT_PHASES),
    kind: oneOf(given.get('kind'), DISCLOSURE_KINDS),
    attribute: oneOf(given.get('attribute'), DISCLOSURE_ATTRIBUTES),
    lamp: oneOf(given.get('lamp'), LAMPS),
    mine: oneOf(given.get('mine'), ['waiting', 'begun']),
    review: oneOf(given.get('review'), ['due']),
    q: given.get('q') ?? '',
  }
}

export const makeManuscriptSearch = (filter: ManuscriptFilter): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString()

export const isFiltered = (filter: ManuscriptFilter): boolean => makeManuscriptSearch(filter) !== ''
