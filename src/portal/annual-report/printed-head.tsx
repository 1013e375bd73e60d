/** A short printed head that may break only between words; its words are of two characters each. */
import { Fragment } from 'react'

const pairsOf = (label: string): readonly string[] =>
  label.length % 2 === 0 && label.length > 2 ? (label.match(/../gu) ?? [label]) : [label]

export const PrintedHead = ({ label }: { label: string }) =>
  pairsOf(label).map((word, index, all) => (
    <Fragment key={all.slice(0, index + 1).join('')}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ))
