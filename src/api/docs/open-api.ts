/** The description of the API (OpenAPI 3.1), made from the endpoints that serve it. */
import { z } from 'zod'
import { PROBLEM } from '../../contract/api/answers.ts'
import { parameterMeta } from '../../contract/api/parameters.ts'
import { PROBLEM_MEDIA_TYPE, PROBLEMS, type ProblemCode } from '../../contract/problem.ts'
import type { AnswerShape, Endpoint, ParameterSchemas } from '../endpoint.ts'

export interface ApiFacts {
  readonly endpoints: readonly Endpoint[]
  /** What every path begins with. */
  readonly prefix: string
  readonly baseUrl: string | null
  readonly version: string
}

type Json = Readonly<Record<string, unknown>>

const DESCRIPTION =
  '主动公开的政府信息、政府信息公开年度报告和公开指南的开放数据，只读，无需登录；申请人可以凭受理号和查询码查询自己的申请。列表答复为 {items, next}；错误答复为 RFC 9457 problem details，其中 code 固定不变。'

/** Any endpoint may give these. */
export const COMMON_PROBLEMS: readonly ProblemCode[] = [
  'parameter-invalid',
  'parameter-unknown',
  'not-acceptable',
  'rate-limited',
  'internal-error',
  'not-ready',
]

const SCHEMA_FOLDER = '#/components/schemas/'

/** Schemas with an id stand once, among the components, and are referred to. */
const makeSchemas = (endpoints: readonly Endpoint[]) => {
  const components: Record<string, unknown> = {}
  const schemaOf = (schema: z.ZodType): Json => {
    const {
      $schema: _,
      $defs = {},
      ...made
    } = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io: 'output',
      unrepresentable: 'any',
    })
    Object.assign(components, referring($defs))
    return referring(made) as Json
  }
  const problem = schemaOf(PROBLEM)
  const answers = new Map(
    endpoints.flatMap(({ path, shape }) =>
      shape.media === 'text/csv' ? [] : [[path, schemaOf(shape.schema)] as const],
    ),
  )
  return { components, problem, answers }
}

/** `#/$defs/X` → `#/components/schemas/X`, wherever it stands. */
const referring = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', `"${SCHEMA_FOLDER}`))

type ParameterPlace = 'path' | 'query' | 'header'

const parameterOf = (name: string, schema: z.ZodType, where: ParameterPlace): Json => {
  const { description, accepts } = parameterMeta(schema)
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return {
    name,
    in: where,
    required: where !== 'query',
    description: `${description}。取值：${accepts}。`,
    schema: made,
  }
}

const parametersOf = (schemas: ParameterSchemas, where: ParameterPlace): readonly Json[] =>
  Object.entries(schemas).map(([name, schema]) => parameterOf(name, schema, where))

const contentOf = (shape: AnswerShape, schema: Json | undefined): Json => {
  if (shape.media !== 'text/csv') return { [shape.media]: { schema } }
  const headings = Object.entries(shape.columns).map(([key, heading]) => `${heading}（${key}）`)
  return {
    [shape.media]: {
      schema: { type: 'string', description: `UTF-8（带 BOM）CSV，列依次为：${headings.join('、')}` },
    },
  }
}

const problemResponses = (codes: readonly ProblemCode[], schema: Json): Json => {
  const [media = ''] = PROBLEM_MEDIA_TYPE.split(';')
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))]
  const entries = statuses.map((status) => {
    const given = codes.filter((code) => PROBLEMS[code].status === status)
    const description = given.map((code) => `${code}：${PROBLEMS[code].title.zh}`).join('；')
    return [status, { description, content: { [media]: { schema } } }]
  })
  return Object.fromEntries(entries)
}

const operationId = (path: string): string => path.replaceAll(/[^\w]+/g, '_').replaceAll(/^_|_$/g, '')

export const makeOpenApi = ({ endpoints, prefix, baseUrl, version }: ApiFacts): Json => {
  const { components, problem, answers } = makeSchemas(endpoints)
  const paths = endpoints.map((endpoint) => {
    const { path, tag, summary, pathParameters, query, headers = {}, shape, problems } = endpoint
    const operation = {
      operationId: operationId(path),
      tags: [tag],
      summary,
      parameters: [
        ...parametersOf(pathParameters, 'path'),
        ...parametersOf(query, 'query'),
        ...parametersOf(headers, 'header'),
      ],
      responses: {
        200: { description: summary, content: contentOf(shape, answers.get(path)) },
        ...(endpoint.isPersonal ? {} : { 304: { description: '内容与 If-None-Match 所示相同' } }),
        ...problemResponses([...problems, ...COMMON_PROBLEMS], problem),
      },
    }
    return [prefix + path, { get: operation }]
  })
  return {
    openapi: '3.1.0',
    info: { title: '阳光公开 开放数据接口', version, description: DESCRIPTION },
    ...(baseUrl === null ? {} : { servers: [{ url: baseUrl }] }),
    paths: Object.fromEntries(paths),
    components: { schemas: components },
  }
}
