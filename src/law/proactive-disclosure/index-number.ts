/** 索引号: composed by a template of the region, unique, never given twice. */
import type { LocalDate } from '../time/local-date.ts'

/** Of the organ and the day on which the number is given. */
export interface IndexNumberFacts {
  /** Nine characters of the organ's organisation code. */
  readonly orgCode9: string
  /** 机关代字. */
  readonly codeWord: string
  readonly region: string
  /** Code of the catalogue item. */
  readonly catalogue: string
  readonly on: LocalDate
}

const PLACEHOLDER = /\{(orgCode9|codeWord|region|catalogue|yyyyMM|yyyy|seq:[1-9])\}/g
const SEQUENCE = /\{seq:([1-9])\}/g
const LONGEST = 100

/** Whether every brace is a placeholder, and exactly one of them the running number. */
export const isIndexNumberTemplate = (template: string): boolean => {
  const rest = template.replaceAll(PLACEHOLDER, '')
  const isPlain = !/[{}\s\p{Cc}]/u.test(rest) && template.length <= LONGEST
  return isPlain && [...template.matchAll(SEQUENCE)].length === 1
}

/** The template with everything filled in but the running number: what one series of numbers is counted under. */
export const indexNumberSeries = (template: string, facts: IndexNumberFacts): string =>
  template.replaceAll(PLACEHOLDER, (whole, name: string) => {
    switch (name) {
      case 'yyyy':
        return facts.on.slice(0, 4)
      case 'yyyyMM':
        return facts.on.slice(0, 4) + facts.on.slice(5, 7)
      case 'orgCode9':
      case 'codeWord':
      case 'region':
      case 'catalogue':
        return facts[name].replaceAll(/[{}]/g, '')
      default:
        return whole
    }
  })

/** @param sequence from 1; grows beyond the width where the series does */
export const indexNumberOf = (series: string, sequence: number): string =>
  series.replace(/\{seq:([1-9])\}/, (_, width: string) => String(sequence).padStart(Number(width), '0'))
