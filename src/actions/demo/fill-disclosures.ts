/** Invented published documents, for the demonstration and for measurements: the one way to fill in many. */
import { makeSearchEntry } from '../../formats/search-text/make-search-entry.ts'
import { addCalendarDays, dateOf, type LocalDate, yearOf } from '../../law/time/local-date.ts'
import { hurry, withGinBuiltLast } from '../../store/bulk-index.ts'
import type { Database } from '../../store/database.ts'
import {
  analyzeDisclosures,
  type FilledColumn,
  type FilledDisclosure,
  insertFilledColumns,
  insertFilledDisclosures,
  readOpenColumns,
  takeDisclosureIds,
} from '../../store/demo-disclosures.ts'
import { bumpSiteVersion } from '../../store/site-version.ts'
import type { ActContext } from '../act-context.ts'
import { instantOf } from '../county-time.ts'
import type { StaffedCounty } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { type EarlierDocument, type InventedDocument, inventDocument } from './invented/document.ts'
import { pickOrgan } from './make-case.ts'

/** Index numbers of filled documents begin so. */
export const INDEX_BEGINS = 'YL'
const BATCH = 1_000
/** From here on indexes are built after the rows. */
const MANY = 20_000
/** Documents made between two looks at what the database says. */
const SLICE = 50
const YEARS_BACK = 10
const DAYS_A_YEAR = 365
/** Below 1: fewer documents in the early years. */
const GROWTH = 0.6
/** Documents of an organ that later ones may repeal. */
const MOST_EARLIER = 40

const COLUMNS: readonly (readonly [slug: string, name: string])[] = [
  ['tongzhi-gonggao', '通知公告'],
  ['zhengce-wenjian', '政策文件'],
  ['guihua-jihua', '规划计划'],
  ['gongshi', '公示公开'],
  ['caizheng-zijin', '财政资金'],
]
const KEY_AREAS: readonly (readonly [slug: string, name: string])[] = [
  ['xiangcun-zhenxing', '乡村振兴'],
  ['yingshang-huanjing', '营商环境'],
  ['zhongda-xiangmu', '重大建设项目'],
  ['shehui-jiuzhu', '社会救助'],
]

const columnsFor = ({ organs }: StaffedCounty, known: ReadonlyMap<number, unknown>): FilledColumn[] =>
  organs
    .filter(({ id }) => !known.has(id))
    .flatMap(({ id, kind }) => {
      const areas = kind === 'countyGovernment' ? KEY_AREAS : []
      return [...COLUMNS, ...areas].map(([slug, name], place) => ({
        organId: id,
        slug,
        name,
        isKeyArea: place >= COLUMNS.length,
        place,
      }))
    })

const columnsOf = async ({ db }: ActContext, county: StaffedCounty) => {
  await insertFilledColumns(db, columnsFor(county, await readOpenColumns(db)))
  return readOpenColumns(db)
}

interface Span {
  readonly count: number
  /** Back from today. */
  readonly years: number
}

/** Day of the nth document: the days rise with the ids, and the last are of yesterday. */
const dayOf = (today: LocalDate, place: number, { count, years }: Span): LocalDate => {
  const back = years * DAYS_A_YEAR * (1 - ((place + 0.5) / count) ** GROWTH)
  return addCalendarDays(today, -1 - Math.floor(back))
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

const releaseOf = (
  id: number,
  { organId, content, text, publishedOn }: InventedDocument,
  dice: Dice,
): FilledDisclosure => {
  const time = `${twoDigits(dice.between(8, 17))}:${twoDigits(dice.below(60))}:${twoDigits(dice.below(60))}`
  const publishedAt = instantOf(`${publishedOn}T${time}`)
  return {
    id,
    organId,
    indexNumber: `${INDEX_BEGINS}${String(organId).padStart(4, '0')}/${yearOf(publishedOn)}-${String(id).padStart(8, '0')}`,
    version: 1,
    content,
    text,
    search: makeSearchEntry({ ...content, text, files: [] }),
    files: [],
    publishedOn,
    publishedAt,
    releasedAt: publishedAt,
    changeNote: '',
    showsEarlier: true,
  }
}

/** Registered documents of each organ, the oldest forgotten first. */
const rememberer = () => {
  const byOrgan = new Map<number, EarlierDocument[]>()
  return {
    of: (organId: number): readonly EarlierDocument[] => byOrgan.get(organId) ?? [],
    add: ({ id, organId, content }: FilledDisclosure): void => {
      if (content.kind !== 'normativeDocument') return
      const known = byOrgan.get(organId) ?? []
      known.push({ id, title: content.title, documentNumber: content.documentNumber })
      if (known.length > MOST_EARLIER) known.shift()
      byOrgan.set(organId, known)
    },
  }
}

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A thousand at a time, in the order of their ids. */
async function* batches(
  { db, now }: ActContext,
  county: StaffedCounty,
  columns: ReadonlyMap<number, readonly number[]>,
  span: Span,
  dice: Dice,
): AsyncGenerator<readonly FilledDisclosure[]> {
  const today = dateOf(now())
  const earlier = rememberer()
  for (let start = 0; start < span.count; start += BATCH) {
    const ids = await takeDisclosureIds(db, Math.min(BATCH, span.count - start))
    const made: FilledDisclosure[] = []
    for (const [index, id] of ids.entries()) {
      const organ = pickOrgan(county, dice)
      const publishedOn = dayOf(today, start + index, span)
      const wish = { organ, publishedOn, columns: columns.get(organ.id) ?? [], earlier: earlier.of(organ.id) }
      const release = releaseOf(id, inventDocument(dice, wish), dice)
      earlier.add(release)
      made.push(release)
      if (index % SLICE === 0) await breathe()
    }
    yield made
  }
}

/** Each batch is written while the next is made, so that memory stays flat and neither waits long for the other. */
const writeAll = async (
  trx: Database,
  made: AsyncIterable<readonly FilledDisclosure[]>,
  filled: (documents: number) => void,
): Promise<void> => {
  let writing: Promise<void> = Promise.resolve()
  for await (const batch of made) {
    await writing
    writing = insertFilledDisclosures(trx, batch).then(() => filled(batch.length))
    // Told at the next await; until then it must not count as unheard.
    writing.catch(() => undefined)
  }
  await writing
}

/**
 * `count` documents of the last ten years, or of so many, all or none of them; while many are written, searching has to wait.
 * The same dice give the same documents. `filled` hears of every batch.
 */
export const fillDisclosures = async (
  context: ActContext,
  county: StaffedCounty,
  count: number,
  dice: Dice,
  filled: (documents: number) => void = () => undefined,
  years = YEARS_BACK,
): Promise<void> => {
  if (count === 0) return
  const columns = await columnsOf(context, county)
  await context.db.transaction().execute(async (trx) => {
    await hurry(trx)
    const write = () => writeAll(trx, batches(context, county, columns, { count, years }, dice), filled)
    await (count < MANY ? write() : withGinBuiltLast(trx, 'disclosure_index', write))
    await bumpSiteVersion(trx)
  })
  if (count >= MANY) await analyzeDisclosures(context.db)
}
