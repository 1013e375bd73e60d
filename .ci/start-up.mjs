/**
 * Starts the program as people do, in every combination of database binaries, account and place of the checkout:
 * waits for /readyz, looks at the front page, stops it, and starts it again on the data of the first time.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot, ordinaryUser } from './account.mjs'
import { copyInPrivateHome, ROOT, remove, temporaryFolder } from './checkout-copy.mjs'
import { startLookStop } from './one-start.mjs'

const POINTER = 'postgres-is-elsewhere.json'

const say = (line) => process.stdout.write(`${line}\n`)

const hasSystemPostgres = () => {
  const debian = '/usr/lib/postgresql'
  if (existsSync(debian) && readdirSync(debian).some((major) => Number(major) >= 15)) return true
  const { stdout } = spawnSync('postgres', ['--version'], { encoding: 'utf8' })
  return Number(/(\d+)/.exec(stdout ?? '')?.[1]) >= 15
}

const serversOn = (folder) => {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  return (stdout ?? '').split('\n').filter((line) => line.includes('postgres -D') && line.includes(folder))
}

const homeOf = (dataFolder) => {
  const pointer = join(dataFolder, POINTER)
  return existsSync(pointer) ? JSON.parse(readFileSync(pointer, 'utf8')).home : dataFolder
}

const canRead = (account, checkout) =>
  spawnSync('/bin/sh', ['-c', 'cat bin/sunlit.js dist/main.js'], {
    cwd: checkout,
    uid: account.uid,
    gid: account.gid,
  }).status === 0

/** Who starts it, from which checkout, with the data where; `elsewhere`: the cluster cannot stay in the data folder. */
const situations = () => {
  const user = ordinaryUser()
  const me = isRoot ? 'root' : 'ordinary user'
  const list = []
  if (user && canRead(user, ROOT)) {
    const folder = temporaryFolder(user)
    list.push({
      who: `${user.name} from root's checkout`,
      account: user,
      checkout: ROOT,
      folder,
      data: folder,
    })
  } else if (user) {
    say(`skipped: ${user.name} cannot read this checkout`)
  } else if (isRoot) {
    say('skipped: this machine has no ordinary user')
  }
  const folder = temporaryFolder()
  list.push({ who: me, account: null, checkout: ROOT, folder, data: folder })
  for (const account of user ? [user, null] : [null]) {
    const home = temporaryFolder(account)
    const checkout = copyInPrivateHome(home, account)
    const who = `${account?.name ?? me} in a private home folder`
    list.push({ who, account, checkout, folder: home, data: checkout, elsewhere: isRoot && account === null })
  }
  return list
}

const tryOut = async (situation, binaries) => {
  const dataFolder = join(situation.data, 'data')
  const start = { ...situation, binaries, dataFolder }
  say(`${situation.who}, ${binaries} binaries`)
  try {
    for (const signal of ['SIGTERM', 'Ctrl-C']) {
      const ready = await startLookStop(start, signal)
      say(`  ready after ${ready} ms, stopped by ${signal}`)
    }
    const home = homeOf(dataFolder)
    if (home !== dataFolder) say(`  the cluster is in ${home}`)
    if ((home !== dataFolder) !== (situation.elsewhere ?? false))
      throw new Error('the cluster is in the wrong place')
    if (serversOn(home).length > 0) throw new Error(`a server is left running on ${home}`)
    return true
  } catch (error) {
    say(`  FAILED: ${error.message}`)
    return false
  } finally {
    const home = homeOf(dataFolder)
    if (home !== dataFolder) remove(home)
    remove(dataFolder)
  }
}

const kinds = hasSystemPostgres() ? ['npm', 'system'] : ['npm']
if (kinds.length === 1) say('skipped: no PostgreSQL 15 or later on this machine, npm binaries only')
let failures = 0
for (const situation of situations()) {
  for (const binaries of kinds) if (!(await tryOut(situation, binaries))) failures += 1
  remove(situation.folder)
}
if (failures > 0) {
  say(`${failures} failed`)
  process.exitCode = 1
}
