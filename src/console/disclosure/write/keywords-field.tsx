import { useState } from 'react'
import { TextField } from '../../parts/field.tsx'

interface KeywordsFieldProps {
  readonly keywords: readonly string[]
  readonly error: string | undefined
  readonly onChange: (keywords: readonly string[]) => void
}

const keywordsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\s,，、；;]+/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

/** Words parted by blanks or commas; the text stays as it was typed. */
export const KeywordsField = ({ keywords, error, onChange }: KeywordsFieldProps) => {
  const [text, setText] = useState(keywords.join('，'))
  const isOwn = keywordsIn(text).join() === keywords.join()
  return (
    <TextField
      label="关键词"
      hint="用逗号或者空格分开。"
      maxLength={300}
      value={isOwn ? text : keywords.join('，')}
      error={error}
      onChange={(value) => {
        setText(value)
        onChange(keywordsIn(value))
      }}
    />
  )
}
