/** The to-do list of whoever asks: cases of the organs that their roles reach, lent roles included. */
import type { Permission } from '../../access/permission.ts'
import type { TodoCountsJson, TodoListJson } from '../../contract/request/case-json.ts'
import { presentTodoItem } from '../../contract/request/present-todo.ts'
import { lampDays } from '../../law/request/lamp.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { PageRequest } from '../../store/keyset.ts'
import { organsInReach } from '../../store/organ-reach.ts'
import { countRequests, listRequests, type TodoFilter, type TodoScope } from '../../store/request-list.ts'
import { regionOfOrgans } from '../../store/request-organ.ts'
import type { ActContext } from '../act-context.ts'
import { type Actor, accountIdOf } from '../actor.ts'

interface Scope extends TodoScope {
  readonly calendar: WorkingCalendar
}

const scopeOf = async (context: ActContext, actor: Actor, permission: Permission): Promise<Scope> => {
  const today = dateOf(context.now())
  const [organs, calendar] = await Promise.all([
    organsInReach(context.db, actor.roles, permission, today),
    context.calendar(),
  ])
  const policy = await context.policy(await regionOfOrgans(context.db, organs))
  return { organs, calendar, days: lampDays(today, calendar, policy) }
}

/**
 * Cases that the filter leaves, by the day on which something is due; closed ones newest first.
 * @param permission what is done with the list: it holds the organs to which that reaches
 */
export const listTodo = async (
  context: ActContext,
  actor: Actor,
  filter: TodoFilter,
  page: PageRequest,
  permission: Permission = 'request.list',
): Promise<TodoListJson> => {
  const scope = await scopeOf(context, actor, permission)
  const { items, next } = await listRequests(context.db, filter, scope, page)
  return { items: items.map((row) => presentTodoItem(row, scope.days, scope.calendar)), next }
}

/** Open cases per lamp, and the queues. @param organId null: all that are reached */
export const countTodo = async (
  context: ActContext,
  actor: Actor,
  organId: number | null,
): Promise<TodoCountsJson> => {
  const scope = await scopeOf(context, actor, 'request.list')
  const counts = await countRequests(context.db, scope, organId ?? undefined, accountIdOf(actor))
  return { ...counts, toConfirm: counts.lamps.confirmToday }
}
