/** Mails to staff about annual reports: written into the outbox beside the inbox, sent once mail is set up. */
import type { FilingMail } from '../../contract/annual-report-filing/filing-mail-words.ts'
import { mailsOfAccounts } from '../../store/account-mail.ts'
import type { Database } from '../../store/database.ts'
import { enqueue } from '../../store/outbox.ts'
import type { ActContext } from '../act-context.ts'
import { mailAddress } from '../notice/applicant-contact.ts'

const WORKBENCH = '/console/annual-reports'

/** Null where the public address of the site is not known. */
export const workbenchLink = ({ baseUrl }: Pick<ActContext, 'baseUrl'>): string | null =>
  baseUrl === null ? null : `${baseUrl}${WORKBENCH}`

export const filingLink = (
  { baseUrl }: Pick<ActContext, 'baseUrl'>,
  organId: number,
  year: number,
): string | null => (baseUrl === null ? null : `${baseUrl}${WORKBENCH}/${organId}/${year}`)

export interface FilingMailing {
  readonly accountIds: readonly number[]
  /** With the account it makes the key under which a mail leaves once. */
  readonly dedupeKey: string
  /** Null: about several organs. */
  readonly organId: number | null
  readonly mail: FilingMail
}

/** Accounts without an address are left out. @returns how many have one */
export const mailFiling = async (
  { sealer, instant }: Pick<ActContext, 'sealer' | 'instant'>,
  trx: Database,
  { accountIds, dedupeKey, organId, mail }: FilingMailing,
): Promise<number> => {
  const found = await mailsOfAccounts(trx, accountIds)
  const addressed = found.flatMap(({ id, email }) => {
    const to = mailAddress(email)
    return to === null ? [] : [{ id, to }]
  })
  for (const { id, to } of addressed)
    await enqueue(trx, sealer, {
      dedupeKey: `${dedupeKey}:${id}`,
      organId,
      requestId: null,
      message: { channel: 'mail', to, ...mail },
      at: instant(),
    })
  return addressed.length
}
