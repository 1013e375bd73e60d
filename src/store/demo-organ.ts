/** Organs of the demonstration county. */
import type { OrganGuide } from '../contract/organ/organ-guide.ts'
import { usualReportDuty } from '../law/annual-report/filing/report-duty.ts'
import type { OrganKind } from '../law/organ/organ-kind.ts'
import type { Database } from './database.ts'
import { findOrAddOrgan, type Organ } from './organ.ts'
import { storableJson } from './storable.ts'

export interface DemoOrgan {
  readonly name: string
  readonly region: string
  readonly kind: OrganKind
  readonly codeWord: string
  /** Name of the organ above; null for the root. */
  readonly parent: string | null
  readonly guide: OrganGuide
}

/** The organ, added and opened to requests when nobody has arranged it before. */
export const findOrAddDemoOrgan = async (trx: Database, given: DemoOrgan): Promise<Organ> => {
  const organ = await findOrAddOrgan(trx, given.name, given.region)
  const parent = given.parent === null ? null : (await findOrAddOrgan(trx, given.parent, given.region)).id
  await trx
    .updateTable('organ')
    .set({
      kind: given.kind,
      code_word: given.codeWord,
      parent_id: parent,
      receives_requests: true,
      owes_report: usualReportDuty(given.kind),
      guide: storableJson(given.guide),
    })
    .where('id', '=', organ.id)
    .where('receives_requests', '=', false)
    .execute()
  return organ
}
