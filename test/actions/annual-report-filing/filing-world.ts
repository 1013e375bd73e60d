/** A county in January, with what the tests of filings do again and again. */
import { expect } from 'vitest'
import type { StaffRole } from '../../../src/access/staff-role.ts'
import type { Actor } from '../../../src/actions/actor.ts'
import { actOnFiling } from '../../../src/actions/annual-report-filing/act-on-filing.ts'
import type {
  AskedFilingAct,
  FilingActed,
  FilingActRefusal,
} from '../../../src/actions/annual-report-filing/filing-act.ts'
import { readFiling } from '../../../src/actions/annual-report-filing/read-filing.ts'
import { saveReportText } from '../../../src/actions/annual-report-filing/save-text.ts'
import type { FilingJson } from '../../../src/contract/annual-report-filing/filing-json.ts'
import type { Result } from '../../../src/law/result.ts'
import { findFiling } from '../../../src/store/report-filing.ts'
import type { OrganKey, World } from '../act-world.ts'

export const YEAR = 2025

export const WORDS = {
  overview:
    '2025年，云岭县水务局依法做好政府信息公开工作。全年收到政府信息公开申请{{requests.newReceived.6}}件，办结{{requests.totalProcessed.6}}件。',
  problems: '存在的问题是主动公开不够及时。改进措施是每月核对公开目录，落实专人负责。',
  other: '本年度没有收取信息处理费。',
}

export interface FilingDesk {
  /** As somebody of the organ who writes. */
  readonly read: (organ?: OrganKey, by?: Actor, year?: number) => Promise<FilingJson>
  readonly write: (organ?: OrganKey, words?: Partial<typeof WORDS>, year?: number) => Promise<void>
  /** On the version that is current. */
  readonly act: (
    act: AskedFilingAct,
    by: Actor,
    given?: { readonly organ?: OrganKey; readonly year?: number; readonly version?: number },
  ) => Promise<Result<FilingActed, FilingActRefusal>>
  /** The same; expects it to be done. */
  readonly done: (
    act: AskedFilingAct,
    by: Actor,
    given?: { readonly organ?: OrganKey; readonly year?: number },
  ) => Promise<FilingActed>
  /** Explains every warning, answers for zeros, sends in, and has it accepted where an office is above. */
  readonly upToSignature: (organ?: OrganKey, year?: number) => Promise<FilingJson>
}

export const openDesk = ({ context, organs, staff }: World): FilingDesk => {
  const of = (organ: OrganKey, role: StaffRole): Actor => staff(organ, role)
  const read: FilingDesk['read'] = async (organ = 'water', by = of(organ, 'handler'), year = YEAR) => {
    const found = await readFiling(context, by, organs[organ], year)
    if (!found.ok) expect.fail(JSON.stringify(found.refusal))
    return found.value
  }
  const act: FilingDesk['act'] = async (asked, by, { organ = 'water', year = YEAR, version } = {}) => {
    const head = await findFiling(context.db, organs[organ], year)
    const expectedVersion = version ?? head?.version ?? 0
    return actOnFiling(context, by, { organId: organs[organ], year, act: asked, expectedVersion })
  }
  const done: FilingDesk['done'] = async (asked, by, given) => {
    const acted = await act(asked, by, given)
    if (!acted.ok) expect.fail(`${asked.type}: ${JSON.stringify(acted.refusal)}`)
    return acted.value
  }
  return {
    read,
    act,
    done,
    write: async (organ = 'water', words = {}, year = YEAR) => {
      const { text } = await read(organ, undefined, year)
      const saved = await saveReportText(context, of(organ, 'handler'), {
        organId: organs[organ],
        year,
        revision: text.revision,
        ...WORDS,
        ...words,
        generated: [],
      })
      if (!saved.ok) expect.fail(JSON.stringify(saved.refusal))
    },
    upToSignature: async (organ = 'water', year = YEAR) => {
      const handler = of(organ, 'handler')
      const given = { organ, year }
      const first = await read(organ, undefined, year)
      for (const { key, severity, explained } of first.findings) {
        if (severity === 'warning' && explained === null)
          await done({ type: 'explained', key, explanation: '已经核对，情况属实。' }, handler, given)
      }
      if (first.isNil && first.nilConfirmedBy === null) await done({ type: 'nilConfirmed' }, handler, given)
      await done({ type: 'submitted', hash: first.hash }, handler, given)
      if (organ !== 'county')
        await done({ type: 'accepted', note: '' }, of('county', 'competentAuthority'), given)
      return read(organ, undefined, year)
    },
  }
}
