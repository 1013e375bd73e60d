/** Fields of a content as its writer knows them: their names, and whether two contents agree in them. */
import type { DisclosureContent } from '../../../law/proactive-disclosure/disclosure-content.ts'

export type ContentField = keyof DisclosureContent

export const FIELD_NAMES: Readonly<Record<ContentField, string>> = {
  kind: '种类',
  attribution: '公开属性',
  title: '标题',
  documentNumber: '文号',
  summary: '内容概述',
  html: '正文',
  catalogueItem: '法定公开事项',
  standardItem: '标准目录事项',
  columns: '栏目',
  topic: '主题',
  genre: '体裁',
  audience: '服务对象',
  keywords: '关键词',
  sourceUnit: '责任部门',
  formedOn: '成文日期',
  effectiveOn: '施行日期',
  expiresOn: '失效日期',
  effects: '对以前文件的作用',
  interprets: '所解读的文件',
  noticePeriod: '公示期',
  files: '附件',
}

/** A text that says the same of a value whenever it was written the same way; keys in any order. */
const fingerprint = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(fingerprint).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const parts = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${parts.map(([key, part]) => `${key}:${fingerprint(part)}`).join()}}`
}

export const isSame = (one: unknown, other: unknown): boolean => fingerprint(one) === fingerprint(other)

/** Fields in which two contents differ, in the order in which they are filled in. */
export const differingFields = (
  mine: DisclosureContent,
  theirs: DisclosureContent,
): readonly ContentField[] =>
  (Object.keys(FIELD_NAMES) as ContentField[]).filter((field) => !isSame(mine[field], theirs[field]))
