/** To-do list, case page and search beside the SQL that fetches the same rows. */
import { sql } from 'kysely'
import { countTodo, listTodo } from '../../src/actions/request/list-todo.ts'
import { readCase } from '../../src/actions/request/read-case.ts'
import { dateOf } from '../../src/law/time/local-date.ts'
import { searchGrams } from '../../src/store/annual-report-search.ts'
import { type Compared, compare } from './compare.ts'
import type { FilledCounty } from './filled-county.ts'

const PAGE = { cursor: null, limit: 50 }
const WORDS = ['征地补偿', '水质监测', '惠农补贴', '会议纪要', '公路改造', '青石镇', '行政处罚', '招标投标']
const RUNS = { runs: 200, atOnce: 1 }

const wordAt = (index: number): string => WORDS[index % WORDS.length] ?? ''

const openOfOrgan = ({ db, organId }: FilledCounty) =>
  sql`select r.id, r.number, r.subject, r.phase, r.deadline_on, o.name from request r join organ o on o.id = r.organ_id
    where r.organ_id = ${organId} and r.phase not in ('closed', 'archived')
    order by r.todo_on, r.id limit 51`.execute(db)

const openOfCounty = ({ db }: FilledCounty) =>
  sql`select r.id, r.number, r.subject, r.phase, r.deadline_on, o.name from request r join organ o on o.id = r.organ_id
    where r.phase not in ('closed', 'archived') order by r.todo_on, r.id limit 51`.execute(db)

const countOfCounty = ({ db, context }: FilledCounty) =>
  sql`select count(*), count(*) filter (where todo_on < ${dateOf(context.now())}::date),
      count(*) filter (where assigned_to is null) from request where phase not in ('closed', 'archived')`.execute(
    db,
  )

const foundInCounty = ({ db }: FilledCounty, word: string) =>
  sql`select r.id, r.number, r.subject, o.name from request r join organ o on o.id = r.organ_id
    where r.subject_grams @> ${searchGrams(word).filter((gram) => gram.length > 1)}::text[]
    order by r.id desc limit 51`.execute(db)

const caseRows = async ({ db }: FilledCounty, id: number): Promise<void> => {
  await sql`select * from request where id = ${id}`.execute(db)
  await sql`select * from request_event where request_id = ${id} order by seq`.execute(db)
  await sql`select * from request_form where request_id = ${id}`.execute(db)
  await sql`select id, kind, number from request_document where request_id = ${id}`.execute(db)
  await sql`select id, media, size from request_file where request_id = ${id}`.execute(db)
}

export const compareReading = async (county: FilledCounty): Promise<readonly Compared[]> => {
  const { context, handler, authority, db, organId } = county
  const open = { status: 'open' } as const
  const ids = await db
    .selectFrom('request')
    .select('id')
    .where('organ_id', '=', organId)
    .orderBy('id', 'desc')
    .limit(RUNS.runs + 10)
    .execute()
  const idAt = (index: number): number => ids[index % ids.length]?.id ?? 0
  return [
    await compare(
      'to-do list of an organ, first 50',
      () => listTodo(context, handler, open, PAGE),
      () => openOfOrgan(county),
      RUNS,
    ),
    await compare(
      'to-do list of the county, first 50',
      () => listTodo(context, authority, open, PAGE),
      () => openOfCounty(county),
      RUNS,
    ),
    await compare(
      'lamps of the county counted',
      () => countTodo(context, authority, null),
      () => countOfCounty(county),
      RUNS,
    ),
    await compare(
      'search in all cases of the county, first 50',
      (index) => listTodo(context, authority, { status: 'all', q: wordAt(index) }, PAGE),
      (index) => foundInCounty(county, wordAt(index)),
      RUNS,
    ),
    await compare(
      'case page',
      (index) => readCase(context, handler, idAt(index)),
      (index) => caseRows(county, idAt(index)),
      RUNS,
    ),
  ]
}
