/** A private folder for the server's socket. */
import { chmod, lchown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerAccount } from './run-as.ts'
import { SOCKET_PORT } from './server-files.ts'

/** Room for a socket's path: 108 bytes with its end mark on Linux, 104 on macOS. */
const LONGEST_PATH = 103

/** The server reads the setting as a list: a comma would end the name, quotes would be taken off. */
const fits = (folder: string): boolean =>
  !/[,"]/.test(folder) && Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_PATH

export const usualSocketFolder = (home: string): string => join(home, 'socket')

/** Made anew at each start, which also clears sockets and locks of a server that is gone. */
export const makeSocketFolder = async (home: string, account: ServerAccount): Promise<string> => {
  const usual = usualSocketFolder(home)
  await rm(usual, { recursive: true, force: true })
  if (fits(usual)) await mkdir(usual, { mode: 0o700 })
  const folder = fits(usual) ? usual : await mkdtemp('/tmp/sunlit-')
  await chmod(folder, 0o700)
  if (account.isOther) await lchown(folder, account.uid, account.gid)
  return folder
}

const isOurs = (folder: string, home: string): boolean =>
  folder === usualSocketFolder(home) || /^\/tmp\/sunlit-[A-Za-z0-9]{6}$/.test(folder)

/** Removes nothing but a folder that makeSocketFolder made, whatever a pid file may say. */
export const removeSocketFolder = async (folder: string, home: string): Promise<void> => {
  if (isOurs(folder, home)) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
}
