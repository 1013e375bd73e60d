/** Gives whole rows of figures that stand before their labels, or whose labels are lost, to the rows in order. */
import type { Token } from './printed-row.ts'
import type { Field } from './table-fields.ts'

/** One row of the form with the figures it gets by order. */
export interface Assigned {
  readonly label: number
  readonly values: readonly Token[]
  readonly mode: 'displaced' | 'labelLost'
}

const valuesOf = (field: Field): readonly Token[] => field.chunks.flatMap(({ values }) => values)

const blocks = (values: readonly Token[], width: number): readonly (readonly Token[])[] =>
  Array.from({ length: values.length / width }, (_, index) =>
    values.slice(index * width, (index + 1) * width),
  )

/** Labels of which a field holds the figures: its own, and lost ones between it and the next row found. */
const lostLabels = (
  at: number,
  fields: readonly Field[],
  labels: readonly number[],
  width: number,
): readonly Assigned[] => {
  const field = fields[at] as Field
  const values = valuesOf(field)
  const label = labels[at] ?? 0
  const missing = (labels[at + 1] ?? label + 1) - label - 1
  if (missing <= 0 || values.length !== width * (missing + 1)) return []
  return blocks(values, width).map((block, index) => ({
    label: label + index,
    values: block,
    mode: index === 0 ? 'displaced' : 'labelLost',
  }))
}

/**
 * Runs of rows in which as many rows have two blocks of figures as have none, each block at most one row away
 * from its label. A run ends as soon as blocks and labels are even.
 *
 * @param preamble figures that stand before the first label
 */
const displacedRuns = (
  fields: readonly Field[],
  labels: readonly number[],
  width: number,
  preamble: readonly Token[],
): readonly Assigned[] => {
  const assigned: Assigned[] = []
  let pending = preamble.length === width ? [preamble] : []
  let run: number[] = []
  for (const [index, field] of fields.entries()) {
    const values = valuesOf(field)
    const isOpen = run.length > 0 || pending.length > 0
    if (!isOpen && values.length === width) continue
    run.push(labels[index] ?? 0)
    pending = values.length % width === 0 ? [...pending, ...blocks(values, width)] : []
    const balance = pending.length - run.length
    if (balance === 0) {
      for (const [at, label] of run.entries()) {
        assigned.push({ label, values: pending[at] as readonly Token[], mode: 'displaced' })
      }
    }
    if (balance === 0 || Math.abs(balance) > 1 || values.length % width !== 0) {
      pending = []
      run = []
    }
  }
  return assigned
}

/** @param labels index of each field's label in the form */
export const assignByOrder = (
  fields: readonly Field[],
  labels: readonly number[],
  width: number,
  preamble: readonly Token[],
): readonly Assigned[] => {
  const lost = fields.flatMap((_, at) => lostLabels(at, fields, labels, width))
  return lost.length > 0 ? lost : displacedRuns(fields, labels, width, preamble)
}
