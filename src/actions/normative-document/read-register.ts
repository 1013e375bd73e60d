/** The register of an organ, a document of it with its life, and the counts of a year with the documents behind them. */
import type {
  CountyCountsJson,
  DocumentChangeJson,
  FiguresJson,
  OrganCountsJson,
  RegisterCountsJson,
  RegisteredDetailJson,
  RegisterJson,
} from '../../contract/normative-document/register-json.ts'
import {
  CHANGE_NAMES,
  registeredKindName,
  YEAR_DAY_NAMES,
} from '../../contract/normative-document/register-words.ts'
import { inForce } from '../../law/dated.ts'
import type { Policy } from '../../law/policy.ts'
import {
  type DocumentsOfYear,
  PROACTIVE_COUNT_SOURCE,
  proactiveCounts,
} from '../../law/proactive-disclosure/proactive-counts.ts'
import { REGISTERED_KINDS } from '../../law/proactive-disclosure/registered-document.ts'
import { SOURCES } from '../../law/sources.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { changesOf, type DocumentChange } from '../../store/document-change.ts'
import { interpretationsOf } from '../../store/interpretation.ts'
import { organEntries, organEntry } from '../../store/organ-arrange.ts'
import { organIdsFor } from '../../store/organ-tree.ts'
import { findEntry, type RegisteredEntry, registeredEntries } from '../../store/registered-document.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { filterRegister, type RegisterFilter } from './filter-register.ts'
import { presentInterpretation } from './present-interpretation.ts'
import { presentEntry, presentRef } from './present-register.ts'

export interface RegisterPage {
  /** How many were shown before. */
  readonly after: number
  readonly limit: number
}

/** @param day for which the validity is told and filtered; null for today */
export const readRegister = async (
  context: ActContext,
  actor: Actor,
  given: { readonly organId: number; readonly filter: RegisterFilter; readonly day: LocalDate | null },
  { after, limit }: RegisterPage,
): Promise<RegisterJson> => {
  const day = given.day ?? dateOf(context.now())
  const entries = await registeredEntries(context.db, [given.organId], 'standing')
  const found = filterRegister(entries, given.filter, day)
  const end = after + limit
  return {
    items: found.slice(after, end).map((entry) => presentEntry(entry, day, actor.id)),
    next: end < found.length ? String(end) : null,
    total: found.length,
    day,
    unconfirmed: entries.filter(({ isConfirmed }) => !isConfirmed).length,
  }
}

const presentChange = (change: DocumentChange, askerId: string): DocumentChangeJson => ({
  id: change.id,
  effect: change.effect,
  effectName: CHANGE_NAMES[change.effect],
  on: change.on,
  byTitle: change.byTitle,
  byNumber: change.byNumber,
  byPath: change.byDisclosureId === null ? null : `/disclosures/${change.byDisclosureId}`,
  isConfirmed: change.isConfirmed,
  enteredByAsker: change.enteredBy === askerId,
})

/** Null when the organ's register has no such document. */
export const readRegistered = async (
  context: ActContext,
  actor: Actor,
  organId: number,
  documentId: number,
): Promise<RegisteredDetailJson | null> => {
  const entry = await findEntry(context.db, documentId)
  if (entry === null || entry.organId !== organId) return null
  const [changes, interpretations] = await Promise.all([
    changesOf(context.db, entry.id, entry.manuscriptId),
    entry.disclosureId === null ? [] : interpretationsOf(context.db, entry.disclosureId),
  ])
  return {
    ...presentEntry(entry, dateOf(context.now()), actor.id),
    changes: changes.map((change) => presentChange(change, actor.id)),
    interpretations: interpretations.map(presentInterpretation),
  }
}

const yearDayOf = (policy: Policy, year: number): string => {
  const rule = inForce(policy.documentYearDay, `${year}-12-31` as LocalDate)
  return rule.ok ? YEAR_DAY_NAMES[rule.value.value] : ''
}

/** Null when there is no such organ. */
export const countRegister = async (
  context: ActContext,
  organId: number,
  year: number,
): Promise<RegisterCountsJson | null> => {
  const organ = await organEntry(context.db, organId)
  if (organ === null) return null
  const policy = await context.policy(organ.region)
  const standing = await registeredEntries(context.db, [organId], 'standing')
  const entries = standing.filter(({ isConfirmed }) => isConfirmed)
  const counts = proactiveCounts(entries, year, policy.documentYearDay)
  const before = proactiveCounts(entries, year - 1, policy.documentYearDay)
  const last = `${year}-12-31` as LocalDate
  const refs = (documents: readonly RegisteredEntry[]) => documents.map((each) => presentRef(each, last))
  return {
    year,
    organName: organ.name,
    rows: REGISTERED_KINDS.map((kind) => ({
      kind,
      kindName: registeredKindName(kind),
      issued: refs(counts[kind].issued),
      repealed: refs(counts[kind].repealed),
      inForce: refs(counts[kind].inForce),
      inForceBefore: before[kind].inForce.length,
    })),
    source: SOURCES[PROACTIVE_COUNT_SOURCE].label,
    yearDay: yearDayOf(policy, year),
    unconfirmed: standing.length - entries.length,
  }
}

const figuresOf = ({ issued, repealed, inForce: left }: DocumentsOfYear<unknown>): FiguresJson => ({
  issued: issued.length,
  repealed: repealed.length,
  inForce: left.length,
})

/** Of every organ whose register one may read: what is rolled up into the report of the government. */
export const countCounty = async (
  context: ActContext,
  actor: Actor,
  year: number,
): Promise<CountyCountsJson> => {
  const ids = await organIdsFor(context.db, actor.roles, 'register.read', dateOf(context.now()))
  const [organs, entries] = await Promise.all([
    organEntries(context.db, ids),
    registeredEntries(context.db, ids, 'confirmed'),
  ])
  const counted: OrganCountsJson[] = []
  for (const { id, name, region } of organs) {
    const policy = await context.policy(region)
    const counts = proactiveCounts(
      entries.filter(({ organId }) => organId === id),
      year,
      policy.documentYearDay,
    )
    counted.push({
      organ: { id, name },
      governmentRule: figuresOf(counts.governmentRule),
      normativeDocument: figuresOf(counts.normativeDocument),
    })
  }
  return { year, organs: counted, total: totalOf(counted) }
}

const added = (figures: readonly FiguresJson[]): FiguresJson => ({
  issued: figures.reduce((sum, each) => sum + each.issued, 0),
  repealed: figures.reduce((sum, each) => sum + each.repealed, 0),
  inForce: figures.reduce((sum, each) => sum + each.inForce, 0),
})

const totalOf = (organs: readonly OrganCountsJson[]): CountyCountsJson['total'] => ({
  governmentRule: added(organs.map(({ governmentRule }) => governmentRule)),
  normativeDocument: added(organs.map(({ normativeDocument }) => normativeDocument)),
})
