/** What goes into reading one file and what comes out. */
import type { ReadReport } from '../../formats/annual-report/read-report.ts'
import type { ReadRefusalCode } from '../../formats/source-document.ts'
import type { Finding } from '../../law/annual-report/annual-report.ts'
import type { Refusal, Result } from '../../law/result.ts'

export interface FileToRead {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Reading {
  readonly report: ReadReport
  /** Of the reader and of every check that needs nothing but the report, errors first. */
  readonly findings: readonly Finding[]
}

export type ReadingAnswer = Result<Reading, Refusal<ReadRefusalCode>>
