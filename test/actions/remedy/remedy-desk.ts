/** The register of remedies of the water bureau in the invented county, as its handler works in it. */
import type { Actor } from '../../../src/actions/actor.ts'
import { actOnRemedy } from '../../../src/actions/remedy/act-on-remedy.ts'
import { openRemedy, type RegisteredRemedy } from '../../../src/actions/remedy/open-remedy.ts'
import type { RemedyCommand } from '../../../src/law/remedy/remedy-event.ts'
import { dateOf } from '../../../src/law/time/local-date.ts'
import { NO_PARTY } from '../../../src/store/remedy-party.ts'
import type { World } from '../act-world.ts'

export const plainRemedy = (world: World): RegisteredRemedy => ({
  organId: world.organs.water,
  kind: 'reconsideration',
  afterReconsideration: false,
  simplified: false,
  filedOn: dateOf(world.context.now()),
  acceptedOn: null,
  servedOn: null,
  caseNumber: '',
  forum: '云岭县人民政府',
  requestNumber: null,
  attacked: 'noReply',
  replyOn: null,
  against: '对示例事项未作答复',
  jointRespondents: [],
  followsId: null,
  party: NO_PARTY,
  isApplicant: false,
  explained: '',
})

/** @returns its id; expects it to be accepted */
export const registerRemedy = async (
  world: World,
  given: Partial<RegisteredRemedy> = {},
  by: Actor = world.staff('water', 'handler'),
): Promise<number> => {
  const opened = await openRemedy(world.context, by, { ...plainRemedy(world), ...given })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value.remedyId
}

/** Acts on the version that is current; expects it to be accepted. @returns the version after it */
export const actOn = async (
  world: World,
  remedyId: number,
  command: RemedyCommand,
  by: Actor = world.staff('water', 'handler'),
): Promise<number> => {
  const acted = await actOnRemedy(world.context, by, { remedyId, version: null, command })
  if (!acted.ok) throw new Error(JSON.stringify(acted.refusal))
  return acted.value.version
}
