/** How the public reaches an organ, as its guide has it. */
import type { Database } from './database.ts'

export interface OrganContacts {
  readonly region: string
  readonly phones: readonly string[]
  readonly emails: readonly string[]
}

export const contactsOfOrgan = async (db: Database, organId: number): Promise<OrganContacts> => {
  const { region, guide } = await db
    .selectFrom('organ')
    .select(['region', 'guide'])
    .where('id', '=', organId)
    .executeTakeFirstOrThrow()
  const filled = 'phone' in guide ? guide : null
  const given = (texts: readonly (string | undefined)[]): readonly string[] =>
    texts.flatMap((text) => (text ?? '').split(/[、,，;；/]/)).filter((text) => text.trim() !== '')
  return { region, phones: given([filled?.phone, filled?.fax]), emails: given([filled?.email]) }
}
