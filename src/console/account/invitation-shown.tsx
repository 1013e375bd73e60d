/** The link for setting the password, shown this once. */
import type { InvitationJson } from '../../contract/account/account-json.ts'
import { Button } from '../parts/button.tsx'
import { timeText } from './time-text.ts'

const linkOf = ({ link, token }: InvitationJson): string =>
  link ?? `${location.origin}/console/invitation#${token}`

interface InvitationShownProps {
  readonly name: string
  readonly invitation: InvitationJson
  readonly onClose: () => void
}

export const InvitationShown = ({ name, invitation, onClose }: InvitationShownProps) => (
  <div className="notice notice-green" role="status">
    <p>
      请把下面的链接交给{name}，由本人设置密码。链接在 {timeText(invitation.expiresAt)}{' '}
      前有效，只能用一次，离开本页后不再显示。
      {invitation.isMailed && '已同时发送邮件。'}
    </p>
    <p>
      <code className="secret">{linkOf(invitation)}</code>
    </p>
    <div className="actions">
      <Button onPress={() => void navigator.clipboard?.writeText(linkOf(invitation))}>复制链接</Button>
      <Button onPress={onClose}>已经转交</Button>
    </div>
  </div>
)
