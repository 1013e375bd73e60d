/** Bundles the console for browsers into a folder: hashed names, one script with what it loads when needed, one stylesheet, one page that names them. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** Somebody who builds at the same time may still be about to read an earlier build. */
const OLD_MS = 24 * 60 * 60 * 1000
const BROWSERS = ['chrome100', 'edge100', 'firefox100', 'safari15.4']

const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 12)

/** The stylesheet is a value of the sources, as the portal's is; it is minified and given a file of its own. */
const stylesheet = async () => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/console/style/stylesheet.ts'],
    write: false,
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
  })
  const module = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  )
  const { code } = await transform(module.STYLESHEET, { loader: 'css', minify: true, target: BROWSERS })
  return Buffer.from(code)
}

/** The script that the page names, what it always needs, and parts that are loaded when they are needed. */
const scripts = async () => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/console/main.tsx'],
    outdir: 'dist/console',
    entryNames: 'console.[hash]',
    chunkNames: 'console.[hash]',
    splitting: true,
    metafile: true,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
  const [entry, output] = Object.entries(metafile.outputs).find(([, { entryPoint }]) =>
    entryPoint?.endsWith('main.tsx'),
  )
  const needed = output.imports.filter(({ kind }) => kind === 'import-statement')
  return {
    entry: basename(entry),
    needed: needed.map(({ path }) => basename(path)),
    files: outputFiles.map(({ path, contents }) => ({
      name: basename(path),
      contents: Buffer.from(contents),
    })),
  }
}

const preload = (name) => `<link rel="modulepreload" href="/console/assets/${name}">\n`

const page = ({ entry, needed }, styleName) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>阳光公开 · 工作台</title>
<link rel="icon" type="image/svg+xml" href="/favicon.ico">
<link rel="stylesheet" href="/console/assets/${styleName}">
${needed.map(preload).join('')}<script type="module" src="/console/assets/${entry}"></script>
</head>
<body>
<div id="console"></div>
<noscript><p>工作台需要启用浏览器的脚本功能。公众页面不需要：<a href="/">返回门户首页</a>。</p></noscript>
</body>
</html>
`

/** Each file appears whole, the page last. */
const placeIn = (folder, name, contents) => {
  const unfinished = join(folder, `${name}.${process.pid}`)
  writeFileSync(unfinished, contents)
  renameSync(unfinished, join(folder, name))
}

export const buildConsole = async (folder = join(root, 'dist/console')) => {
  const [style, code] = await Promise.all([stylesheet(), scripts()])
  const styleName = `console.${hashOf(style)}.css`
  mkdirSync(folder, { recursive: true })
  placeIn(folder, styleName, style)
  for (const { name, contents } of code.files) placeIn(folder, name, contents)
  placeIn(folder, 'index.html', page(code, styleName))
  const kept = [styleName, ...code.files.map(({ name }) => name)]
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (kept.includes(name) || !/^console\.[0-9A-Za-z]{8,12}\.(?:css|js)$/.test(name)) continue
    if (Date.now() - statSync(path).mtimeMs > OLD_MS) rmSync(path, { force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildConsole()
