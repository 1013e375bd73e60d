/** An invented county on a database of its own, with people in every role and a clock that the test sets. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { STAFF_ROLES, type StaffRole } from '../../src/access/staff-role.ts'
import type { ActContext } from '../../src/actions/act-context.ts'
import { type Actor, applicantAt } from '../../src/actions/actor.ts'
import { openReadingPool } from '../../src/actions/annual-report/reading-pool.ts'
import { countyTime } from '../../src/actions/county-time.ts'
import { openDrawingPool } from '../../src/actions/drawing/drawing-pool.ts'
import { type Acted, actOnRequest, type RequestAct } from '../../src/actions/request/act-on-request.ts'
import { type Submission, type Submitted, submitRequest } from '../../src/actions/request/submit-request.ts'
import { type ApplicantDetails, NO_DETAILS } from '../../src/contract/request/applicant-details.ts'
import type { OrganKind } from '../../src/law/organ/organ-kind.ts'
import { DEFAULT_POLICY } from '../../src/law/policy.ts'
import type { RequestCommand } from '../../src/law/request/request-event.ts'
import type { LocalDateTime } from '../../src/law/time/local-date.ts'
import { nationalCalendar } from '../../src/law/time/working-calendar.ts'
import type { Database } from '../../src/store/database.ts'
import { makeSealer, newKeyRing } from '../../src/store/sealing/key-ring.ts'
import { type FreshDatabase, freshDatabase } from '../database/fresh-database.ts'

const ORGANS = {
  county: { name: '云岭县人民政府', slug: 'yunling', kind: 'countyGovernment', above: null, code: '云府' },
  office: {
    name: '云岭县人民政府办公室',
    slug: 'yunling-office',
    kind: 'governmentOffice',
    above: 'county',
    code: '云府办',
  },
  water: { name: '云岭县水务局', slug: 'yunling-water', kind: 'department', above: 'county', code: '云水' },
  finance: {
    name: '云岭县财政局',
    slug: 'yunling-finance',
    kind: 'department',
    above: 'county',
    code: '云财',
  },
  justice: {
    name: '云岭县司法局',
    slug: 'yunling-justice',
    kind: 'department',
    above: 'county',
    code: '云司',
  },
  stream: { name: '云岭县溪口镇人民政府', slug: 'xikou', kind: 'township', above: 'county', code: '溪政' },
  bridge: { name: '云岭县石桥乡人民政府', slug: 'shiqiao', kind: 'township', above: 'county', code: '石政' },
} as const satisfies Record<
  string,
  { name: string; slug: string; kind: OrganKind; above: string | null; code: string }
>

export type OrganKey = keyof typeof ORGANS

export interface World extends FreshDatabase {
  readonly context: ActContext
  /** Sets the county's clock; it stands still until it is set again. */
  readonly setClock: (now: LocalDateTime) => void
  readonly organs: Readonly<Record<OrganKey, number>>
  /** Somebody who holds this one role in the organ; `second` is another person with the same. */
  readonly staff: (organ: OrganKey, role: StaffRole, second?: 'second') => Actor
  readonly applicant: Actor
  /** A plain online application to the water bureau, unless said otherwise. */
  readonly fileRequest: (given?: Partial<Submission>) => Promise<Submitted>
  /** Acts as whoever may, by role, on the version that is current; expects it to be accepted. */
  readonly act: (
    requestId: number,
    command: RequestCommand,
    given?: Partial<RequestAct> & { readonly by?: Actor },
  ) => Promise<Acted>
  readonly versionOf: (requestId: number) => Promise<number>
}

/** Whose act it is where several roles may. */
const USUAL: Readonly<Partial<Record<RequestCommand['type'], StaffRole>>> = { signed: 'signer' }

const REVIEWERS = { section: 'reviewer', legal: 'legalReviewer', secrecy: 'secrecyReviewer' } as const

const usualRole = (command: RequestCommand): StaffRole =>
  command.type === 'reviewed' ? REVIEWERS[command.stage] : (USUAL[command.type] ?? 'handler')

/** Plainly invented. */
export const LIN: ApplicantDetails = {
  ...NO_DETAILS,
  name: '林小溪',
  idNumber: '000000199001010011',
  phone: '13900000001',
  email: 'lin@example.org',
  address: '云岭县溪口镇示例路1号',
  postcode: '000001',
}

const fillOrgans = async (db: Database): Promise<Record<OrganKey, number>> => {
  const ids: Partial<Record<OrganKey, number>> = {}
  for (const [key, { name, slug, kind, above, code }] of Object.entries(ORGANS)) {
    const { id } = await db
      .insertInto('organ')
      .values({
        name,
        slug,
        kind,
        region: '云岭县',
        parent_id: above === null ? null : (ids[above as OrganKey] ?? null),
        code_word: code,
        receives_requests: true,
        guide: JSON.stringify({ office: '办公室', address: '云岭县示例路2号', phone: '0000-0000000' }),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids[key as OrganKey] = id
  }
  return ids as Record<OrganKey, number>
}

const fillAccounts = async (
  db: Database,
  organs: Readonly<Record<OrganKey, number>>,
): Promise<ReadonlyMap<string, Actor>> => {
  const wanted = (Object.keys(organs) as OrganKey[]).flatMap((organ) =>
    STAFF_ROLES.flatMap((role) => ['', 'second'].map((nth) => ({ organ, role, nth }))),
  )
  const at = new Date('2025-01-01T00:00:00Z')
  const rows = await db
    .insertInto('account')
    .values(
      wanted.map(({ organ, role, nth }) => ({
        login_name: `${organ}-${role}${nth}`.toLowerCase(),
        display_name: `${ORGANS[organ].name}${role}${nth}`,
        status: 'active' as const,
        created_at: at,
      })),
    )
    .returning(['id', 'login_name', 'display_name'])
    .execute()
  const byLogin = new Map(rows.map((row) => [row.login_name, row]))
  const actors = new Map<string, Actor>()
  for (const { organ, role, nth } of wanted) {
    const row = byLogin.get(`${organ}-${role}${nth}`.toLowerCase())
    if (row === undefined) throw new Error('an account is missing')
    const roles = [{ role, organId: organs[organ] }]
    actors.set(`${organ}:${role}:${nth}`, {
      id: String(row.id),
      name: row.display_name,
      address: '192.0.2.7',
      roles,
    })
  }
  const granted = wanted.map(({ organ, role, nth }) => ({
    account_id: Number(actors.get(`${organ}:${role}:${nth}`)?.id),
    organ_id: organs[organ],
    role,
    granted_by: 'system',
    granted_at: at,
  }))
  await db.insertInto('account_role').values(granted).execute()
  return actors
}

const calendarOfProgram = () => {
  const calendar = nationalCalendar()
  if (!calendar.ok) throw new Error(calendar.refusal.code)
  return calendar.value
}

const BEHIND_UTC = 8 * 60 * 60 * 1000

/** Close it with `drop`. The clock starts on a plain working day: Monday 2025-03-03, 10:00. */
export const openWorld = async (): Promise<World> => {
  const database = await freshDatabase()
  let instant = new Date('2025-03-03T02:00:00Z')
  const calendar = calendarOfProgram()
  const context: ActContext = {
    db: database.db,
    sealer: makeSealer(newKeyRing()),
    baseUrl: 'https://yunling.example',
    instant: () => instant,
    now: () => countyTime(instant),
    calendar: async () => calendar,
    policy: async (region) => ({ ...DEFAULT_POLICY, region }),
    drawing: openDrawingPool(),
    reading: openReadingPool(),
  }
  const organs = await fillOrgans(database.db)
  const actors = await fillAccounts(database.db, organs)
  const staff: World['staff'] = (organ, role, second) => {
    const actor = actors.get(`${organ}:${role}:${second ?? ''}`)
    if (actor === undefined) throw new Error('no such account')
    return actor
  }
  const versionOf: World['versionOf'] = async (requestId) => {
    const row = await database.db
      .selectFrom('request')
      .select('version')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow()
    return row.version
  }
  const applicant = applicantAt('192.0.2.99')
  return {
    ...database,
    context,
    setClock: (now) => {
      instant = new Date(Date.parse(`${now.length === 16 ? `${now}:00` : now}Z`) - BEHIND_UTC)
    },
    organs,
    staff,
    applicant,
    versionOf,
    fileRequest: async (given = {}) => {
      const submission: Submission = {
        organId: organs.water,
        channel: 'online',
        applicantType: 'naturalPerson',
        applicant: LIN,
        description: '2024年云岭水库除险加固工程的批复文件',
        deliveryForm: '电子文本',
        deliveryMethod: '电子邮件',
        attachments: [],
        submissionKey: randomUUID(),
        ...given,
      }
      const key = (Object.keys(organs) as OrganKey[]).find((each) => organs[each] === submission.organId)
      const actor = submission.channel === 'online' ? applicant : staff(key ?? 'water', 'handler')
      const submitted = await submitRequest(context, actor, submission)
      if (!submitted.ok) expect.fail(JSON.stringify(submitted.refusal))
      return submitted.value
    },
    act: async (requestId, command, { by, ...given } = {}) => {
      const row = await database.db
        .selectFrom('request')
        .select(['version', 'organ_id'])
        .where('id', '=', requestId)
        .executeTakeFirstOrThrow()
      const organ = (Object.keys(organs) as OrganKey[]).find((each) => organs[each] === row.organ_id)
      const actor = by ?? staff(organ ?? 'water', usualRole(command))
      const acted = await actOnRequest(context, actor, {
        requestId,
        command,
        expectedVersion: row.version,
        ...given,
      })
      if (!acted.ok) expect.fail(JSON.stringify(acted.refusal))
      return acted.value
    },
  }
}
