/** Links by which somebody sets their password: how they are made, and what the mail says. */
import { randomBytes } from 'node:crypto'
import { addInvitation, spendInvitations } from '../../store/invitation.ts'
import { enqueue } from '../../store/outbox.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

const DAY_MS = 86_400_000
const INVITATION_DAYS = 7

export interface IssuedInvitation {
  /** Shown once; kept nowhere in the clear. */
  readonly token: string
  readonly expiresAt: Date
  /** Null when the public address of the site is not known. */
  readonly link: string | null
  readonly isMailed: boolean
}

export interface Invited {
  readonly accountId: number
  readonly displayName: string
  readonly loginName: string
  readonly email: string
  readonly organId: number | null
}

/** The token stands behind `#`, so that no server and no log ever sees it in an address. */
const linkOf = (context: ActContext, token: string): string | null =>
  context.baseUrl === null ? null : `${context.baseUrl}/console/invitation#${token}`

const letter = (invited: Invited, link: string): string =>
  [
    `${invited.displayName}：`,
    '',
    `单位管理员为您开通了政府信息公开工作台的账号，用户名为 ${invited.loginName}。`,
    `请在 ${INVITATION_DAYS} 日内打开下面的链接，设置登录密码：`,
    link,
    '',
    '链接只能使用一次，请勿转发。如果您不清楚此事，请与本单位管理员联系。',
  ].join('\n')

/** Makes a new link, which puts earlier ones out of use, and a mail where there is an address to write to. */
export const issueInvitation = async (
  context: ActContext,
  actor: Actor,
  invited: Invited,
): Promise<IssuedInvitation> => {
  const at = context.instant()
  const token = randomBytes(32).toString('base64url')
  const tokenHash = context.sealer.hash(token, 'invitation')
  const expiresAt = new Date(at.getTime() + INVITATION_DAYS * DAY_MS)
  await spendInvitations(context.db, invited.accountId, at)
  await addInvitation(context.db, { tokenHash, accountId: invited.accountId, by: actor.id, at, expiresAt })
  const link = linkOf(context, token)
  const isMailed = invited.email !== '' && link !== null
  if (isMailed) {
    await enqueue(context.db, context.sealer, {
      dedupeKey: `invitation:${tokenHash.toString('hex')}`,
      organId: invited.organId,
      requestId: null,
      message: {
        channel: 'mail',
        to: invited.email,
        subject: '政府信息公开工作台账号开通',
        text: letter(invited, link),
      },
      at,
    })
  }
  return { token, expiresAt, link, isMailed }
}
