/** 政府信息公开指南: what an organ tells applicants about itself. Empty text: not filled in yet. */
export interface OrganGuide {
  readonly office: string
  readonly address: string
  readonly postcode: string
  readonly phone: string
  readonly fax: string
  readonly email: string
  readonly officeHours: string
  /** Channels announced besides visit and post, which may never be refused. */
  readonly channels: readonly ('online' | 'email' | 'fax')[]
  /** What the organ publishes and how it is arranged. */
  readonly scope: string
}
