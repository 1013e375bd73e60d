import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SOURCES } from '../../src/law/sources.ts'

/** Sources named by the tables of known answers. */
const citedByTests = (): ReadonlySet<string> => {
  const folder = new URL('.', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.cases.csv'),
  )
  const text = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n')
  return new Set(Object.keys(SOURCES).filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text)))
}

const usedBySource = (): ReadonlySet<string> => {
  const folder = new URL('../../src/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && file !== 'law/sources.ts',
  )
  const text = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n')
  return new Set(Object.keys(SOURCES).filter((id) => text.includes(`'${id}'`)))
}

describe('articles', () => {
  test('every source is used by a rule', () => {
    const used = usedBySource()
    expect(Object.keys(SOURCES).filter((id) => !used.has(id))).toEqual([])
  })

  test('the articles without a row of their own are these, and no others', async () => {
    const cited = citedByTests()
    const without = Object.keys(SOURCES).filter((id) => !cited.has(id))
    await expect(
      `${without.map((id) => `${id}  ${SOURCES[id as keyof typeof SOURCES].label}`).join('\n')}\n`,
    ).toMatchFileSnapshot('articles-without-cases.txt')
  })
})
