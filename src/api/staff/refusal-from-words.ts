/** A refusal of an action as it crosses the wire: its sentence filled in, its source cited. */
import type { Refusal } from '../../law/result.ts'
import { SOURCES, type SourceId } from '../../law/sources.ts'
import type { StaffRefusal } from './staff-refusal.ts'

const isSource = (id: string): id is SourceId => Object.hasOwn(SOURCES, id)

/** @param words code → sentence, with the names of facts in braces */
export const refusalFromWords = (
  { code, facts, source }: Refusal,
  words: Readonly<Record<string, string>>,
  status: StaffRefusal['status'] = 422,
): StaffRefusal => {
  const sentence = Object.hasOwn(words, code) ? (words[code] ?? code) : code
  return {
    code,
    status,
    message: sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts?.[name] ?? '')),
    ...(source !== undefined && isSource(source) ? { source } : {}),
    ...(facts === undefined ? {} : { facts }),
  }
}
