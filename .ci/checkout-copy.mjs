/** Copies of this checkout, as other users would have it. */
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

const LEFT_OUT = new Set(['.git', 'data', 'coverage'])

/** A temporary folder that belongs to the account (null: to us) and that everybody may pass through. */
export const temporaryFolder = (account = null) => {
  const folder = mkdtempSync('/tmp/sunlit-ci-')
  chmodSync(folder, 0o711)
  if (account) chownSync(folder, account.uid, account.gid)
  return folder
}

/** Makes a folder a home that only its owner may enter, with a copy of the checkout inside. Answers the copy. */
export const copyInPrivateHome = (home, account = null) => {
  const checkout = join(home, 'sunlit')
  mkdirSync(checkout)
  for (const name of readdirSync(ROOT)) {
    if (LEFT_OUT.has(name)) continue
    cpSync(join(ROOT, name), join(checkout, name), {
      recursive: true,
      preserveTimestamps: true,
      verbatimSymlinks: true,
    })
  }
  if (account) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, checkout])
  chmodSync(home, 0o700)
  return checkout
}

export const remove = (folder) => rmSync(folder, { recursive: true, force: true })
