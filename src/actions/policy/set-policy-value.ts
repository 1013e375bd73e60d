/** A region sets a value of policy from a day on, with the document in which it did. */
import {
  acceptPolicyRow,
  isPolicyName,
  type PolicyRefusal,
  type ProposedRow,
  regionPolicy,
} from '../../law/region-policy.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { lockPolicies, readRegionRows, writeRegionRows } from '../../store/policy-value.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recomputeDeadlines } from '../calendar/recompute-deadlines.ts'

export type SetPolicyRefusal = PolicyRefusal | Refusal<'region-unknown'>

export interface PolicySet {
  /** Open cases whose deadline is another one now. */
  readonly changed: number
}

const isRegion = async ({ db }: ActContext, region: string): Promise<boolean> => {
  const row = await db
    .selectFrom('organ')
    .select('id')
    .where('region', '=', region)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Rows are added, never edited; what was lawful stays so. */
export const setPolicyValue = async (
  context: ActContext,
  actor: Actor,
  given: ProposedRow & { readonly region: string },
): Promise<Result<PolicySet, SetPolicyRefusal>> => {
  if (!(await isRegion(context, given.region))) return refused({ code: 'region-unknown' })
  const calendar = await context.calendar()
  return context.db.transaction().execute(async (trx) => {
    await lockPolicies(trx)
    const known = await readRegionRows(trx, given.region)
    const accepted = acceptPolicyRow(given, known, dateOf(context.now()))
    if (!accepted.ok) return accepted
    const { name, row } = accepted.value
    const before = known[name] ?? []
    const rows = [...before, row]
    const at = context.instant()
    await writeRegionRows(trx, { region: given.region, name, rows, by: actor.id, at })
    const policy = regionPolicy(given.region, { ...known, [name]: rows })
    const changed = await recomputeDeadlines(trx, { calendar, policyOf: async () => policy }, given.region)
    await appendAudit(trx, {
      chain: 0,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'policy.set',
      subjectKind: 'policy',
      subjectId: `${given.region}:${name}`,
      detail: { before: before.at(-1) ?? null, after: row, changed },
    })
    return ok({ changed })
  })
}

export type WithdrawPolicyRefusal = Refusal<'policy-unknown' | 'policy-in-force'>

/** Takes back the last row while its day has not come. */
export const withdrawPolicyValue = async (
  context: ActContext,
  actor: Actor,
  { region, name }: { readonly region: string; readonly name: string },
): Promise<Result<PolicySet, WithdrawPolicyRefusal>> => {
  if (!isPolicyName(name)) return refused({ code: 'policy-unknown' })
  return context.db.transaction().execute(async (trx) => {
    await lockPolicies(trx)
    const rows = (await readRegionRows(trx, region))[name] ?? []
    const last = rows.at(-1)
    if (last === undefined) return refused({ code: 'policy-unknown' })
    if (last.from <= dateOf(context.now()))
      return refused({ code: 'policy-in-force', facts: { from: last.from } })
    const at = context.instant()
    await writeRegionRows(trx, { region, name, rows: rows.slice(0, -1), by: actor.id, at })
    await appendAudit(trx, {
      chain: 0,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'policy.withdrawn',
      subjectKind: 'policy',
      subjectId: `${region}:${name}`,
      detail: { before: last, after: rows.at(-2) ?? null },
    })
    return ok({ changed: 0 })
  })
}
