import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SETTINGS } from '../../src/contract/settings/settings.ts'

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('%s', (file, language) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

  test.each(Object.entries(SETTINGS))(
    'lists %s with its default and its meaning',
    (name, { fallback, meaning }) => {
      const shown = fallback === '' ? '' : `\`${fallback}\``
      expect(text).toContain(`| \`${name}\` | ${shown} | ${meaning[language]} |`)
    },
  )

  test('lists no setting that does not exist', () => {
    const listed = [...text.matchAll(/^\| `([A-Z][A-Z0-9_]*)` \|/gm)].map((match) => match[1])
    expect(listed).toEqual(Object.keys(SETTINGS))
  })
})
