/** The audit log over the wire. */
import { ROLE_NAMES } from '../request/request-words.ts'
import { auditActName, SUBJECT_NAMES } from './audit-words.ts'

export interface AuditEntryJson {
  readonly seq: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  readonly byName: string
  readonly address: string
  readonly act: string
  readonly actName: string
  readonly subjectKind: string
  readonly subjectKindName: string
  readonly subjectId: string
  /** 受理号 of a case. */
  readonly subjectName: string | null
  /** What changed, in rows of `before` and `after`; the rest of the detail with `before` null. */
  readonly changes: readonly AuditChangeJson[]
}

export interface AuditChangeJson {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

export interface AuditListJson {
  readonly items: readonly AuditEntryJson[]
  readonly next: string | null
}

export interface AuditEntryFacts {
  readonly seq: number
  readonly at: Date
  readonly actor: string
  readonly actorName: string
  readonly address: string
  readonly act: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly subjectName: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const isChange = (value: unknown): value is { readonly before?: unknown; readonly after?: unknown } =>
  typeof value === 'object' && value !== null && ('before' in value || 'after' in value)

const changesOf = (detail: Readonly<Record<string, unknown>>): readonly AuditChangeJson[] =>
  Object.entries(detail).map(([field, value]) =>
    isChange(value)
      ? { field, before: textOf(value.before), after: textOf(value.after) }
      : { field, before: null, after: textOf(value) },
  )

const actorName = ({ actor, actorName: name }: AuditEntryFacts): string => {
  if (actor === 'applicant' || actor === 'system') return ROLE_NAMES[actor]
  return name === '' ? actor : name
}

export const presentAuditEntry = (entry: AuditEntryFacts): AuditEntryJson => ({
  seq: entry.seq,
  at: entry.at.toISOString(),
  by: entry.actor,
  byName: actorName(entry),
  address: entry.address,
  act: entry.act,
  actName: auditActName(entry.act) ?? entry.act,
  subjectKind: entry.subjectKind,
  subjectKindName: SUBJECT_NAMES[entry.subjectKind] ?? entry.subjectKind,
  subjectId: entry.subjectId,
  subjectName: entry.subjectName,
  changes: changesOf(entry.detail),
})
