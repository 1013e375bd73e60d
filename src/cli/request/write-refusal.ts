/** A refusal for a person or, with `--json`, for a program. */
import type { Refusal } from '../../law/result.ts'
import type { CommandContext } from '../command-context.ts'

export const writeRefusal = async (
  { code }: Refusal,
  message: string,
  json: boolean,
  { out, err }: Pick<CommandContext, 'out' | 'err'>,
): Promise<void> => {
  if (json) await out.write(`${JSON.stringify({ error: { code, message } })}\n`)
  await err.write(`${message}\n`)
}
