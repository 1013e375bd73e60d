/** `sunlit report verify`: whether signed reports are as they were signed. */
import {
  type FreezeDifference,
  type FreezeFault,
  type FreezesVerdict,
  verifyFreezes,
} from '../../actions/annual-report-filing/verify-freezes.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import type { Database } from '../../store/database.ts'
import { organNamed } from '../../store/reporting-organs.ts'
import type { CliDeps } from '../cli-deps.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { type Message, messageText } from '../message.ts'
import { printable } from '../terminal/text-table.ts'

export interface VerifyOptions {
  readonly organ?: string
  readonly year?: number
  readonly json?: true
}

/** Faults shown one by one. */
const MOST_SHOWN = 1_000

const DIFFERENCE_NAMES: Readonly<Record<FreezeDifference, string>> = {
  'row-hash': '内容与所存的校验值不符',
  'audit-hash': '内容与操作记录中签发时的校验值不符',
  figures: '用于汇总的数字与签发的数字不符',
  signer: '签发人与操作记录不符',
  'no-audit': '操作记录中没有这次签发',
  missing: '操作记录中有这次签发，报告已不存在',
}

const NO_SUCH_ORGAN: Message = { zh: '没有找到这个机关。', en: 'There is no such organ.' }

interface Verified {
  readonly verdict: FreezesVerdict
  readonly shown: readonly FreezeFault[]
}

const verified = async (db: Database, { organ, year }: VerifyOptions): Promise<Result<Verified, Message>> => {
  const organId = organ === undefined ? null : await organNamed(db, organ)
  if (organ !== undefined && organId === null) return refused(NO_SUCH_ORGAN)
  const shown: FreezeFault[] = []
  const verdict = await verifyFreezes(db, { organId, year: year ?? null }, (fault) => {
    if (shown.length < MOST_SHOWN) shown.push(fault)
  })
  return ok({ verdict, shown })
}

const faultLine = ({ organ, year, freeze, differs }: FreezeFault): string =>
  `${printable(organ)} ${year}年 第${freeze}次签发：${differs.map((each) => DIFFERENCE_NAMES[each]).join('；')}（${differs.join('、')}）\n`

const endLine = ({ freezes, faults, withoutAuditHash }: FreezesVerdict): string => {
  const end = faults === 0 ? '与签发时一致，没有发现问题' : `发现 ${faults} 份有问题`
  const old =
    withoutAuditHash === 0
      ? ''
      : `其中 ${withoutAuditHash} 份签发时操作记录尚未记载校验值，只核对了所存的校验值。`
  return `签发的报告：${freezes} 份，${end}。${old}\n`
}

/** Exit code 0: all as they were signed; 1: some are not; 2: they could not be read, or there is no such organ. */
export const verifyCommand = async (
  options: VerifyOptions,
  { out, err }: CommandContext,
  { openStore }: CliDeps,
): Promise<number> => {
  const opened = await openStore()
  if (!opened.ok) {
    await err.write(messageText(opened.refusal))
    return EXIT.refused
  }
  const { db, close } = opened.value
  const found = await verified(db, options).finally(close)
  if (!found.ok) {
    await err.write(messageText(found.refusal))
    return EXIT.refused
  }
  const { verdict, shown } = found.value
  const text = [...shown.map(faultLine), endLine(verdict)].join('')
  await out.write(options.json ? `${JSON.stringify({ ...verdict, shown })}\n` : text)
  return verdict.faults === 0 ? EXIT.done : EXIT.errorsFound
}
