/** Bundles the console for browsers into a folder: hashed names, one script, one stylesheet, one page that names them. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

const script = async () => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/console/main.tsx'],
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
  return Buffer.from(outputFiles[0].contents)
}

const page = (scriptName, styleName) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>阳光公开 · 工作台</title>
<link rel="icon" type="image/svg+xml" href="/favicon.ico">
<link rel="stylesheet" href="/console/assets/${styleName}">
<script type="module" src="/console/assets/${scriptName}"></script>
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
  const [style, code] = await Promise.all([stylesheet(), script()])
  const styleName = `console.${hashOf(style)}.css`
  const scriptName = `console.${hashOf(code)}.js`
  mkdirSync(folder, { recursive: true })
  placeIn(folder, styleName, style)
  placeIn(folder, scriptName, code)
  placeIn(folder, 'index.html', page(scriptName, styleName))
  const kept = [styleName, scriptName]
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (kept.includes(name) || !/^console\.[0-9a-f]{12}\.(?:css|js)$/.test(name)) continue
    if (Date.now() - statSync(path).mtimeMs > OLD_MS) rmSync(path, { force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildConsole()
