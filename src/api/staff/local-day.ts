/** A calendar day in a form. */
import { z } from 'zod'
import { type LocalDate, parseLocalDate } from '../../law/time/local-date.ts'

export const localDay = z
  .string()
  .max(10)
  .refine((text) => parseLocalDate(text).ok, { error: '请填写日期，如 2026-03-02' })
  .transform((text) => text as LocalDate)
