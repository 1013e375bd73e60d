/** Runs a command as an ordinary user, in a copy of the checkout in that user's private home folder. */
import { spawnSync } from 'node:child_process'
import { isRoot, ordinaryUser } from './account.mjs'
import { copyInPrivateHome, remove, temporaryFolder } from './checkout-copy.mjs'

const [program, ...args] = process.argv.slice(2)
const account = ordinaryUser()

if (!isRoot) {
  process.stdout.write('skipped: we are an ordinary user, npm test has done this already\n')
} else if (account === null) {
  process.stdout.write('skipped: this machine has no ordinary user\n')
} else {
  const home = temporaryFolder(account)
  const checkout = copyInPrivateHome(home, account)
  process.stdout.write(`as ${account.name} in ${checkout}\n`)
  const { status } = spawnSync(program, args, {
    cwd: checkout,
    env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8' },
    uid: account.uid,
    gid: account.gid,
    stdio: 'inherit',
  })
  remove(home)
  process.exitCode = status ?? 1
}
