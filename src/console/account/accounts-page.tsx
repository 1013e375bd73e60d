/** The accounts of an organ and their roles. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountJson, InvitationJson, OrganAccountsJson } from '../../contract/account/account-json.ts'
import { STAFF_ROLE_WORDS } from '../../contract/staff/staff-words.ts'
import { useMay } from '../api/session.ts'
import { organsQuery } from '../organ/organ-api.ts'
import { useChosenOrgan } from '../organ/use-chosen-organ.ts'
import { Awaited } from '../parts/awaited.tsx'
import { SelectField } from '../parts/field.tsx'
import { Page, Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { AccountActs } from './account-acts.tsx'
import { accountsQuery } from './account-api.ts'
import { ExistingAccountForm } from './existing-account-form.tsx'
import { InvitationShown } from './invitation-shown.tsx'
import { InviteForm } from './invite-form.tsx'
import { OrganDelegationsSection } from './organ-delegations-section.tsx'
import { timeText } from './time-text.ts'

const STATUS_WORDS = { invited: '待设置密码', active: '正常', disabled: '已停用' } as const

const statusOf = ({ status, lockedUntil }: AccountJson) => (
  <>
    <span className={status === 'active' ? 'badge badge-green' : 'badge'}>{STATUS_WORDS[status]}</span>
    {lockedUntil !== null && <span className="badge badge-red">登录受限至 {timeText(lockedUntil)}</span>}
  </>
)

const COLUMNS: readonly Column<AccountJson>[] = [
  { key: 'name', head: '姓名', isRowHead: true, cell: ({ displayName }) => displayName },
  { key: 'login', head: '用户名', cell: ({ loginName }) => loginName },
  { key: 'roles', head: '角色', cell: ({ roles }) => roles.map((role) => STAFF_ROLE_WORDS[role]).join('、') },
  { key: 'status', head: '状态', cell: statusOf },
  {
    key: 'factor',
    head: '动态验证码',
    cell: ({ hasSecondFactor }) => (hasSecondFactor ? '已启用' : '未启用'),
  },
  {
    key: 'seen',
    head: '最近使用',
    cell: ({ lastSeenAt }) => (lastSeenAt === null ? '' : timeText(lastSeenAt)),
  },
]

const AccountList = ({ organId, accounts }: { organId: number; accounts: OrganAccountsJson }) => {
  const mayAddOthers = useMay('organ.arrange')
  const mayDelegate = useMay('account.delegate', organId)
  const [shown, setShown] = useState<{ name: string; invitation: InvitationJson } | null>(null)
  const show = (name: string, invitation: InvitationJson) => setShown({ name, invitation })
  const { items, grantable } = accounts
  const acts: Column<AccountJson> = {
    key: 'acts',
    head: '操作',
    cell: (account) => (
      <AccountActs organId={organId} account={account} grantable={grantable} onInvited={show} />
    ),
  }
  return (
    <>
      {shown !== null && <InvitationShown {...shown} onClose={() => setShown(null)} />}
      <Section title="账号">
        <Table
          caption="本机关的账号"
          captionHidden
          columns={grantable.length > 0 ? [...COLUMNS, acts] : COLUMNS}
          rows={items}
          rowKey={({ id }) => id}
        />
      </Section>
      {grantable.length > 0 && (
        <Section title="开通账号">
          <InviteForm organId={organId} grantable={grantable} onInvited={show} />
          {mayAddOthers && (
            <details>
              <summary>为其他机关的工作人员授予本机关的角色</summary>
              <ExistingAccountForm organId={organId} grantable={grantable} />
            </details>
          )}
        </Section>
      )}
      {mayDelegate && <OrganDelegationsSection organId={organId} accounts={accounts} />}
    </>
  )
}

const AccountsOf = ({ organId }: { readonly organId: number }) => {
  const accounts = useQuery(accountsQuery(organId))
  return <Awaited query={accounts}>{(value) => <AccountList organId={organId} accounts={value} />}</Awaited>
}

export const AccountsPage = () => {
  const organs = useQuery(organsQuery)
  const { chosen, choose, able } = useChosenOrgan('account.list', organs.data ?? [])
  return (
    <Page title="账号和角色">
      <Awaited query={organs}>
        {() => (
          <>
            {able.length > 1 && (
              <SelectField
                label="机关"
                value={String(chosen?.id ?? '')}
                choices={able.map(({ id, name }) => ({ value: String(id), label: name }))}
                onChange={(id) => choose(Number(id))}
              />
            )}
            {chosen !== null && <AccountsOf key={chosen.id} organId={chosen.id} />}
          </>
        )}
      </Awaited>
    </Page>
  )
}
