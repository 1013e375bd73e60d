/** Which PostgreSQL runs the cluster. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refused } from '../../law/result.ts'
import { clusterFolder } from './cluster-pointer.ts'
import { systemBinaries } from './find-binaries.ts'
import { npmPackageFolder, packageBinaries } from './npm-binaries.ts'
import type { Binaries, PostgresSettings, StartRefusal } from './postgres.ts'
import type { ServerAccount } from './run-as.ts'

/** Major version that made the cluster; null when there is none yet. */
const clusterMajor = async (home: string): Promise<number | null> => {
  const text = await readFile(join(clusterFolder(home), 'PG_VERSION'), 'utf8').catch(() => null)
  return text === null ? null : Number.parseInt(text, 10)
}

/**
 * The machine's newest PostgreSQL, else the npm one; for an existing cluster one of the same major version,
 * because no other can read its files.
 */
export const chooseBinaries = async (
  settings: PostgresSettings,
  home: string,
  account: ServerAccount,
): Promise<Result<Binaries, StartRefusal>> => {
  const major = await clusterMajor(home)
  const fits = (binaries: Binaries): boolean => major === null || binaries.major === major
  const found: Binaries[] = []
  if (settings.binaries !== 'npm') found.push(...(await systemBinaries(account)))
  if (settings.binaries !== 'system' && !found.some(fits)) {
    const packageFolder = npmPackageFolder()
    const npm = packageFolder && (await packageBinaries(packageFolder, home, account, settings.log))
    if (npm) found.push(npm)
  }
  const chosen = found.find(fits)
  if (chosen) return ok(chosen)
  const names = found.map(({ kind, version }) => `${kind} ${version}`).join(', ')
  return major === null
    ? refused({ code: 'no-binaries', facts: { wanted: settings.binaries } })
    : refused({
        code: 'no-binaries-for-cluster',
        facts: { cluster: clusterFolder(home), major, found: names, wanted: settings.binaries },
      })
}
