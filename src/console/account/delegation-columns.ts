/** What a table of delegations shows. */
import type { DelegationJson } from '../../contract/account/account-json.ts'
import { STAFF_ROLE_WORDS } from '../../contract/staff/staff-words.ts'
import type { Column } from '../parts/table.tsx'

export const DELEGATION_COLUMNS: readonly Column<DelegationJson>[] = [
  {
    key: 'role',
    head: '角色',
    isRowHead: true,
    cell: ({ organName, role }) => `${organName} · ${STAFF_ROLE_WORDS[role]}`,
  },
  { key: 'who', head: '谁代谁', cell: ({ fromName, toName }) => `${toName} 代 ${fromName}` },
  { key: 'when', head: '期间', cell: ({ fromOn, untilOn }) => `${fromOn} 至 ${untilOn}` },
  { key: 'reason', head: '事由', cell: ({ reason }) => reason },
]
