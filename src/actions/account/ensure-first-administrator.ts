import { randomInt } from 'node:crypto'
import { dateOf } from '../../law/time/local-date.ts'
import { addAccount, hasAnyAccount } from '../../store/account.ts'
import { giveRole, lockSystemAdministrators } from '../../store/account-role.ts'
import type { Database } from '../../store/database.ts'
import { addOrgan, lockOrganTree, topOrgan } from '../../store/organ-arrange.ts'
import type { ActContext } from '../act-context.ts'
import { SYSTEM } from '../actor.ts'
import { recordAccountAct } from './account-audit.ts'
import { hashPassword } from './password.ts'

export interface FirstAdministrator {
  readonly loginName: string
  /** Shown once; has to be changed at the first sign-in. */
  readonly password: string
}

const LOGIN_NAME = 'admin'
/** Without letters and digits that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP_LENGTH = 5

const letterGroup = (): string =>
  Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

const newPassword = (): string => Array.from({ length: GROUPS }, letterGroup).join('-')

/** Where nobody has set up organs yet: a government to hold the role in, to be renamed by its administrator. */
const organForAdministrator = async (context: ActContext, trx: Database): Promise<number> => {
  await lockOrganTree(trx)
  const top = await topOrgan(trx)
  if (top !== null) return top
  const added = await addOrgan(trx, {
    name: '本级人民政府',
    region: '',
    kind: 'countyGovernment',
    parentId: null,
    codeWord: '',
    validFrom: dateOf(context.now()),
    receivesRequests: false,
    owesReport: true,
  })
  if (added === null) throw new Error('an organ of this name exists and yet no government does')
  return added
}

/** At the first start, when there is no account at all: one administrator of the system. Null at every later start. */
export const ensureFirstAdministrator = async (context: ActContext): Promise<FirstAdministrator | null> => {
  if (await hasAnyAccount(context.db)) return null
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  return context.db.transaction().execute(async (trx) => {
    await lockSystemAdministrators(trx)
    if (await hasAnyAccount(trx)) return null
    const at = context.instant()
    const accountId = await addAccount(trx, {
      loginName: LOGIN_NAME,
      displayName: '系统管理员',
      email: '',
      status: 'active',
      passwordHash,
      mustChangePassword: true,
      at,
    })
    if (accountId === null) return null
    const organId = await organForAdministrator(context, trx)
    await giveRole(trx, { accountId, organId, role: 'systemAdministrator', by: SYSTEM.id, at })
    await recordAccountAct(context, trx, SYSTEM, {
      act: 'account.firstAdministrator',
      accountId,
      organId,
    })
    return { loginName: LOGIN_NAME, password }
  })
}
