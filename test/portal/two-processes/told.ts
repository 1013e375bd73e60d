/** What is said between the test and the processes of the site. */
export interface Order {
  readonly id: number
  readonly organId: number
  /** 0: withdraw. */
  readonly version: number
  readonly title: string
}

export type Report =
  | { readonly port: number }
  /** Of the transaction, which is committed. */
  | { readonly siteVersion: number }
  | { readonly fault: string }
