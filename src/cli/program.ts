/** The commands, their arguments and their help. What a command works with is loaded when it runs. */
import { Command, InvalidArgumentError, Option } from 'commander'
import { REPORT_FILE_FORMATS } from '../contract/annual-report-filing/report-file.ts'
import type { CliDeps } from './cli-deps.ts'
import { type CommandContext, withContext } from './command-context.ts'
import { migrateCommand } from './migrate-command.ts'
import type { CompileOptions } from './report/compile-command.ts'
import type { ExportOptions } from './report/export-command.ts'
import type { ImportOptions } from './report/import-command.ts'
import type { VerifyOptions } from './report/verify-command.ts'
import { deadlineCommand } from './request/deadline-command.ts'
import { explainCommand } from './request/explain-command.ts'
import { traceCommands } from './trace/trace-commands.ts'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage：',
  'Arguments:': '参数 Arguments：',
  'Options:': '选项 Options：',
  'Commands:': '命令 Commands：',
}

const FILES = '文件或目录；目录逐级查找，- 为标准输入 · files or directories, - for standard input'
const JSON_OPTION = ['--json', '每份一行 JSON，只写标准输出 · one JSON object a line'] as const
const EXIT_CODES = `
退出码 Exit codes：
  0  完成 done
  1  检查发现错误 the checks found errors
  2  用法有误，或有文件未能读取 wrong usage, or something could not be read`

/** Years for which a statutory report can exist: the Regulation came into force in 2008. */
const reportYear = (text: string): number => {
  const year = Number(text)
  if (/^\d{4}$/.test(text) && year >= 2008 && year <= 2999) return year
  throw new InvalidArgumentError('年度应为四位数字，例如 2023 · a year of four digits')
}

const named = (text: string): string => {
  if (text.trim() !== '') return text.trim()
  throw new InvalidArgumentError('不能为空 · must not be empty')
}

const signatureNumber = (text: string): number => {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('签发次序应为正整数 · a number from 1')
}

const command = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .helpOption('-h, --help', '显示帮助 · show this help')
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })

/** @param finish takes the exit code of the command that ran */
export const makeProgram = (deps: CliDeps, finish: (code: number) => void): Command => {
  const inContext = async (run: (context: CommandContext) => Promise<number>) =>
    finish(await withContext(run))

  const read = command('read', '读取年报文件，显示表格和检查结果 · read report files')
    .argument('<files...>', FILES)
    .option(...JSON_OPTION)
    .addHelpText('after', EXIT_CODES)
    .action((files: string[], options) =>
      inContext(async (context) =>
        (await import('./report/read-command.ts')).readCommand(files, options, context),
      ),
    )

  const check = command('check', '检查年报文件的数据关系 · check report files')
    .argument('<files...>', FILES)
    .option(...JSON_OPTION)
    .addHelpText('after', EXIT_CODES)
    .action((files: string[], options) =>
      inContext(async (context) =>
        (await import('./report/check-command.ts')).checkCommand(files, options, context),
      ),
    )

  const importing = command('import', '把年报文件导入年报库 · import report files into the library')
    .argument('<files...>', FILES)
    .option('--organ <name>', '行政机关全称，代替文件中的名称 · name of the organ', named)
    .option('--year <year>', '报告年度，代替文件中的年度 · report year', reportYear)
    .option('--region <name>', '所属县市，代替按名称判断的结果 · region of the organ', named)
    .option(...JSON_OPTION)
    .addHelpText('after', EXIT_CODES)
    .action((files: string[], options: ImportOptions) =>
      inContext(async (context) => {
        const { importCommand } = await import('./report/import-command.ts')
        return importCommand(files, options, context, deps)
      }),
    )

  const compile = command('compile', '由办理记录生成一个年度的报告数据 · compile a report from live records')
    .requiredOption('--organ <name>', '行政机关全称 · name of the organ', named)
    .requiredOption('--year <year>', '报告年度，如 2026 · report year', reportYear)
    .option('--json', '输出 JSON · print JSON')
    .addHelpText('after', EXIT_CODES)
    .action((options: CompileOptions) =>
      inContext(async (context) => {
        const { compileCommand } = await import('./report/compile-command.ts')
        return compileCommand(options, context, deps)
      }),
    )

  const exporting = command('export', '把一个年度的报告导出为文件；未签发的标明“草稿” · a report as a file')
    .requiredOption('--organ <name>', '行政机关全称 · name of the organ', named)
    .requiredOption('--year <year>', '报告年度 · report year', reportYear)
    .addOption(
      new Option('--to <format>', '格式；svg、png 为一页图解 · format; svg and png are the one-page picture')
        .choices(REPORT_FILE_FORMATS)
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', '写入的文件 · file to write', named)
    .option('--freeze <number>', '第几次签发，不写为最近一次 · number of the signature', signatureNumber)
    .action((options: ExportOptions) =>
      inContext(async (context) => {
        const { exportCommand } = await import('./report/export-command.ts')
        return exportCommand(options, context, deps)
      }),
    )

  const verify = command(
    'verify',
    '核对签发的报告是否与签发时一致 · whether signed reports are as they were signed',
  )
    .option('--organ <name>', '只核对这个机关 · of this organ alone', named)
    .option('--year <year>', '只核对这个年度 · of this year alone', reportYear)
    .option('--json', '输出 JSON · print JSON')
    .addHelpText(
      'after',
      '\n校验值记在操作记录里；操作记录本身用 audit verify 核对 · check the audit log with audit verify',
    )
    .action((options: VerifyOptions) =>
      inContext(async (context) => {
        const { verifyCommand } = await import('./report/verify-command.ts')
        return verifyCommand(options, context, deps)
      }),
    )

  const report = command('report', '政府信息公开年度报告 · annual reports')
    .addCommand(read)
    .addCommand(check)
    .addCommand(importing)
    .addCommand(compile)
    .addCommand(exporting)
    .addCommand(verify)

  const deadline = command('deadline', '由收到申请之日推算期限 · deadlines from a day of receipt')
    .requiredOption('--received <date>', '收到申请之日，如 2026-02-09 · day of receipt')
    .option('--json', '输出 JSON · print JSON')
    .action((options) => inContext((context) => deadlineCommand(options, context)))

  const explain = command('explain', '说明一件申请的阶段、期限和下一步 · explain a request from its events')
    .argument('<events>', '事件文件，JSON 数组 · a JSON array of events')
    .option('--json', '输出 JSON · print JSON')
    .action((file: string, options) => inContext((context) => explainCommand(file, options, context)))

  const request = command('request', '政府信息公开申请 · disclosure requests').addCommand(explain)

  const serve = command('serve', '启动阳光公开 · start the portal').action(async () =>
    finish(await deps.serve()),
  )

  const migrate = command('migrate', '把数据库更新到本版本 · bring the database up to date')
    .option('--json', '输出 JSON · print JSON')
    .action((options) => inContext((context) => migrateCommand(options, context, deps)))

  const rebuild = command('rebuild', '按案件记录重建列表数据，报告不一致之处 · make lists anew from events')
    .option('--json', '输出 JSON · print JSON')
    .action((options) =>
      inContext(async (context) => {
        const { rebuildCommand } = await import('./request/rebuild-command.ts')
        return rebuildCommand(options, context, deps)
      }),
    )

  const sunlit = command('sunlit', '阳光公开：县级政府信息公开 · open government information for a county')
    .version(deps.version, '-V, --version', '显示版本 · show the version')
    .addCommand(serve)
    .addCommand(report)
    .addCommand(deadline)
    .addCommand(request)
    .addCommand(migrate)
    .addCommand(rebuild)
  for (const each of traceCommands(command, inContext, deps)) sunlit.addCommand(each)
  return sunlit
}
