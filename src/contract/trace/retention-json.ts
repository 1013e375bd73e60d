/** Rules of keeping and cases at the end of their term, over the wire. */
import type { RetentionAction, RetentionRule } from '../../law/retention/retention.ts'
import { SOURCES, type SourceId } from '../../law/sources.ts'

export interface RetiringCaseJson {
  readonly id: number
  readonly number: string
  readonly subject: string
  readonly closedOn: string
  readonly endsOn: string
  readonly onHold: boolean
}

export interface RetentionJson {
  readonly rule: RetentionRule & { readonly actionName: string; readonly isOwn: boolean }
  /** On what it rests, as cited to a reader. */
  readonly sources: readonly string[]
  readonly due: readonly RetiringCaseJson[]
}

export const RETENTION_ACTION_NAMES: Readonly<Record<RetentionAction, string>> = {
  review: '逐件审查',
  anonymise: '匿名化',
}

export const presentRetention = (
  rule: RetentionRule,
  isOwn: boolean,
  sources: readonly SourceId[],
  due: readonly {
    readonly id: number
    readonly number: string
    readonly subject: string
    readonly closedOn: string
    readonly endsOn: string
    readonly isHeld: boolean
  }[],
): RetentionJson => ({
  rule: {
    years: rule.years,
    action: rule.action,
    actionName: RETENTION_ACTION_NAMES[rule.action],
    isOwn,
  },
  sources: sources.map((id) => SOURCES[id].label),
  due: due.map(({ id, number, subject, closedOn, endsOn, isHeld }) => ({
    id,
    number,
    subject,
    closedOn,
    endsOn,
    onHold: isHeld,
  })),
})
