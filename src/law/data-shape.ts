/** Small tests of data from outside, from which the shape of an event is put together. None of them throws. */
import { parseLocalDate, parseLocalDateTime } from './time/local-date.ts'

export type ShapeTest = (value: unknown) => boolean
/** What each field must be; fields beyond it are left alone. */
export type Shape = Readonly<Record<string, ShapeTest>>

export const isText: ShapeTest = (value) => typeof value === 'string'
export const isNumber: ShapeTest = (value) => typeof value === 'number' && Number.isFinite(value)
export const isTruth: ShapeTest = (value) => typeof value === 'boolean'
export const isDate: ShapeTest = (value) => typeof value === 'string' && parseLocalDate(value).ok
export const isMoment: ShapeTest = (value) => typeof value === 'string' && parseLocalDateTime(value).ok
export const isTexts: ShapeTest = (value) => Array.isArray(value) && value.every(isText)

export const oneOf =
  (values: readonly string[]): ShapeTest =>
  (value) =>
    typeof value === 'string' && values.includes(value)

export const orNull =
  (test: ShapeTest): ShapeTest =>
  (value) =>
    value === null || test(value)

export const optional =
  (test: ShapeTest): ShapeTest =>
  (value) =>
    value === undefined || test(value)

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** First field that is missing or wrong; null when the data has the shape. */
export const wrongField = (data: Readonly<Record<string, unknown>>, shape: Shape): string | null => {
  for (const field in shape) if (shape[field]?.(data[field]) === false) return field
  return null
}

export const hasShape =
  (shape: Shape): ShapeTest =>
  (value) =>
    isRecord(value) && wrongField(value, shape) === null

/** A few letters of something that should have been a name, for the wording of a refusal. */
export const printed = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value)).slice(0, 40)
