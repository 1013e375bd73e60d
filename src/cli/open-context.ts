/** The context of acts for a command: database, key ring and the clock of the machine. */
import type { ActContext } from '../actions/act-context.ts'
import { makeContext } from '../actions/make-context.ts'
import { ok, type Result, refused } from '../law/result.ts'
import { keyRingRefusalMessage } from '../store/sealing/key-ring-refusal-messages.ts'
import { openKeyRing } from '../store/sealing/open-key-ring.ts'
import type { CliDeps, OpenStore } from './cli-deps.ts'
import type { Message } from './message.ts'

export interface OpenContext extends Pick<OpenStore, 'close'> {
  readonly context: ActContext
  readonly keyFile: string
}

export const openContext = async ({ openStore, keyFile }: CliDeps): Promise<Result<OpenContext, Message>> => {
  const file = keyFile()
  if (!file.ok) return file
  const store = await openStore()
  if (!store.ok) return store
  const { db, close } = store.value
  const ring = await openKeyRing(db, { file: file.value, at: new Date() })
  if (!ring.ok) {
    await close()
    return refused(keyRingRefusalMessage(ring.refusal))
  }
  const { sealer } = ring.value
  const context = makeContext({ db, sealer, baseUrl: null, instant: () => new Date() })
  return ok({ context, keyFile: file.value, close })
}
