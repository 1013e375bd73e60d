/** The commands about keys, audit log, retention and demonstration, with their arguments and their help. */
import { type Command, InvalidArgumentError } from 'commander'
import type { CipherName } from '../../store/sealing/ring-cipher.ts'
import type { CliDeps } from '../cli-deps.ts'
import type { CommandContext } from '../command-context.ts'
import type { DemoOptions } from '../demo/demo-command.ts'

type MakeCommand = (name: string, description: string) => Command
type InContext = (run: (context: CommandContext) => Promise<number>) => Promise<void>

const JSON_OPTION = ['--json', '输出 JSON · print JSON'] as const
const CIPHERS: Readonly<Record<string, CipherName>> = { aes: 'aes-256-gcm', sm4: 'sm4-ctr-hmac-sm3' }

const wholeNumber = (text: string): number => {
  if (/^\d{1,8}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('应为整数 · a whole number')
}

const cipher = (text: string): CipherName => {
  const name = CIPHERS[text]
  if (name !== undefined) return name
  throw new InvalidArgumentError('应为 aes 或 sm4 · aes or sm4')
}

const auditCommands = (command: MakeCommand, inContext: InContext, deps: CliDeps): Command => {
  const verify = command('verify', '核对操作记录是否完整 · verify that the audit log is whole')
    .option('--anchor <file>', '与以前记下的链尾核对 · compare with heads noted earlier')
    .option(...JSON_OPTION)
    .action((options) =>
      inContext(async (context) =>
        (await import('./audit-command.ts')).auditVerifyCommand(options, context, deps),
      ),
    )
  const anchor = command(
    'anchor',
    '把各链的链尾记到文件，存放在数据库之外 · note the heads outside the database',
  )
    .argument('<file>', '文件，每次追加一行 · a file; a line is added each time')
    .option(...JSON_OPTION)
    .action((file: string, options) =>
      inContext(async (context) =>
        (await import('./audit-command.ts')).auditAnchorCommand(file, options, context, deps),
      ),
    )
  return command('audit', '操作记录 · audit log').addCommand(verify).addCommand(anchor)
}

const keysCommands = (command: MakeCommand, inContext: InContext, deps: CliDeps): Command => {
  const rotate = command('rotate', '更换密钥并重新加密，网站可以照常运行 · a new key for everything sealed')
    .option('--cipher <name>', 'aes，或国密 sm4 · aes, or sm4', cipher, 'aes-256-gcm')
    .option(...JSON_OPTION)
    .action((options) =>
      inContext(async (context) =>
        (await import('./keys-command.ts')).keysRotateCommand(options, context, deps),
      ),
    )
  const forget = command('forget', '从密钥文件中删除停用的密钥 · take retired keys off the ring')
    .option(...JSON_OPTION)
    .action((options) =>
      inContext(async (context) =>
        (await import('./keys-command.ts')).keysForgetCommand(options, context, deps),
      ),
    )
  return command('keys', '个人信息的密钥 · keys of personal data').addCommand(rotate).addCommand(forget)
}

const retentionCommands = (command: MakeCommand, inContext: InContext, deps: CliDeps): Command => {
  const run = command('run', '处理保管期满的案件 · review or anonymise cases whose term is over')
    .option('--dry-run', '只统计，不改动 · count and change nothing')
    .option(...JSON_OPTION)
    .action((options) =>
      inContext(async (context) =>
        (await import('./retention-command.ts')).retentionRunCommand(options, context, deps),
      ),
    )
  return command('retention', '案件的保管期限 · keeping of cases').addCommand(run)
}

const demoCommands = (command: MakeCommand, inContext: InContext, deps: CliDeps): Command =>
  command('demo', '载入一个虚构的县 · fill the database with an invented county')
    .option('--organs <n>', '机关数 · organs', wholeNumber, 12)
    .option('--requests <n>', '申请数 · requests', wholeNumber, 1_000)
    .option('--documents <n>', '公开文件数 · published documents', wholeNumber, 200)
    .option('--years <n>', '年数 · years back from today', wholeNumber, 3)
    .option('--seed <n>', '随机种子 · seed', wholeNumber, 1)
    .option('--reports', '为过去各年编制并公布年度报告 · make and publish the annual reports of past years')
    .option('--open <n>', '其中正在办理的件数 · how many are open today', wholeNumber)
    .option(...JSON_OPTION)
    .action((options: DemoOptions) =>
      inContext(async (context) =>
        (await import('../demo/demo-command.ts')).demoCommand(options, context, deps),
      ),
    )

/** What works without a database starts without loading one: each command loads itself. */
export const traceCommands = (
  command: MakeCommand,
  inContext: InContext,
  deps: CliDeps,
): readonly Command[] => [
  auditCommands(command, inContext, deps),
  keysCommands(command, inContext, deps),
  retentionCommands(command, inContext, deps),
  demoCommands(command, inContext, deps),
]
