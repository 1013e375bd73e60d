/** Wiring: reads the settings and hands the parts to the command line. */
import { readFileSync, writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Message } from './cli/message.ts'
import { messageText } from './cli/message.ts'
import { runCli } from './cli/run-cli.ts'
import { type ConfigRefusal, processEnvironment, readConfig } from './config.ts'
import { settingRefusalMessage } from './contract/settings/setting-refusal.ts'
import { ok, refused } from './law/result.ts'

const STDOUT = 1
const STDERR = 2
const EXIT_REFUSED = 2

const packageFile = new URL('../package.json', import.meta.url)
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string }
const demoFolder = (name: string): string => fileURLToPath(new URL(`../demo/${name}`, import.meta.url))

const refusalsMessage = (refusals: readonly ConfigRefusal[]): Message => {
  const messages = refusals.map(settingRefusalMessage)
  return {
    zh: messages.map(({ zh }) => zh).join('\n'),
    en: messages.map(({ en }) => en).join('\n'),
  }
}

/** Whoever started the site may have gone away since, as `npm start | head` does: that is no reason to stop serving. */
const sayIfHeard = (message: Message): void => {
  try {
    writeSync(STDOUT, messageText(message))
  } catch (error) {
    const isUnheard = error instanceof Error && 'code' in error && error.code === 'EPIPE'
    if (!isUnheard) throw error
  }
}

/** The web application and what it stands on are loaded only when they are wanted. */
const serve = async (): Promise<number> => {
  const config = readConfig(processEnvironment())
  if (!config.ok) {
    writeSync(STDERR, messageText(refusalsMessage(config.refusal)))
    return EXIT_REFUSED
  }
  const serving = await import('./serve/serve.ts')
  return serving.serve({
    config: config.value,
    version,
    demoFolders: { annualReports: demoFolder('annual-reports'), disclosures: demoFolder('disclosures') },
    say: sayIfHeard,
    refuse: ({ code, zh, en }) =>
      writeSync(STDERR, messageText({ zh: `${zh}（${code}）`, en: `${en} (${code})` })),
  })
}

process.exitCode = await runCli(process.argv.slice(2), {
  version,
  serve,
  keyFile: () => {
    const config = readConfig(processEnvironment())
    return config.ok ? ok(config.value.keyFile) : refused(refusalsMessage(config.refusal))
  },
  openStore: async () => {
    const config = readConfig(processEnvironment())
    if (!config.ok) return refused(refusalsMessage(config.refusal))
    const { openStore } = await import('./cli/open-store.ts')
    return openStore(config.value)
  },
})
