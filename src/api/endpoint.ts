/** What an endpoint of the API is. The description of the API is made from the same values that serve it. */
import type { z } from 'zod'
import type { ActContext } from '../actions/act-context.ts'
import type { CsvValue } from '../contract/csv.ts'
import type { ParameterFault, ProblemCode } from '../contract/problem.ts'
import type { Result } from '../law/result.ts'
import type { Database } from '../store/database.ts'

export type ParameterSchemas = Readonly<Record<string, z.ZodType>>
type Parsed<Schemas extends ParameterSchemas> = { readonly [Name in keyof Schemas]: z.output<Schemas[Name]> }

export interface ApiRefusal {
  readonly code: ProblemCode
  readonly parameters?: readonly ParameterFault[]
}

/** Columns of a table: key → Chinese heading, in order. */
export type Columns = Readonly<Record<string, string>>
export type CsvRow = Readonly<Record<string, CsvValue>>

export type ApiAnswer =
  | { readonly kind: 'json'; readonly body: unknown }
  | {
      readonly kind: 'csv'
      /** For saving, without `.csv`. */
      readonly name: string
      readonly rows: readonly CsvRow[]
      /** ISO 8601 instant since which the rows are what they are. */
      readonly lastModified?: string
    }
  /** Rows by the batch, for answers that may be larger than memory. */
  | { readonly kind: 'csv-stream'; readonly name: string; readonly batches: AsyncIterable<readonly CsvRow[]> }
  /** Everything at one moment, as CSV or as lines of JSON; opened only when it is really sent. */
  | { readonly kind: 'snapshot'; readonly name: string; readonly open: () => Promise<SnapshotRows> }

export interface SnapshotRows {
  /** Of the site, at that moment. */
  readonly siteVersion: number
  /** Records for CSV, values for JSON lines. */
  readonly batches: AsyncIterable<readonly object[]>
  readonly close: () => Promise<void>
}

export type AnswerShape =
  | { readonly media: 'application/json'; readonly schema: z.ZodType }
  | { readonly media: 'text/csv'; readonly columns: Columns }
  /** One value a line. */
  | { readonly media: 'application/x-ndjson'; readonly schema: z.ZodType }

/** For endpoints that need more than public data. */
export interface Caller {
  readonly context: ActContext
  /** Network address. */
  readonly address: string
  /** Headers that the endpoint names, parsed. */
  readonly headers: Readonly<Record<string, unknown>>
}

export interface Endpoint<
  Path extends ParameterSchemas = ParameterSchemas,
  Query extends ParameterSchemas = ParameterSchemas,
> {
  /** Below `/api/v1`, with parameters in braces. */
  readonly path: string
  readonly tag: '机关' | '年度报告' | '地区' | '申请' | '主动公开'
  /** In Chinese. */
  readonly summary: string
  readonly pathParameters: Path
  readonly query: Query
  /** Headers that are parameters, by their names in lower case: a secret never stands in an address. */
  readonly headers?: ParameterSchemas
  /** The answer belongs to whoever asks, and is kept by nobody. */
  readonly isPersonal?: true
  readonly shape: AnswerShape
  /** Refusals of its own, besides those any endpoint may give. */
  readonly problems: readonly ProblemCode[]
  readonly answer: (
    db: Database,
    input: Parsed<Path> & Parsed<Query>,
    caller: Caller,
  ) => Promise<Result<ApiAnswer, ApiRefusal>>
}

/** An endpoint whose handler knows the types of its parameters, for a list of any endpoints. */
export const endpoint = <Path extends ParameterSchemas, Query extends ParameterSchemas>(
  given: Endpoint<Path, Query>,
): Endpoint => given as unknown as Endpoint
