/** Releases made by hand, for what a release means beyond its own page. */
import { makeSearchEntry } from '../../../src/formats/search-text/make-search-entry.ts'
import type { DisclosureContent } from '../../../src/law/proactive-disclosure/disclosure-content.ts'
import type { WithdrawalGround } from '../../../src/law/proactive-disclosure/manuscript-event.ts'
import type { Database } from '../../../src/store/database.ts'
import { type Release, removeRelease, saveRelease } from '../../../src/store/release.ts'

export const NORMATIVE: DisclosureContent = {
  kind: 'normativeDocument',
  attribution: { attribute: 'proactive', exemption: null, reason: '' },
  title: '云岭县农村供水管理办法',
  documentNumber: '云政规〔2024〕1号',
  summary: '规定农村供水工程的建设、管护和水费收取。',
  html: '<p>第一条　为了规范农村供水，制定本办法。</p>',
  catalogueItem: '20-1',
  standardItem: null,
  columns: [],
  topic: '',
  genre: '',
  audience: '',
  keywords: [],
  sourceUnit: '',
  formedOn: '2024-03-01',
  effectiveOn: '2024-04-01',
  expiresOn: null,
  effects: [],
  interprets: [],
  noticePeriod: null,
  files: [],
}

export const releaseOf = (
  given: Pick<Release, 'id' | 'organId'> & {
    readonly content?: Partial<DisclosureContent>
    readonly version?: number
    readonly publishedOn?: Release['publishedOn']
  },
): Release => ({
  id: given.id,
  organId: given.organId,
  indexNumber: `云岭/2024-${given.id}`,
  version: given.version ?? 1,
  content: { ...NORMATIVE, ...given.content },
  text: '第一条　为了规范农村供水，制定本办法。',
  search: makeSearchEntry({ ...NORMATIVE, ...given.content, text: '', files: [] }),
  files: [],
  publishedOn: given.publishedOn ?? '2024-03-05',
  publishedAt: new Date('2024-03-05T02:00:00Z'),
  releasedAt: new Date('2024-03-05T02:00:00Z'),
  changeNote: '',
  showsEarlier: true,
})

export const released = async (db: Database, given: Parameters<typeof releaseOf>[0]): Promise<void> => {
  await db.transaction().execute((trx) => saveRelease(trx, releaseOf(given)))
}

export const withdrawn = async (
  db: Database,
  id: number,
  ground: WithdrawalGround = 'mistake',
): Promise<void> => {
  const withdrawnAt = new Date('2025-06-01T02:00:00Z')
  const given = { id, withdrawnAt, ground, publicReason: '内容有误，更正后重新公开。', showsTitle: true }
  await db.transaction().execute((trx) => removeRelease(trx, given))
}
