import type { DisclosureContent } from '../../../src/law/proactive-disclosure/disclosure-content.ts'

/** A whole and faultless notice; what a test is about is put in its place. */
export const contentOf = (given: Partial<DisclosureContent> = {}): DisclosureContent => ({
  kind: 'policyDocument',
  attribution: { attribute: 'proactive', exemption: null, reason: '' },
  title: '云岭县水务局关于做好河道清理工作的通知',
  documentNumber: '云水发〔2026〕3号',
  summary: '部署2026年冬季河道清理的范围、分工和时限。',
  html: '<p>各乡镇人民政府：</p><p>为做好冬季河道清理工作，现就有关事项通知如下。</p>',
  catalogueItem: '20-15',
  standardItem: null,
  columns: [1],
  topic: '水利',
  genre: '通知',
  audience: '社会公众',
  keywords: ['河道', '清理'],
  sourceUnit: '河湖股',
  formedOn: '2026-11-10',
  effectiveOn: null,
  expiresOn: null,
  effects: [],
  interprets: [],
  noticePeriod: null,
  files: [],
  ...given,
})
