/** What speaks against giving a case a number: that another case has it. */
import { REMEDY_GROUP_NAMES, writtenDay } from '../../contract/remedy/remedy-words.ts'
import type { Refusal } from '../../law/result.ts'
import type { Database } from '../../store/database.ts'
import { type AskedNumber, findNumberedRemedy } from '../../store/remedy-number.ts'

export type NumberRefusal = Refusal<'number-taken' | 'registered-elsewhere'>

/**
 * `number-taken`: one of the organs has the case already. `registered-elsewhere`: another organ has it, and
 * the asker may join it. Both tell which organ keeps it, as what, and when it was filed.
 */
export const numberObjection = async (
  trx: Database,
  asked: AskedNumber,
  except: number | null = null,
): Promise<NumberRefusal | null> => {
  const found = await findNumberedRemedy(trx, asked, except)
  if (found === null) return null
  const { id, organName, filedOn, group, organId, respondents } = found
  const isTheirs = [organId, ...respondents].some((each) => asked.organIds.includes(each))
  const facts = {
    remedy: id,
    organ: organName,
    kind: REMEDY_GROUP_NAMES[group],
    filedOn: writtenDay(filedOn),
  }
  return { code: isTheirs ? 'number-taken' : 'registered-elsewhere', facts }
}
