/** Who acts. */
import type { HeldRole } from '../access/staff-role.ts'

export interface Actor {
  /** Id of an account, or `applicant`, or `system`. As it stands in events and in the audit log. */
  readonly id: string
  /** For people to read; empty for applicants. */
  readonly name: string
  /** Network address it came from; empty for the program itself. */
  readonly address: string
  /** Roles held now, lent ones included. */
  readonly roles: readonly HeldRole[]
}

export const SYSTEM: Actor = { id: 'system', name: '系统', address: '', roles: [] }

export const applicantAt = (address: string): Actor => ({ id: 'applicant', name: '', address, roles: [] })

/** The account of an actor; null for applicants and for the program. */
export const accountIdOf = ({ id }: Actor): number | null => (/^\d+$/.test(id) ? Number(id) : null)
