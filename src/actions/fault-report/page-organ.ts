/** To whom a report about a page goes. */
import { dateOf } from '../../law/time/local-date.ts'
import {
  type FaultOrgan,
  faultOffice,
  faultOrganBySlug,
  faultOrganOfDisclosure,
} from '../../store/fault-organ.ts'
import type { ActContext } from '../act-context.ts'

const LONGEST_PAGE = 500
/** Pages in whose address an organ stands. */
const OF_ORGAN = /^\/(?:organs|guide|rules|catalogue|apply|annual-reports|columns)\/([^/?#]+)/
const OF_DISCLOSURE = /^\/disclosures\/(\d{1,15})(?:[/?#]|$)/

/** A path inside this site, without what it could lead out with; empty for anything else. */
export const pagePath = (text: string): string =>
  text.length <= LONGEST_PAGE && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(text) ? text : ''

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** The organ whose page it is; null where the address does not tell, or that organ does not work here. */
export const organOfPage = async (context: ActContext, page: string): Promise<FaultOrgan | null> => {
  const today = dateOf(context.now())
  const disclosure = OF_DISCLOSURE.exec(page)?.[1]
  if (disclosure !== undefined) return faultOrganOfDisclosure(context.db, Number(disclosure), today)
  const slug = OF_ORGAN.exec(page)?.[1]
  return slug === undefined ? null : faultOrganBySlug(context.db, decoded(slug), today)
}

/** Whoever takes what nobody else does. Null: nobody works here yet. */
export const organForRest = (context: ActContext): Promise<FaultOrgan | null> =>
  faultOffice(context.db, dateOf(context.now()))
