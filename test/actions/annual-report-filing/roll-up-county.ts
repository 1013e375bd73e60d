/** A city over three counties, with units that owe nothing, mergers in the year, signed, imported and missing reports; drawn from a seed. */
import fc from 'fast-check'
import type { Cells } from '../../../src/law/annual-report/annual-report.ts'
import { formCells, formOf } from '../../../src/law/annual-report/form-cells.ts'
import type { OrganKind } from '../../../src/law/organ/organ-kind.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { type FrozenContent, insertFreeze } from '../../../src/store/report-freeze.ts'
import { figure, plainReport, save } from '../../store/saved-report.ts'
import type { World } from '../act-world.ts'

export const YEAR = 2025
type FrozenFigures = Omit<FrozenContent, 'edition' | 'printed' | 'composition'>
const MERGED_ON: LocalDate = '2025-06-30'

export interface TreeOrgan {
  readonly id: number
  readonly name: string
  readonly kind: OrganKind
  readonly parent: number | null
  readonly owes: boolean
  readonly ended: boolean
  readonly successor: number | null
}

export type Standing = Map<number, Cells>

export interface Tree {
  readonly organs: readonly TreeOrgan[]
  readonly city: number
  readonly counties: readonly number[]
  /** What was signed or imported, by organ. */
  readonly standing: Standing
}

interface NewOrgan {
  readonly name: string
  readonly kind: OrganKind
  readonly parent: number | null
  readonly owes?: boolean
  readonly ended?: LocalDate | null
}

export const addOrgan = async ({ db }: World, given: NewOrgan): Promise<number> => {
  const { name, kind, parent, owes = true, ended = null } = given
  const { id } = await db
    .insertInto('organ')
    .values({
      name,
      slug: `r-${name}`,
      kind,
      region: '云岭县',
      parent_id: parent,
      code_word: '示',
      receives_requests: true,
      owes_report: owes,
      valid_to: ended,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Random figures in every cell; amounts are whole 元. */
export const randomCells = (seed: number): Cells => {
  const paths = formCells(formOf('2021'))
  const values = fc.sample(fc.array(fc.nat(400), { minLength: paths.length, maxLength: paths.length }), {
    numRuns: 1,
    seed,
  })[0]
  return Object.fromEntries(paths.map((path, place) => [path, figure(values?.[place] ?? 0)])) as Cells
}

export const freezeOf = (
  organId: number,
  year: number,
  cells: Cells,
  given: Partial<FrozenFigures> = {},
): FrozenContent => ({
  organId,
  year,
  form: '2021',
  scope: 'own',
  organIds: [organId],
  cells,
  origins: {},
  records: {},
  shares: {},
  narrative: { overview: '', problems: '', other: '' },
  text: { overview: '', problems: '', other: '' },
  findings: [],
  edition: 1,
  printed: null,
  composition: null,
  ...given,
})

/** As if it had been signed here; `again`: a corrected report. */
export const sign = async (
  { db, context }: World,
  organId: number,
  year: number,
  cells: Cells,
  given: Partial<FrozenFigures> = {},
): Promise<void> => {
  await db
    .insertInto('report_filing')
    .values({ organ_id: organId, year, version: 1, phase: 'signed', signed_at: context.instant() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await insertFreeze(db, {
    ...freezeOf(organId, year, cells, given),
    hash: 'a'.repeat(64),
    frozenAt: context.instant(),
    frozenBy: 'system',
  })
}

export const importPlain = async ({ db }: World, name: string, year: number, cells: Cells): Promise<void> => {
  await save(db, plainReport(name, year, cells), { region: '云岭县' })
}

const countyOf = async (
  world: World,
  city: number,
  nth: number,
): Promise<readonly [number, readonly TreeOrgan[]]> => {
  const organs: TreeOrgan[] = []
  const add = async (name: string, kind: OrganKind, parent: number, rest: Partial<NewOrgan> = {}) => {
    const id = await addOrgan(world, { name: `示例${nth}县${name}`, kind, parent, ...rest })
    const { owes = true, ended = null } = rest
    organs.push({
      id,
      name: `示例${nth}县${name}`,
      kind,
      parent,
      owes,
      ended: ended !== null,
      successor: null,
    })
    return id
  }
  const county = await add('人民政府', 'countyGovernment', city)
  await add('人民政府办公室', 'governmentOffice', county)
  for (let each = 0; each < 4; each += 1) await add(`第${each}局`, 'department', county)
  const station = organs.at(-1)?.id ?? county
  await add('执法站', 'dispatchedOffice', station, { owes: false })
  await add('东镇人民政府', 'township', county)
  await add('西镇人民政府', 'township', county, { owes: false })
  const merged = await add('旧局', 'department', county, { ended: MERGED_ON })
  const successor = organs[2]?.id ?? county
  await world.db
    .insertInto('organ_succession')
    .values({ predecessor_id: merged, successor_id: successor, since: '2025-07-01' })
    .execute()
  await add('撤销站', 'department', county, { ended: MERGED_ON })
  return [county, organs.map((organ) => (organ.id === merged ? { ...organ, successor } : organ))]
}

/** Of each county: one department signed, one imported, one signed over an imported one; the third county signed as a whole. */
export const growTree = async (world: World): Promise<Tree> => {
  const city = await addOrgan(world, { name: '示例市人民政府', kind: 'cityGovernment', parent: null })
  const organs: TreeOrgan[] = [
    {
      id: city,
      name: '示例市人民政府',
      kind: 'cityGovernment',
      parent: null,
      owes: true,
      ended: false,
      successor: null,
    },
  ]
  const counties: number[] = []
  const standing: Standing = new Map()
  for (let nth = 1; nth <= 3; nth += 1) {
    const [county, found] = await countyOf(world, city, nth)
    counties.push(county)
    organs.push(...found)
    const [, , , signed, imported, both] = found.filter(({ owes, ended }) => owes && !ended)
    for (const [place, organ] of [signed, imported, both].entries()) {
      if (organ === undefined) continue
      const cells = randomCells(nth * 10 + place)
      if (place !== 0) await importPlain(world, organ.name, YEAR, place === 1 ? cells : randomCells(77))
      if (place !== 1) await sign(world, organ.id, YEAR, cells)
      standing.set(organ.id, cells)
    }
  }
  const whole = counties[2] ?? 0
  const cells = randomCells(99)
  await sign(world, whole, YEAR, cells, { scope: 'area' })
  standing.set(whole, cells)
  return { organs, city, counties, standing }
}
