/** Parameters of a request against the schemas of an endpoint; every fault is named. */
import { z } from 'zod'
import { type ParameterMeta, parameterMeta } from '../contract/api/parameters.ts'
import type { ParameterFault } from '../contract/problem.ts'
import { ok, type Result, refused } from '../law/result.ts'
import type { ApiRefusal, Endpoint, ParameterSchemas } from './endpoint.ts'

type Given = Readonly<Record<string, unknown>>

/** A form that is sent half filled in names its empty fields too. */
const withoutEmpty = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))

const acceptsMessage = (name: string, { accepts }: ParameterMeta): string =>
  `参数 ${name} 的值不能用，应为${accepts}。`

const unknownFaults = (given: Given, schemas: ParameterSchemas): readonly ParameterFault[] =>
  Object.keys(given)
    .filter((name) => !Object.hasOwn(schemas, name))
    .map((name) => ({ name: name.slice(0, 60), message: unknownMessage(schemas) }))

const unknownMessage = (schemas: ParameterSchemas): string => {
  const names = Object.keys(schemas)
  return names.length === 0 ? '这个接口没有查询参数。' : `没有这个参数；可用的参数有：${names.join('、')}。`
}

const invalidFaults = (error: z.ZodError, schemas: ParameterSchemas): readonly ParameterFault[] => {
  const names = [...new Set(error.issues.map(({ path }) => String(path[0])))]
  return names.map((name) => {
    const schema = schemas[name]
    return { name, message: schema === undefined ? '' : acceptsMessage(name, parameterMeta(schema)) }
  })
}

/** A parameter given twice is refused like a wrong value: one of the two would be ignored in silence. */
export const parseParameters = (endpoint: Endpoint, path: Given, query: Given): Result<Given, ApiRefusal> => {
  const given = withoutEmpty(query)
  const unknown = unknownFaults(given, endpoint.query)
  if (unknown.length > 0) return refused({ code: 'parameter-unknown', parameters: unknown })
  const schemas = { ...endpoint.pathParameters, ...endpoint.query }
  const parsed = z.object(schemas).safeParse({ ...given, ...path })
  if (parsed.success) return ok(parsed.data)
  return refused({ code: 'parameter-invalid', parameters: invalidFaults(parsed.error, schemas) })
}

/** Headers that the endpoint names; all others are none of its business. */
export const parseHeaders = (endpoint: Endpoint, given: Given): Result<Given, ApiRefusal> => {
  const schemas = endpoint.headers ?? {}
  const named = Object.fromEntries(Object.keys(schemas).map((name) => [name, given[name]]))
  const parsed = z.object(schemas).safeParse(named)
  if (parsed.success) return ok(parsed.data)
  return refused({ code: 'parameter-invalid', parameters: invalidFaults(parsed.error, schemas) })
}
