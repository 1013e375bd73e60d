/** A Chromium to test with: the machine's, else the one inside the npm package. Never installs anything by hand. */
import { constants } from 'node:fs'
import { access, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

export interface BrowserProgram {
  readonly kind: 'system' | 'npm'
  readonly executable: string
  /** What the program needs besides the environment of this process. */
  readonly environment: Readonly<Record<string, string>>
}

/** Set SUNLIT_TEST_BROWSER to `system` or `npm` to allow only that one. */
export type BrowserWanted = 'auto' | 'system' | 'npm'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'] as const

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

const systemBrowser = async (): Promise<BrowserProgram | null> => {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const executable = join(folder, name)
      if (await isExecutable(executable)) return { kind: 'system', executable, environment: {} }
    }
  }
  return null
}

const require = createRequire(import.meta.url)

const packageVersion = (): string => {
  const entry = require.resolve('@sparticuz/chromium')
  const root = entry.slice(0, entry.lastIndexOf(join('@sparticuz', 'chromium')))
  return require(join(root, '@sparticuz', 'chromium', 'package.json')).version
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** The package unpacks into TMPDIR, with the libraries a bare machine lacks only where it believes to be on Lambda. */
const unpackInto = async (folder: string): Promise<void> => {
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env
  process.env.TMPDIR = folder
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    restore({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH })
  }
}

const restore = (values: Readonly<Record<string, string | undefined>>): void => {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

/** Each account has its own copy, so that nobody runs what another one could have changed. */
const npmFolder = (): string =>
  join(tmpdir(), `sunlit-browser-${process.getuid?.() ?? 'user'}-${packageVersion()}`)

const fontFolders = (folder: string): readonly string[] => {
  const chinese = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  return [
    join(folder, 'fonts', 'fonts'),
    join(chinese, '400Regular'),
    join(chinese, '700Bold'),
    '/usr/share/fonts',
  ]
}

/** A page without any font brings this browser down, and the package's own list names folders of another machine. */
const fontList = (folder: string): string =>
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${fontFolders(folder)
  .map((path) => `  <dir>${path}</dir>`)
  .join('\n')}
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

/** Unpacked once an account and version: aside first, then moved, so that processes starting together do not meet. */
const npmBrowser = async (): Promise<BrowserProgram> => {
  const folder = npmFolder()
  if (!(await exists(folder))) {
    await mkdir(dirname(folder), { recursive: true })
    const aside = await mkdtemp(`${folder}-`)
    await unpackInto(aside)
    await writeFile(join(aside, 'fonts', 'fonts.conf'), fontList(folder))
    await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }))
  }
  return {
    kind: 'npm',
    executable: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}

export const findBrowser = async (wanted: BrowserWanted): Promise<BrowserProgram> => {
  const system = wanted === 'npm' ? null : await systemBrowser()
  if (system !== null) return system
  if (wanted === 'system') throw new Error('no Chromium on PATH')
  return npmBrowser()
}
