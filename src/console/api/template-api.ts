import { queryOptions } from '@tanstack/react-query'
import type { AdjustmentJson, TemplateJson, TemplateListJson } from '../../contract/request/template-json.ts'
import { post, put, read } from './staff-api.ts'

export const templatesQuery = (organ: number) =>
  queryOptions({
    queryKey: ['templates', organ],
    queryFn: () => read<TemplateListJson>(`/organs/${organ}/templates`),
  })

export const templateQuery = (organ: number, kind: string) =>
  queryOptions({
    queryKey: ['templates', organ, kind],
    queryFn: () => read<TemplateJson>(`/organs/${organ}/templates/${encodeURIComponent(kind)}`),
  })

/** The document with an invented case, adjusted as asked; nothing is saved. */
export const previewTemplate = (
  organ: number,
  kind: string,
  adjustment: AdjustmentJson,
): Promise<{ readonly text: string }> =>
  post(`/organs/${organ}/templates/${encodeURIComponent(kind)}/preview`, { adjustment })

export const saveTemplate = (
  organ: number,
  kind: string,
  adjustment: AdjustmentJson,
  expectedVersion: number,
): Promise<unknown> =>
  put(`/organs/${organ}/templates/${encodeURIComponent(kind)}`, { adjustment, expectedVersion })
