/** As whom the server runs. PostgreSQL refuses root, so root lends it an unprivileged account. */
import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { ok, type Result, refused } from '../../law/result.ts'
import type { StartRefusal } from './postgres.ts'
import { runAs, type ServerAccount } from './run-as.ts'

/** `nobody` comes last: other programs run as it too, and could read the cluster. */
const ACCOUNTS_TO_BORROW = ['sunlit', 'postgres', '_postgres', 'nobody']

interface PasswdEntry {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const passwdEntries = async (): Promise<readonly PasswdEntry[]> => {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && !fields[0]?.startsWith('#'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

const isRoot = (): boolean => process.getuid?.() === 0

const ownAccount = (): Result<ServerAccount, StartRefusal> => {
  try {
    const { username, uid, gid } = userInfo()
    return ok({ name: username, uid, gid, isOther: false })
  } catch {
    // initdb and peer authentication both look the name up.
    return refused({ code: 'account-without-name', facts: { uid: process.getuid?.() ?? -1 } })
  }
}

/** Tried out, because a container may take this right from root. */
const lent = async (entry: PasswdEntry): Promise<Result<ServerAccount, StartRefusal>> => {
  const account = { ...entry, isOther: true }
  const { code } = await runAs(account, '/bin/sh', ['-c', ':'], 20_000)
  return code === 0 ? ok(account) : refused({ code: 'account-not-lent', facts: { account: entry.name } })
}

/**
 * The account for the server: our own, or for root the owner of the existing cluster, or an account to borrow.
 * `clusterOwner` is the user id that owns an existing cluster, null when there is none.
 */
export const serverAccount = async (
  clusterOwner: number | null,
): Promise<Result<ServerAccount, StartRefusal>> => {
  if (!isRoot()) return ownAccount()
  const entries = await passwdEntries()
  const owner = entries.find((entry) => entry.uid === clusterOwner && entry.uid !== 0)
  if (owner) return lent(owner)
  for (const name of ACCOUNTS_TO_BORROW) {
    const entry = entries.find((candidate) => candidate.name === name)
    if (entry && entry.uid !== 0) return lent(entry)
  }
  return refused({ code: 'no-account-for-server', facts: { tried: ACCOUNTS_TO_BORROW.join(', ') } })
}
