/** A short head of words of two characters each, broken only between them. */
import { Fragment } from 'react'

const WORD = /../gu

const wordsOf = (label: string): readonly string[] => {
  const isOfPairs = label.length > 2 && label.length % 2 === 0
  return isOfPairs ? (label.match(WORD) ?? [label]) : [label]
}

export const PrintedHead = ({ label }: { readonly label: string }) => {
  const words = wordsOf(label)
  return words.map((word, index) => (
    <Fragment key={words.slice(0, index + 1).join('')}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ))
}
