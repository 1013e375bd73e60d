/** `sunlit keys rotate` and `sunlit keys forget`. */
import { forgetRetiredKeys, rotateKeys } from '../../actions/trace/rotate-keys.ts'
import type { Result } from '../../law/result.ts'
import { keyRingRefusalMessage } from '../../store/sealing/key-ring-refusal-messages.ts'
import type { KeyRingRefusal } from '../../store/sealing/open-key-ring.ts'
import type { CipherName } from '../../store/sealing/ring-cipher.ts'
import type { CliDeps } from '../cli-deps.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { type Message, messageText } from '../message.ts'
import { type OpenContext, openContext } from '../open-context.ts'
import { openProgress, type Progress } from '../terminal/progress.ts'
import { traceRefusalMessage } from './trace-words.ts'

type RefusalOf<R> = R extends { readonly ok: false; readonly refusal: infer Refused } ? Refused : never
type KeysRefusal = RefusalOf<Awaited<ReturnType<typeof rotateKeys>>>

const isOfRing = (refusal: KeysRefusal): refusal is KeysRefusal & KeyRingRefusal =>
  refusal.code.startsWith('key-ring')

const messageOf = (refusal: KeysRefusal): Message =>
  isOfRing(refusal) ? keyRingRefusalMessage(refusal) : traceRefusalMessage(refusal)

/** Opens, runs, closes, and words what is refused: 1 where values were left behind, else 2. */
const onRing = async <T>(
  deps: CliDeps,
  { err }: CommandContext,
  run: (opened: OpenContext) => Promise<Result<T, KeysRefusal>>,
  say: (value: T) => Promise<void>,
): Promise<number> => {
  const opened = await openContext(deps)
  if (!opened.ok) {
    await err.write(messageText(opened.refusal))
    return EXIT.refused
  }
  const done = await run(opened.value).finally(opened.value.close)
  if (!done.ok) {
    await err.write(messageText(messageOf(done.refusal)))
    return done.refusal.code.startsWith('values-') ? EXIT.errorsFound : EXIT.refused
  }
  await say(done.value)
  return EXIT.done
}

export const keysRotateCommand = (
  { cipher, json }: { readonly cipher: CipherName; readonly json?: true },
  command: CommandContext,
  deps: CliDeps,
): Promise<number> => {
  let progress: Progress | null = null
  return onRing(
    deps,
    command,
    async ({ context, keyFile }) => {
      const rotated = await rotateKeys(context.db, {
        file: keyFile,
        cipher,
        at: new Date(),
        begins: (values) => {
          progress = openProgress(
            process.stderr,
            values,
            '重新加密 {bar} {value}/{total} · 剩余 {eta_formatted}',
          )
        },
        done: (values) => progress?.step(values),
      })
      progress?.stop()
      return rotated
    },
    (rotation) =>
      command.out.write(
        json
          ? `${JSON.stringify(rotation)}\n`
          : `已换用第 ${rotation.key} 号密钥（${rotation.cipher}），重新加密 ${rotation.resealed} 个值，停用密钥：${rotation.retired.join('、') || '无'}。\n请把密钥文件另行备份。\n`,
      ),
  )
}

export const keysForgetCommand = (
  { json }: { readonly json?: true },
  command: CommandContext,
  deps: CliDeps,
): Promise<number> =>
  onRing(
    deps,
    command,
    ({ context, keyFile }) => forgetRetiredKeys(context.db, { file: keyFile }),
    (gone) =>
      command.out.write(
        json
          ? `${JSON.stringify({ forgotten: gone })}\n`
          : `已从密钥文件中删除停用的密钥：${gone.join('、') || '无'}。此前的数据库备份须用当时的密钥文件打开。\n`,
      ),
  )
