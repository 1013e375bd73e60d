import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseReportJson } from '../contract/parse-annual-report-json.ts'
import {
  type Folder,
  faultyReportText,
  finished,
  jsonLines,
  newFolder,
  reportText,
  startSunlit,
  sunlit,
} from './run-sunlit.ts'

let folder: Folder
beforeAll(() => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../bin/build.js', import.meta.url))])
})
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => folder.remove())

const put = (name: string, text: string): string => {
  writeFileSync(folder.at(name), text)
  return folder.at(name)
}

const putReports = (count: number, name: (index: number) => string): void => {
  mkdirSync(folder.at('many'))
  for (let index = 0; index < count; index += 1) {
    put(`many/${name(index)}`, reportText('青禾县水利局', 2023, index))
  }
}

describe('sunlit report read --json', () => {
  test('prints one object a line in the order of the arguments, and goes on after what cannot be read', async () => {
    const files = [
      put('z.txt', reportText('青禾县水利局', 2023, 3)),
      folder.at('missing.txt'),
      put('noise.txt', '今天天气很好。'.repeat(50)),
      put('a.txt', reportText('青禾县教育局', 2022)),
    ]
    const ran = await sunlit(['report', 'read', ...files, '--json'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toBe('')
    const lines = jsonLines(ran)
    expect(lines.map(({ source }) => source.file)).toEqual(files)
    expect(lines.map(({ error }) => error?.code)).toEqual([
      undefined,
      'file-unreadable',
      'not-annual-report',
      undefined,
    ])
    expect(Object.keys(lines[1])).toEqual(['source', 'error'])
    expect(lines[1].error.message).toContain('文件不存在')
    expect(lines[0]).toMatchObject({ organ: '青禾县水利局', year: 2023, form: '2021' })
    expect(lines[0].requests.newReceived).toEqual([3, 0, 0, 0, 0, 0, 3])
    expect(parseReportJson(lines[0])).toMatchObject({ ok: true })
    expect(lines[0].source).toEqual({ file: files[0], media: 'text' })
  })

  test('walks directories in sorted order and takes only report files there', async () => {
    mkdirSync(folder.at('b/inner'), { recursive: true })
    mkdirSync(folder.at('.hidden'))
    const text = reportText('青禾县水利局', 2023)
    for (const name of ['b/2.txt', 'b/10.TXT', 'b/inner/1.md', 'c.txt', '.hidden/x.txt', 'b/~$2.docx']) {
      put(name, text)
    }
    put('b/picture.png', 'not a report')
    put('b/notes.doc', 'not looked at')
    symlinkSync(folder.path, folder.at('b/round'))
    symlinkSync(folder.at('c.txt'), folder.at('b/3.txt'))
    const ran = await sunlit(['report', 'read', folder.path, '--json'])
    expect(ran.code).toBe(0)
    const files = jsonLines(ran).map(({ source }) => source.file)
    expect(files).toEqual(['b/10.TXT', 'b/2.txt', 'b/3.txt', 'b/inner/1.md', 'c.txt'].map(folder.at))
  })

  test('reads a file of any ending when it is named', async () => {
    const file = put('报告', reportText('青禾县水利局', 2023))
    expect((await sunlit(['report', 'read', '--json', file])).code).toBe(0)
  })

  test('reads standard input', async () => {
    const input = reportText('青禾县水利局', 2023)
    const ran = await sunlit(['report', 'read', '-', '--json'], { input })
    expect(jsonLines(ran)[0]).toMatchObject({ source: { file: '-' }, organ: '青禾县水利局' })
  })

  test('reads a folder of a thousand files, in order', async () => {
    putReports(1000, (index) => `${String(index).padStart(4, '0')}.txt`)
    const ran = await sunlit(['report', 'read', folder.path, '--json'])
    expect(ran.code).toBe(0)
    expect(jsonLines(ran).map(({ requests }) => requests.newReceived[6])).toEqual(
      Array.from({ length: 1000 }, (_, index) => index),
    )
  })

  test.each([
    ['a line break', 'a\nb.txt'],
    ['terminal codes', 'a\u001b[31mred\u0007.txt'],
    ['other scripts', '😀 年报（终稿）\u202e.txt'],
    ['a leading hyphen', '--json.txt'],
  ])('takes a file name with %s', async (_, name) => {
    put(name, reportText('青禾县水利局', 2023))
    const asJson = await sunlit(['report', 'read', folder.path, '--json'])
    expect(jsonLines(asJson)[0].source.file).toBe(folder.at(name))
    const asText = await sunlit(['report', 'read', folder.path])
    expect(asText.code).toBe(0)
    expect(asText.stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
  })

  test('opens a file whose name is not UTF-8', async () => {
    const name = Buffer.concat([
      Buffer.from(`${folder.path}/`),
      Buffer.from([0xc4, 0xea, 0xb1, 0xa8]),
      Buffer.from('.txt'),
    ])
    writeFileSync(name, reportText('青禾县水利局', 2023))
    const ran = await sunlit(['report', 'read', folder.path, '--json'])
    expect(jsonLines(ran)[0]).toMatchObject({ organ: '青禾县水利局' })
  })

  test('says why a file cannot be opened', async () => {
    symlinkSync(folder.at('nowhere'), folder.at('broken.txt'))
    execFileSync('mkfifo', [folder.at('pipe.txt')])
    const ran = await sunlit(['report', 'read', folder.at('broken.txt'), folder.at('pipe.txt'), '--json'])
    expect(ran.code).toBe(2)
    const codes = jsonLines(ran).map(({ error }) => error.code)
    expect(codes).toEqual(['file-unreadable', 'file-unreadable'])
  })

  test.skipIf(process.getuid?.() === 0)('says when reading is not permitted', async () => {
    const file = put('closed.txt', reportText('青禾县水利局', 2023))
    chmodSync(file, 0)
    const ran = await sunlit(['report', 'read', file, '--json'])
    expect(jsonLines(ran)[0].error.message).toContain('没有读取权限')
  })

  test('an empty folder is told, not taken for success', async () => {
    const ran = await sunlit(['report', 'read', folder.path, '--json'])
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain('没有找到')
  })
})

describe('sunlit report read', () => {
  test('prints the three tables of a report, without colours where there is no terminal', async () => {
    const ran = await sunlit(['report', 'read', put('a.txt', reportText('青禾县水利局', 2023, 12))])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('青禾县水利局 2023年')
    expect(ran.stdout).toMatch(/（一）予以公开 +12 +0 +0 +0 +0 +0 +12\n/)
    expect(ran.stdout).toMatch(/行政规范性文件 +本年制发件数 0/)
    expect(ran.stdout).toContain('未经复议直接起诉')
    expect(ran.stdout).not.toContain('\u001b')
  })

  test('lists many reports, one line each', async () => {
    putReports(5, (index) => `${index}.txt`)
    const ran = await sunlit(['report', 'read', folder.path, folder.at('missing.txt')])
    expect(ran.code).toBe(2)
    expect(ran.stdout.trimEnd().split('\n')).toHaveLength(6)
    expect(ran.stdout).toMatch(/青禾县水利局 +2023 +4 +4 +0 +未发现问题/)
    expect(ran.stderr).toMatch(/未能读取 .*missing\.txt/)
  })
})

describe('sunlit report check', () => {
  const good = () => put('good.txt', reportText('青禾县水利局', 2023, 2))
  const faulty = () => put('faulty.txt', faultyReportText('青禾县教育局', 2023))

  test('answers 0 when there is no error', async () => {
    const ran = await sunlit(['report', 'check', good()])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('未发现问题')
  })

  test('answers 1 when there are errors, and groups the findings by file', async () => {
    const ran = await sunlit(['report', 'check', good(), faulty()])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(/青禾县教育局 2023年 +错误 \d+/)
    expect(ran.stdout).toMatch(/错误 K3-3 /)
    expect(ran.stdout).toContain('共 2 份：有错误 1 份，仅有警告 0 份，未发现问题 1 份，未能读取 0 份')
  })

  test('answers 2 when something could not be read, errors or not', async () => {
    const ran = await sunlit(['report', 'check', faulty(), folder.at('missing.txt'), good()])
    expect(ran.code).toBe(2)
    expect(ran.stdout).toContain('青禾县水利局 2023年')
  })

  test('prints the findings as JSON', async () => {
    const ran = await sunlit(['report', 'check', '--json', faulty(), folder.at('missing.txt'), good()])
    expect([ran.code, ran.stderr]).toEqual([2, ''])
    const [first, second, third] = jsonLines(ran)
    expect(Object.keys(first)).toEqual(['source', 'organ', 'year', 'form', 'findings'])
    expect(first.findings[0]).toMatchObject({ severity: 'error', check: expect.stringMatching(/^K/) })
    expect(second.error.code).toBe('file-unreadable')
    expect(third.findings).toEqual([])
  })
})

describe('a command that is stopped', () => {
  const firstOutput = (child: ReturnType<typeof startSunlit>) =>
    new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))

  test('by Ctrl-C ends at once with whole lines and without a trace', async () => {
    putReports(1000, (index) => `${index}.txt`)
    const child = startSunlit(['report', 'read', folder.path, '--json'])
    const ran = finished(child)
    await firstOutput(child)
    child.kill('SIGINT')
    const { code, stderr, stdout } = await ran
    expect([code, stderr]).toEqual([130, ''])
    expect(stdout.endsWith('\n')).toBe(true)
    expect(jsonLines({ code, stderr, stdout }).length).toBeLessThan(1000)
  })

  test('by a reader that goes away ends quietly', async () => {
    putReports(1000, (index) => `${index}.txt`)
    const child = startSunlit(['report', 'read', folder.path, '--json'])
    await firstOutput(child)
    child.stdout?.destroy()
    const { code, stderr } = await finished(child)
    expect([code, stderr]).toEqual([141, ''])
  })
})
