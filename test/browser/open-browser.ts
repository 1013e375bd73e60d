/** Starts the browser of the browser tests. */
import { type Browser, chromium } from 'playwright-core'
import { type BrowserProgram, type BrowserWanted, findBrowser } from './find-browser.ts'

/** Tests run as root in containers, where the sandbox cannot; the pages they open are our own. */
const ARGUMENTS = ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', '--disable-gpu']

export const launchBrowser = ({ executable, environment }: BrowserProgram): Promise<Browser> =>
  chromium.launch({
    executablePath: executable,
    args: ARGUMENTS,
    env: { ...definedEnvironment(), ...environment },
  })

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

const isWanted = (value: string | undefined): value is BrowserWanted =>
  value === 'auto' || value === 'system' || value === 'npm'

export const openBrowser = async (): Promise<Browser> => {
  const wanted = process.env.SUNLIT_TEST_BROWSER
  return launchBrowser(await findBrowser(isWanted(wanted) ? wanted : 'auto'))
}
