/** Who may do what: the one table from which routes ask, buttons are shown and the tests of every route are generated. */
import type { HeldRole, StaffRole } from './staff-role.ts'

/**
 * How far a role reaches from the organ in which it is held:
 * that organ alone, that organ and every organ below it, or all organs.
 */
export type Reach = 'organ' | 'organsBelow' | 'everyOrgan'

export type Grant = Readonly<Partial<Record<StaffRole, Reach>>>

const CASE_STAFF: Grant = {
  handler: 'organ',
  reviewer: 'organ',
  secrecyReviewer: 'organ',
  legalReviewer: 'organ',
  signer: 'organ',
  organAdministrator: 'organ',
}

/** Permission → roles that have it, each with its reach. Nobody else has it. */
export const PERMISSIONS = {
  'request.list': { ...CASE_STAFF, competentAuthority: 'organsBelow' },
  'request.read': { ...CASE_STAFF, competentAuthority: 'organsBelow' },
  'request.register': { handler: 'organ' },
  /** To ask for an act at all; which act, law/request/acts says for each role. */
  'request.act': { ...CASE_STAFF, competentAuthority: 'organsBelow' },
  'request.assign': { handler: 'organ', organAdministrator: 'organ' },
  'request.split': { handler: 'organ' },
  'request.unmask': { handler: 'organ', signer: 'organ' },
  /** Who looked at and did what in a case, as the audit log has it. */
  'request.trace': { ...CASE_STAFF, competentAuthority: 'organsBelow' },
  'request.files': { handler: 'organ' },
  'request.redact': { handler: 'organ' },
  'request.export': { handler: 'organ', organAdministrator: 'organ' },
  'request.urge': { competentAuthority: 'organsBelow' },
  'request.acknowledgeUrge': { handler: 'organ', organAdministrator: 'organ' },
  'request.hold': { organAdministrator: 'organ' },
  'supervision.read': { competentAuthority: 'organsBelow', evaluator: 'organsBelow' },
  'organ.read': {
    ...CASE_STAFF,
    competentAuthority: 'organsBelow',
    evaluator: 'organsBelow',
    systemAdministrator: 'everyOrgan',
  },
  'organ.arrange': { systemAdministrator: 'everyOrgan' },
  'organ.guide': { organAdministrator: 'organ', systemAdministrator: 'everyOrgan' },
  'account.list': { organAdministrator: 'organ', systemAdministrator: 'everyOrgan' },
  'account.arrange': { organAdministrator: 'organ', systemAdministrator: 'everyOrgan' },
  'account.delegate': { organAdministrator: 'organ' },
  'document.adjust': { organAdministrator: 'organ' },
  'audit.read': { organAdministrator: 'organ', systemAdministrator: 'everyOrgan' },
  'retention.arrange': { organAdministrator: 'organ' },
  'policy.arrange': { systemAdministrator: 'everyOrgan' },
  'calendar.arrange': { systemAdministrator: 'everyOrgan' },
  'outbox.read': { organAdministrator: 'organ', systemAdministrator: 'everyOrgan' },
  'outbox.retry': { organAdministrator: 'organ', systemAdministrator: 'everyOrgan' },
  'job.read': { systemAdministrator: 'everyOrgan' },
  'manuscript.list': { ...CASE_STAFF, competentAuthority: 'organsBelow' },
  'manuscript.read': { ...CASE_STAFF, competentAuthority: 'organsBelow' },
  'manuscript.write': { handler: 'organ' },
  /** To ask for an act at all; which act, law/proactive-disclosure says for each role. */
  'manuscript.act': CASE_STAFF,
  'reviewChain.arrange': { organAdministrator: 'organ', systemAdministrator: 'everyOrgan' },
  'column.arrange': { organAdministrator: 'organ', systemAdministrator: 'everyOrgan' },
  'phrase.arrange': { organAdministrator: 'organ', competentAuthority: 'organ' },
  'channel.record': { handler: 'organ' },
  'register.read': { ...CASE_STAFF, competentAuthority: 'organsBelow', evaluator: 'organsBelow' },
  'register.write': { handler: 'organ', legalReviewer: 'organ' },
  /** The second person for what was entered by hand: from then on it counts and is public. */
  'register.confirm': { reviewer: 'organ', legalReviewer: 'organ', signer: 'organ' },
  'statistics.read': { ...CASE_STAFF, competentAuthority: 'organsBelow', evaluator: 'organsBelow' },
  'statistics.write': { handler: 'organ' },
  'conversion.decide': { handler: 'organ', organAdministrator: 'organ' },
  'standardCatalogue.arrange': { competentAuthority: 'organ', systemAdministrator: 'everyOrgan' },
  'faultReport.read': { ...CASE_STAFF, competentAuthority: 'organsBelow' },
  'faultReport.answer': { handler: 'organ', organAdministrator: 'organ' },
  'annualReport.read': { ...CASE_STAFF, competentAuthority: 'organsBelow', evaluator: 'organsBelow' },
  'annualReport.write': { handler: 'organ', organAdministrator: 'organ' },
  /** To ask for an act at all; which act, law/annual-report/filing says for each role. */
  'annualReport.act': { ...CASE_STAFF, competentAuthority: 'organsBelow' },
  /** 催报. */
  'annualReport.chase': { competentAuthority: 'organsBelow' },
  'annualReport.import': { handler: 'organ', organAdministrator: 'organ', competentAuthority: 'organsBelow' },
  /** The cases behind a figure; organs above see those of organs below. */
  'annualReport.records': { ...CASE_STAFF, competentAuthority: 'organsBelow' },
  'remedy.read': { ...CASE_STAFF, competentAuthority: 'organsBelow' },
  'remedy.write': { handler: 'organ', organAdministrator: 'organ' },
  'dashboard.read': { ...CASE_STAFF, competentAuthority: 'organsBelow', evaluator: 'organsBelow' },
} as const satisfies Record<string, Grant>

export type Permission = keyof typeof PERMISSIONS

/** An organ, and those above it up to the root. */
export interface OrganInTree {
  readonly id: number
  readonly above: readonly number[]
}

const reaches = (reach: Reach, from: number, organ: OrganInTree): boolean => {
  if (reach === 'everyOrgan' || from === organ.id) return true
  return reach === 'organsBelow' && organ.above.includes(from)
}

const grantOf = (permission: Permission): Grant => PERMISSIONS[permission]

/** Whether one of the roles held gives the permission for this organ. */
export const may = (held: readonly HeldRole[], permission: Permission, organ: OrganInTree): boolean =>
  held.some(({ role, organId }) => {
    const reach = grantOf(permission)[role]
    return reach !== undefined && reaches(reach, organId, organ)
  })

/** Whether the permission is held for any organ at all. */
export const mayAnywhere = (held: readonly HeldRole[], permission: Permission): boolean =>
  held.some(({ role }) => grantOf(permission)[role] !== undefined)

/** Roles held with which somebody may act for this organ, in the order of the table of roles. */
export const rolesFor = (
  held: readonly HeldRole[],
  permission: Permission,
  organ: OrganInTree,
): readonly StaffRole[] => [
  ...new Set(
    held
      .filter(({ role, organId }) => {
        const reach = grantOf(permission)[role]
        return reach !== undefined && reaches(reach, organId, organ)
      })
      .map(({ role }) => role),
  ),
]
