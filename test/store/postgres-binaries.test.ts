import { chmod, cp, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { parseVersion, usableBinaries } from '../../src/store/postgres/find-binaries.ts'
import { npmPackageFolder, packageBinaries } from '../../src/store/postgres/npm-binaries.ts'
import type { ServerAccount } from '../../src/store/postgres/run-as.ts'
import { serverAccount } from '../../src/store/postgres/server-account.ts'
import { isRoot, keptLog, openFolder } from '../database/data-folder.ts'

test.each([
  ['postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)', { version: '15.14', major: 15 }],
  ['postgres (PostgreSQL) 17.10', { version: '17.10', major: 17 }],
  ['postgres (PostgreSQL) 18beta1', { version: '18beta1', major: 18 }],
  ['sh: postgres: not found', null],
])('reads the version in “%s”', (line, expected) => {
  expect(parseVersion(line)).toEqual(expected)
})

const original = npmPackageFolder()
let account: ServerAccount
beforeEach(async ({ skip }) => {
  skip(original === null, 'no npm package with PostgreSQL for this machine')
  const found = await serverAccount(null)
  if (!found.ok) throw new Error(found.refusal.code)
  account = found.value
})

/** The package as npm leaves it when install scripts are off: without its library links. */
const bareCopy = async (folder: string): Promise<string> => {
  const copy = join(folder, 'package')
  await cp(original ?? '', copy, { recursive: true, verbatimSymlinks: true })
  const links: { target: string }[] = JSON.parse(
    await readFile(join(copy, 'native/pg-symlinks.json'), 'utf8'),
  )
  for (const { target } of links) await rm(join(copy, target), { force: true })
  return copy
}

test('makes the library links that a skipped install script left out', async () => {
  const folder = await openFolder()
  const copy = await bareCopy(folder)
  expect(await usableBinaries('npm', join(copy, 'native/bin'), account)).toBeNull()
  const binaries = await packageBinaries(copy, join(folder, 'home'), account, keptLog())
  expect(binaries).toMatchObject({ kind: 'npm', folder: join(copy, 'native/bin') })
})

test('copies a package that may not be written', async ({ skip }) => {
  skip(isRoot, 'root may write everywhere; run as an ordinary user')
  const folder = await openFolder()
  const copy = await bareCopy(folder)
  const home = join(folder, 'home')
  await chmod(join(copy, 'native/lib'), 0o500)
  onTestFinished(() => chmod(join(copy, 'native/lib'), 0o700))
  const binaries = await packageBinaries(copy, home, account, keptLog())
  expect(binaries?.folder.startsWith(home)).toBe(true)
})

test('copies a package that the server’s account cannot reach, once', async ({ skip }) => {
  skip(!isRoot, 'needs root, which must lend the server another account')
  const folder = await openFolder()
  const closed = join(folder, 'closed')
  await mkdir(closed, { mode: 0o700 })
  const copy = await bareCopy(closed)
  const home = join(folder, 'home')
  await mkdir(home)
  const log = keptLog()
  const binaries = await packageBinaries(copy, home, account, log)
  expect(binaries?.folder.startsWith(home)).toBe(true)
  expect(log.lines).toHaveLength(1)
  expect(await packageBinaries(copy, home, account, log)).toEqual(binaries)
  expect(log.lines).toHaveLength(1)
  expect(await readdir(join(home, 'binaries'))).toHaveLength(1)
})
