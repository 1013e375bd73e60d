/** An ordinary user of this machine, for root to try the program as. */
import { readFileSync } from 'node:fs'

export const isRoot = process.getuid() === 0

/** First person in /etc/passwd, else nobody; null when there is neither or we are not root. */
export const ordinaryUser = () => {
  if (!isRoot) return null
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const person = entries.find(({ uid }) => uid >= 1000 && uid < 60_000)
  return person ?? entries.find(({ name }) => name === 'nobody') ?? null
}
