/** `sunlit migrate`: brings the database up to date. */
import type { CliDeps } from './cli-deps.ts'
import type { CommandContext } from './command-context.ts'
import { EXIT } from './exit-code.ts'
import { messageText } from './message.ts'

export const migrateCommand = async (
  { json }: { readonly json?: true },
  { out, err }: CommandContext,
  { openStore }: CliDeps,
): Promise<number> => {
  const opened = await openStore()
  if (!opened.ok) {
    await err.write(messageText(opened.refusal))
    return EXIT.refused
  }
  const { migrated, close } = opened.value
  await close()
  if (json) await out.write(`${JSON.stringify({ migrations: migrated })}\n`)
  else await out.write(migrated.length === 0 ? '数据库已是最新。\n' : `已更新：${migrated.join('、')}\n`)
  return EXIT.done
}
