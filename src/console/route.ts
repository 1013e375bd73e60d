/** What a page of the console is. */
import type { ComponentType } from 'react'
import type { Permission } from '../access/permission.ts'

export const NAV_GROUPS = [
  'request',
  'publishing',
  'annualReport',
  'organ',
  'county',
  'system',
  'own',
] as const
export type NavGroup = (typeof NAV_GROUPS)[number]

export interface ConsoleRoute {
  /** Below `/console`; parameters begin with a colon. */
  readonly path: string
  /** Who is shown the page: a permission, whoever is signed in, or anyone. */
  readonly asks: Permission | 'signedIn' | 'anyone'
  /** Place in the navigation; null for a page that is reached from another. */
  readonly nav: { readonly group: NavGroup; readonly label: string } | null
  readonly page: ComponentType
}
