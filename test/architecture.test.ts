import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const SRC = join(dirname(fileURLToPath(import.meta.url)), '../src')

/** Which layers each layer may import from, besides itself: design.md § 3. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  law: [],
  access: ['law'],
  contract: ['law'],
  formats: ['law'],
  store: ['law', 'access', 'contract'],
  actions: ['law', 'access', 'contract', 'formats', 'store'],
  portal: ['law', 'access', 'contract', 'formats', 'store', 'actions'],
  api: ['law', 'access', 'contract', 'formats', 'store', 'actions'],
  cli: ['law', 'access', 'contract', 'formats', 'store', 'actions'],
  /** Permissions decide what is shown. */
  console: ['law', 'access', 'contract'],
  'app.ts': ['law', 'access', 'contract', 'formats', 'store', 'actions', 'portal', 'api', 'config.ts'],
  serve: ['law', 'access', 'contract', 'formats', 'store', 'actions', 'portal', 'api', 'config.ts', 'app.ts'],
  'main.ts': [
    'law',
    'access',
    'contract',
    'formats',
    'store',
    'actions',
    'portal',
    'api',
    'cli',
    'config.ts',
    'app.ts',
    'serve',
  ],
  'config.ts': ['law', 'contract'],
}

const FORBIDDEN_NAMES = /^(utils?|helpers?|common|misc|services?|managers?|index)(\.tsx?)?$/

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).split(sep).join('/'))

const importsOf = (file: string): readonly string[] => {
  const text = readFileSync(join(SRC, file), 'utf8')
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

const layerOf = (file: string): string => file.split('/')[0] ?? file
const localTarget = (from: string, specifier: string): string =>
  relative(SRC, resolve(SRC, dirname(from), specifier))
    .split(sep)
    .join('/')

const edges = files.flatMap((from) =>
  importsOf(from).map((specifier) => ({
    from,
    specifier,
    to: specifier.startsWith('.') ? localTarget(from, specifier) : null,
  })),
)

describe('architecture', () => {
  test('every source file lies in a known layer', () => {
    expect(files.filter((file) => !(layerOf(file) in MAY_IMPORT))).toEqual([])
  })

  test('imports run in one direction', () => {
    const wrong = edges.filter(({ from, to }) => {
      if (to === null) return false
      const layer = layerOf(from)
      const target = layerOf(to)
      return target !== layer && !(MAY_IMPORT[layer] ?? []).includes(target)
    })
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('law and access import no package', () => {
    const wrong = edges.filter(({ from, to }) => to === null && ['law', 'access'].includes(layerOf(from)))
    expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([])
  })

  test('there are no import cycles, type imports included', () => {
    const next = new Map(
      files.map((file) => [file, edges.filter((e) => e.from === file && e.to).map((e) => e.to as string)]),
    )
    const state = new Map<string, 'open' | 'done'>()
    const cycles: string[] = []
    const walk = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
        return
      }
      state.set(file, 'open')
      for (const target of next.get(file) ?? []) walk(target, [...path, file])
      state.set(file, 'done')
    }
    for (const file of files) walk(file, [])
    expect(cycles).toEqual([])
  })

  test('no file or folder has a name without a subject, and names are kebab-case', () => {
    const parts = files.flatMap((file) => file.split('/'))
    expect(parts.filter((part) => FORBIDDEN_NAMES.test(part))).toEqual([])
    expect(files.filter((file) => !/^[a-z0-9-]+(\/[a-z0-9-]+)*\.tsx?$/.test(file))).toEqual([])
  })

  test('there are no default exports and no barrels', () => {
    const wrong = files.filter((file) => {
      const text = readFileSync(join(SRC, file), 'utf8')
      return /^export default\b/m.test(text) || /^export \* from/m.test(text)
    })
    expect(wrong).toEqual([])
  })

  test('only config.ts reads the environment', () => {
    const readers = files.filter(
      (file) =>
        file !== 'config.ts' && /process\.env\b(?!\.NODE_ENV)/.test(readFileSync(join(SRC, file), 'utf8')),
    )
    expect(readers).toEqual([])
  })
})
