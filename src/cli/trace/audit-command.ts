/** `sunlit audit verify` and `sunlit audit anchor`. */
import { type AuditFault, countAuditEntries, readAuditHeads, verifyAudit } from '../../store/audit-verify.ts'
import type { CliDeps } from '../cli-deps.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { messageText } from '../message.ts'
import { openProgress } from '../terminal/progress.ts'
import { addAnchor, readAnchors } from './anchor-file.ts'
import { AUDIT_FAULT_NAMES, traceRefusalMessage } from './trace-words.ts'

interface VerifyOptions {
  readonly anchor?: string
  readonly json?: true
}

/** Faults shown one by one; a log that was replaced has as many as entries. */
const MOST_SHOWN = 1_000

const faultLine = ({ code, chain, seq }: AuditFault): string =>
  `机关 ${chain} 第 ${seq} 条：${AUDIT_FAULT_NAMES[code]}（${code}）\n`

/** Exit code 0: whole; 1: faults; 2: it could not be read. */
export const auditVerifyCommand = async (
  { anchor, json }: VerifyOptions,
  { out, err }: CommandContext,
  { openStore }: CliDeps,
): Promise<number> => {
  const anchors = anchor === undefined ? { ok: true as const, value: [] } : await readAnchors(anchor)
  if (!anchors.ok) {
    await err.write(messageText(traceRefusalMessage(anchors.refusal)))
    return EXIT.refused
  }
  const opened = await openStore()
  if (!opened.ok) {
    await err.write(messageText(opened.refusal))
    return EXIT.refused
  }
  const { db, close } = opened.value
  const progress = openProgress(process.stderr, await countAuditEntries(db), '核对 {bar} {value}/{total} 条')
  const shown: AuditFault[] = []
  const verdict = await verifyAudit(db, anchors.value, {
    fault: (fault) => {
      if (shown.length < MOST_SHOWN) shown.push(fault)
    },
    read: (entries) => progress.step(entries),
  }).finally(close)
  progress.stop()
  if (json) await out.write(`${JSON.stringify({ ...verdict, shown })}\n`)
  else {
    for (const fault of shown) await out.write(faultLine(fault))
    const end = verdict.faults === 0 ? '完整，没有发现问题' : `发现 ${verdict.faults} 处问题`
    await out.write(`操作记录：${verdict.chains} 条链，${verdict.entries} 条，${end}。\n`)
  }
  return verdict.faults === 0 ? EXIT.done : EXIT.errorsFound
}

export const auditAnchorCommand = async (
  file: string,
  { json }: { readonly json?: true },
  { out, err }: CommandContext,
  { openStore }: CliDeps,
): Promise<number> => {
  const opened = await openStore()
  if (!opened.ok) {
    await err.write(messageText(opened.refusal))
    return EXIT.refused
  }
  const heads = await readAuditHeads(opened.value.db).finally(opened.value.close)
  const added = await addAnchor(file, heads, new Date())
  if (!added.ok) {
    await err.write(messageText(traceRefusalMessage(added.refusal)))
    return EXIT.refused
  }
  await out.write(
    json
      ? `${JSON.stringify({ file, chains: heads.length })}\n`
      : `已记下 ${heads.length} 条链的链尾：${file}\n`,
  )
  return EXIT.done
}
