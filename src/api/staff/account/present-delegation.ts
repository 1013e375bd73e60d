import type { DelegationJson } from '../../../contract/account/account-json.ts'
import type { ListedDelegation } from '../../../store/delegation.ts'

export const presentDelegation = (delegation: ListedDelegation): DelegationJson => ({
  id: delegation.id,
  fromAccountId: delegation.fromAccountId,
  fromName: delegation.fromName,
  toAccountId: delegation.toAccountId,
  toName: delegation.toName,
  organId: delegation.organId,
  organName: delegation.organName,
  role: delegation.role,
  fromOn: delegation.fromOn,
  untilOn: delegation.untilOn,
  reason: delegation.reason,
})
