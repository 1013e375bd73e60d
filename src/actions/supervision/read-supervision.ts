/** Every lamp of the county, by organ. */
import type {
  SupervisedOrganJson,
  SupervisionFigures,
  SupervisionJson,
} from '../../contract/supervision/supervision-json.ts'
import { LAMPS, type Lamp, lampOf } from '../../law/request/lamp.ts'
import { workingDaysBetween } from '../../law/time/working-calendar.ts'
import { countAnswered, countBeside, countFlow, countOpen } from '../../store/supervision.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type SupervisedScope, supervisedScope } from './supervised-scope.ts'

/** Sums from which the figures of an organ, or of all, are made. */
interface Sums {
  readonly lamps: Record<Lamp, number>
  unassigned: number
  arrivedThisMonth: number
  closedThisMonth: number
  receivedThisYear: number
  extendedThisYear: number
  lateThisYear: number
  answered: number
  /** Of those whose days can be told. */
  told: number
  days: number
  openUrges: number
  ratings: number
  stars: number
}

const noSums = (): Sums => ({
  lamps: Object.fromEntries(LAMPS.map((lamp) => [lamp, 0])) as Record<Lamp, number>,
  unassigned: 0,
  arrivedThisMonth: 0,
  closedThisMonth: 0,
  receivedThisYear: 0,
  extendedThisYear: 0,
  lateThisYear: 0,
  answered: 0,
  told: 0,
  days: 0,
  openUrges: 0,
  ratings: 0,
  stars: 0,
})

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

const figuresOf = (sums: Sums): SupervisionFigures => ({
  lamps: sums.lamps,
  open: LAMPS.reduce((sum, lamp) => sum + sums.lamps[lamp], 0),
  unassigned: sums.unassigned,
  arrivedThisMonth: sums.arrivedThisMonth,
  closedThisMonth: sums.closedThisMonth,
  receivedThisYear: sums.receivedThisYear,
  extendedThisYear: sums.extendedThisYear,
  answeredThisYear: sums.answered,
  lateThisYear: sums.lateThisYear,
  averageDays: sums.told === 0 ? null : oneDecimal(sums.days / sums.told),
  openUrges: sums.openUrges,
  ratings: sums.ratings,
  averageStars: sums.ratings === 0 ? null : oneDecimal(sums.stars / sums.ratings),
})

/** What is added to an organ is added to all. */
type Add = (organId: number, change: (sums: Sums) => void) => void

const addOpen = async ({ db }: ActContext, scope: SupervisedScope, add: Add): Promise<void> => {
  const regions = new Map(scope.listed.map(({ id, region }) => [id, region]))
  for (const { organId, what, on, count, unassigned } of await countOpen(db, scope.organs)) {
    const lamp = lampOf(what, on, scope.daysOf(regions.get(organId) ?? ''))
    add(organId, (sums) => {
      sums.lamps[lamp] += count
      sums.unassigned += unassigned
    })
  }
}

const addAnswered = async ({ db }: ActContext, scope: SupervisedScope, add: Add): Promise<void> => {
  for (const { organId, receivedOn, closedOn, count } of await countAnswered(db, scope.organs, scope.since)) {
    const days = workingDaysBetween(receivedOn, closedOn, scope.calendar)
    add(organId, (sums) => {
      sums.answered += count
      if (!days.ok) return
      sums.told += count
      sums.days += days.value * count
    })
  }
}

const addFlow = async ({ db }: ActContext, scope: SupervisedScope, add: Add): Promise<void> => {
  for (const row of await countFlow(db, scope.organs, scope.since)) {
    add(row.organId, (sums) => {
      sums.arrivedThisMonth += row.arrivedThisMonth
      sums.closedThisMonth += row.closedThisMonth
      sums.receivedThisYear += row.receivedThisYear
      sums.extendedThisYear += row.extendedThisYear
      sums.lateThisYear += row.lateThisYear
    })
  }
  for (const row of await countBeside(db, scope.organs, scope.since)) {
    add(row.organId, (sums) => {
      sums.openUrges += row.openUrges
      sums.ratings += row.ratings
      sums.stars += row.stars
    })
  }
}

/** Figures of every organ within reach, and of all together. */
export const readSupervision = async (context: ActContext, actor: Actor): Promise<SupervisionJson> => {
  const scope = await supervisedScope(context, actor)
  const sums = new Map(scope.listed.map(({ id }) => [id, noSums()]))
  const total = noSums()
  const add: Add = (organId, change) => {
    const own = sums.get(organId)
    if (own !== undefined) change(own)
    change(total)
  }
  await addOpen(context, scope, add)
  await addAnswered(context, scope, add)
  await addFlow(context, scope, add)
  const organs = scope.listed.map(
    ({ id, name, kind, parentId }): SupervisedOrganJson => ({
      id,
      name,
      kind,
      parentId,
      ...figuresOf(sums.get(id) ?? noSums()),
    }),
  )
  return { today: scope.today, organs, total: figuresOf(total) }
}
