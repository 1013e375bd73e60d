/** An invented county with published documents of several kinds, for tests of the pages that show them. */
import { createHash, randomUUID } from 'node:crypto'
import type { DisclosureContent } from '../../src/law/proactive-disclosure/disclosure-content.ts'
import type { LocalDate } from '../../src/law/time/local-date.ts'
import type { Database } from '../../src/store/database.ts'
import { saveRelease } from '../../src/store/release.ts'
import type { Sealer } from '../../src/store/sealing/sealer.ts'
import { bumpSiteVersion } from '../../src/store/site-version.ts'
import { releaseOf } from '../store/register/released-document.ts'

export interface County {
  readonly government: number
  readonly water: number
  /** Column of the water bureau with the rules in it, and one below it. */
  readonly column: number
}

const guide = {
  office: '云岭县水务局办公室',
  address: '云岭县示例路5号',
  phone: '0000-5551005',
  officeHours: '工作日',
}

export const makeCounty = async (db: Database): Promise<County> => {
  const organ = async (
    slug: string,
    name: string,
    kind: 'countyGovernment' | 'department',
    parent: number | null,
  ) => {
    const { id } = await db
      .insertInto('organ')
      .values({
        slug,
        name,
        region: '云岭县',
        kind,
        parent_id: parent,
        receives_requests: true,
        guide: JSON.stringify(guide),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const government = await organ('yunling', '云岭县人民政府', 'countyGovernment', null)
  const water = await organ('yunling-water', '云岭县水务局', 'department', government)
  const column = async (
    organ_id: number,
    slug: string,
    name: string,
    rest: { parent_id?: number; is_key_area?: boolean } = {},
  ) => {
    const row = { organ_id, slug, name, closed_at: null, parent_id: null, ...rest }
    const { id } = await db.insertInto('site_column').values(row).returning('id').executeTakeFirstOrThrow()
    return id
  }
  await column(government, 'zhongdian', '重大项目', { is_key_area: true })
  const rules = await column(water, 'gongshui', '农村供水')
  await column(water, 'shuizhi', '水质公告', { parent_id: rules })
  return { government, water, column: rules }
}

export interface Published {
  readonly id: number
  readonly organId: number
  readonly content?: Partial<DisclosureContent>
  readonly publishedOn?: LocalDate
  readonly version?: number
  readonly changeNote?: string
  readonly showsEarlier?: boolean
  readonly files?: readonly {
    readonly id: string
    readonly name: string
    readonly media: string
    readonly size: number
    readonly sha256: string
  }[]
}

/** Visible from now on, as by the real release. */
export const publish = async (db: Database, given: Published): Promise<void> => {
  const { files = [], changeNote = '', showsEarlier = true } = given
  const release = {
    ...releaseOf(given),
    changeNote,
    showsEarlier,
    files: files.map((file) => ({ ...file, text: '' })),
  }
  await db.transaction().execute(async (trx) => {
    await saveRelease(trx, release)
    await bumpSiteVersion(trx)
  })
}

/** A file of a manuscript of this id, sealed as it is kept. */
export const attach = async (
  db: Database,
  sealer: Sealer,
  given: {
    readonly id: number
    readonly organId: number
    readonly name: string
    readonly media: string
    readonly bytes: Buffer
  },
) => {
  const at = new Date('2024-03-05T02:00:00Z')
  await db
    .insertInto('manuscript')
    .values({
      id: given.id,
      organ_id: given.organId,
      kind: 'information',
      phase: 'published',
      stage: null,
      attribute: 'proactive',
      title: '附件',
      formed_on: null,
      due_on: null,
      publish_at: null,
      published_at: at,
      next_review_on: null,
      stage_organ_id: null,
      content_number: 1,
      released_content: 1,
      created_by: 'system',
      created_at: at,
      updated_at: at,
    })
    .execute()
  const file = {
    id: randomUUID(),
    name: given.name,
    media: given.media,
    size: given.bytes.length,
    sha256: createHash('sha256').update(given.bytes).digest('hex'),
  }
  const contentId = randomUUID()
  await db
    .insertInto('file_content')
    .values({ id: contentId, sealed: sealer.seal(given.bytes, 'file') })
    .execute()
  await db
    .insertInto('manuscript_file')
    .values({ ...file, manuscript_id: given.id, content_id: contentId, added_by: 'system', added_at: at })
    .execute()
  return file
}
