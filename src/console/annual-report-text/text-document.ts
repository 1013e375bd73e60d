/** What the editor holds as plain text again, and what is pasted into it. */
import { type Node as DocumentNode, Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { makeReference, parseReportText } from '../../law/annual-report/narrative/reference.ts'
import { REFERENCE_NODE } from './reference-name.ts'

const lineOf = (node: DocumentNode): string => {
  let line = ''
  node.forEach((child) => {
    if (child.type.name === REFERENCE_NODE) line += makeReference(String(child.attrs.key))
    else line += child.text ?? ''
  })
  return line
}

/** An empty document is the empty text. */
export const textOf = (document: DocumentNode): string => {
  const lines: string[] = []
  document.forEach((node) => {
    lines.push(lineOf(node))
  })
  return lines.join('\n')
}

const withReferences = (schema: Schema, fragment: Fragment): Fragment => {
  const nodes: DocumentNode[] = []
  const reference = schema.nodes[REFERENCE_NODE]
  fragment.forEach((node) => {
    if (!node.isText || reference === undefined) {
      nodes.push(node.copy(withReferences(schema, node.content)))
      return
    }
    for (const part of parseReportText(node.text ?? ''))
      nodes.push(part.kind === 'text' ? schema.text(part.text) : reference.create({ key: part.key }))
  })
  return Fragment.fromArray(nodes)
}

/** References in what is pasted become pieces again. */
export const pastedReferences = (schema: Schema, slice: Slice): Slice =>
  new Slice(withReferences(schema, slice.content), slice.openStart, slice.openEnd)
