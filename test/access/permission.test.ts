import { describe, expect, test } from 'vitest'
import { actingFor, actingName } from '../../src/access/acting-for.ts'
import { type Delegation, type DelegationFacts, mayDelegate } from '../../src/access/delegate-role.ts'
import { grantableRoles, mayArrangeAccount, mayGrant } from '../../src/access/grant-role.ts'
import { type Grant, may, mayAnywhere, PERMISSIONS, type Permission } from '../../src/access/permission.ts'
import { reachedOrgans } from '../../src/access/reached-organs.ts'
import { type HeldRole, STAFF_ROLES, type StaffRole } from '../../src/access/staff-role.ts'
import { STAFF_ROLE_WORDS } from '../../src/contract/staff/staff-words.ts'

/** 1 county · 2 and 3 departments below it · 4 an office below 2. */
const ABOVE: Readonly<Record<number, readonly number[]>> = { 1: [], 2: [1], 3: [1], 4: [2, 1] }
const tree = (id: number) => ({ id, above: ABOVE[id] ?? [] })
const held = (role: StaffRole, organId: number): HeldRole => ({ role, organId })

const REACHED: Readonly<Record<string, (from: number, to: number) => boolean>> = {
  organ: (from, to) => from === to,
  organsBelow: (from, to) => from === to || (ABOVE[to] ?? []).includes(from),
  everyOrgan: () => true,
}

describe('every permission × role × organ × organ', () => {
  const permissions = Object.keys(PERMISSIONS) as Permission[]
  test.each(permissions)('%s', (permission) => {
    const grant: Grant = PERMISSIONS[permission]
    for (const role of STAFF_ROLES) {
      const reach = grant[role]
      expect(mayAnywhere([held(role, 2)], permission)).toBe(reach !== undefined)
      for (const from of [1, 2, 3, 4]) {
        for (const to of [1, 2, 3, 4]) {
          const expected = reach !== undefined && REACHED[reach]?.(from, to) === true
          expect(may([held(role, from)], permission, tree(to)), `${role} ${from} → ${to}`).toBe(expected)
        }
        const reached = reachedOrgans([held(role, from)], permission)
        expect(reached.everyOrgan).toBe(reach === 'everyOrgan')
        expect(reached.only).toEqual(reach === 'organ' ? [from] : [])
        expect(reached.withBelow).toEqual(reach === 'organsBelow' ? [from] : [])
      }
    }
  })

  test('who holds nothing may nothing', () => {
    for (const permission of permissions) expect(mayAnywhere([], permission)).toBe(false)
  })

  test('nobody outside an organ reads its cases but the authority above it', () => {
    for (const role of STAFF_ROLES) {
      const sees = may([held(role, 1)], 'request.read', tree(2))
      expect(sees, role).toBe(role === 'competentAuthority')
      expect(may([held(role, 3)], 'request.read', tree(2)), role).toBe(false)
    }
  })
})

test('the console has a word for each role, in the same order', () => {
  expect(Object.keys(STAFF_ROLE_WORDS)).toEqual([...STAFF_ROLES])
})

describe('granting roles', () => {
  const CASEWORK: readonly StaffRole[] = [
    'handler',
    'reviewer',
    'secrecyReviewer',
    'legalReviewer',
    'signer',
    'organAdministrator',
  ]
  test.each(STAFF_ROLES)('%s', (granter) => {
    const expected = (organ: number): readonly StaffRole[] => {
      if (granter === 'systemAdministrator') return STAFF_ROLES
      return granter === 'organAdministrator' && organ === 2 ? CASEWORK : []
    }
    for (const organ of [1, 2, 3, 4]) {
      expect(grantableRoles([held(granter, 2)], organ)).toEqual(expected(organ))
      const lent: HeldRole = { ...held(granter, 2), lentBy: { accountId: 9, name: '某' } }
      expect(grantableRoles([lent], organ)).toEqual([])
    }
  })

  test('an account with a role beyond one’s own, or elsewhere, is out of one’s power', () => {
    const own = [held('organAdministrator', 2)]
    expect(mayArrangeAccount(own, [held('handler', 2), held('signer', 2)])).toBe(true)
    expect(mayArrangeAccount(own, [held('handler', 2), held('handler', 3)])).toBe(false)
    expect(mayArrangeAccount(own, [held('handler', 2), held('competentAuthority', 2)])).toBe(false)
    expect(mayGrant([held('systemAdministrator', 1)], 'systemAdministrator', 3)).toBe(true)
  })
})

describe('lending a role', () => {
  const asked: Delegation = {
    fromAccountId: 10,
    toAccountId: 20,
    organId: 2,
    role: 'signer',
    fromOn: '2026-03-02',
    untilOn: '2026-03-06',
  }
  const facts: DelegationFacts = {
    byAccountId: 10,
    byRoles: [held('signer', 2)],
    lenderRoles: [held('signer', 2)],
    receiverRoles: [held('handler', 2)],
    today: '2026-03-02',
  }
  const byAdministrator = { byAccountId: 30, byRoles: [held('organAdministrator', 2)] }
  const lent: HeldRole = { ...held('signer', 2), lentBy: { accountId: 9, name: '某' } }
  const rows: readonly [string, Partial<Delegation>, Partial<DelegationFacts>, string | null][] = [
    ['one’s own', {}, {}, null],
    ['for one day', { untilOn: '2026-03-02' }, {}, null],
    ['for 92 days', { untilOn: '2026-06-01' }, {}, null],
    ['for 93 days', { untilOn: '2026-06-02' }, {}, 'delegation-too-long'],
    ['from yesterday', { fromOn: '2026-03-01' }, {}, 'delegation-past'],
    ['backwards', { fromOn: '2026-03-06', untilOn: '2026-03-05' }, {}, 'delegation-backwards'],
    ['to oneself', { toAccountId: 10 }, {}, 'delegation-to-oneself'],
    ['that one does not hold', { role: 'reviewer' }, {}, 'role-not-held'],
    ['that was lent to one', {}, { lenderRoles: [lent] }, 'role-not-held'],
    ['that does not count yet', {}, { byRoles: [] }, 'role-not-held'],
    ['held in another organ', { organId: 3 }, {}, 'role-not-held'],
    ['to who holds it', {}, { receiverRoles: [held('signer', 2)] }, 'receiver-holds-it'],
    ['to who works elsewhere', {}, { receiverRoles: [held('handler', 3)] }, 'receiver-not-of-organ'],
    ['of a colleague', {}, { byAccountId: 30, byRoles: [held('handler', 2)] }, 'delegation-not-yours'],
    ['by the administrator of the organ', {}, byAdministrator, null],
    [
      'by the administrator of another organ',
      {},
      { ...byAdministrator, byRoles: [held('organAdministrator', 3)] },
      'delegation-not-yours',
    ],
    [
      'beyond the administrator’s own',
      { role: 'systemAdministrator' },
      { ...byAdministrator, lenderRoles: [held('systemAdministrator', 2)] },
      'delegation-not-yours',
    ],
    ['by the administrator to themselves', { toAccountId: 30 }, byAdministrator, 'delegation-to-oneself'],
  ]
  test.each(rows)('%s', (_, change, given, code) => {
    const outcome = mayDelegate({ ...asked, ...change }, { ...facts, ...given })
    expect(outcome.ok ? null : outcome.refusal.code).toBe(code)
  })

  test('shows in whose place one acts, unless the role is one’s own as well', () => {
    const signing = (roles: readonly HeldRole[], organ: number) =>
      actingFor(roles, 'signer', 'request.act', tree(organ))
    expect(signing([lent], 2)).toEqual({ accountId: 9, name: '某' })
    expect(signing([lent], 3)).toBeNull()
    expect(signing([lent, held('signer', 2)], 2)).toBeNull()
    expect(signing([lent, held('signer', 3)], 2)).toEqual({ accountId: 9, name: '某' })
    expect(signing([lent, held('signer', 1)], 2)).toEqual({ accountId: 9, name: '某' })
    expect(actingName('张岚', { name: '李默' })).toBe('张岚 代 李默')
    expect(actingName('张岚', null)).toBe('张岚')
  })
})
