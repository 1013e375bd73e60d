import { describe, expect, test } from 'vitest'
import { sunlit } from './run-sunlit.ts'

describe('wrong usage', () => {
  test.each([
    [[], '用法'],
    [['report'], '用法'],
    [['report', 'read'], '缺少参数'],
    [['report', 'check', '--json'], '缺少参数'],
    [['report', 'reed', 'a.txt'], '没有这个命令'],
    [['nonsense'], '没有这个命令'],
    [['report', 'read', 'a.txt', '--jsn'], '没有这个选项'],
    [['report', 'import', 'a.txt', '--year'], '选项缺少取值'],
    [['report', 'import', 'a.txt', '--year', '23'], '取值有误'],
    [['report', 'import', 'a.txt', '--organ', ' '], '取值有误'],
    [['report', 'import', 'a.txt', 'b.txt', '--organ', '青禾县水利局', '--year', '2023'], '只能导入一份'],
    [['migrate', 'now'], '参数过多'],
  ])('%j is answered with 2, a message, and nothing on standard output', async (args, message) => {
    const ran = await sunlit(args)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain(message)
    expect(ran.stderr).not.toMatch(/\n\s+at /)
  })
})

describe('help', () => {
  test.each([
    [['--help']],
    [['report', '--help']],
    [['report', 'read', '--help']],
    [['report', 'check', '-h']],
    [['report', 'import', '--help']],
    [['serve', '--help']],
    [['migrate', '--help']],
  ])('%j explains the command in both languages', async (args) => {
    const ran = await sunlit(args)
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('用法 Usage：')
    expect(ran.stdout).toMatch(/显示帮助 · show this help/)
  })

  test('--version prints the version alone', async () => {
    const ran = await sunlit(['--version'])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
