/** The `sunlit` command. */
import { type Command, CommanderError } from 'commander'
import type { CliDeps } from './cli-deps.ts'
import { EXIT } from './exit-code.ts'
import { makeProgram } from './program.ts'

const HELP_SHOWN = new Set(['commander.helpDisplayed', 'commander.version'])

/** What commander says in English, in Chinese. */
const USAGE_FAULTS: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项缺少取值',
  'commander.missingMandatoryOptionValue': '缺少必填选项',
  'commander.invalidArgument': '取值有误',
  'commander.excessArguments': '参数过多',
}

/** @param argv without the program and the script; @returns the exit code, with everything written and closed */
export const runCli = async (argv: readonly string[], deps: CliDeps): Promise<number> => {
  let code: number = EXIT.done
  const program = makeProgram(deps, (finished) => {
    code = finished
  })
  for (const each of allCommands(program))
    each.exitOverride().configureOutput({ outputError: () => undefined })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return error instanceof CommanderError ? usageExit(error) : faultExit(error)
  }
}

const allCommands = (program: Command): readonly Command[] => [
  program,
  ...program.commands.flatMap((each) => allCommands(each)),
]

const usageExit = (error: CommanderError): number => {
  if (HELP_SHOWN.has(error.code)) return EXIT.done
  // A command without its subcommand has printed its help already.
  if (error.code === 'commander.help') return EXIT.refused
  const fault = USAGE_FAULTS[error.code] ?? '用法有误'
  process.stderr.write(`${fault}。加 --help 查看用法。\n${error.message.replace(/^error: /, '')}\n`)
  return EXIT.refused
}

/** A fault of the program: the trace is for whoever mends it, and no exit code that has a meaning is given. */
const faultExit = (error: unknown): number => {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(
    `程序内部错误，请把以下内容报告给维护人员。\nInternal error; please report it:\n${trace}\n`,
  )
  return EXIT.fault
}
