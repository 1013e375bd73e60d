/** Organs that may review the documents of others for legality. */
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

/** Living organs of the same region in which somebody holds the role. */
export const organsThatReviewLegality = (
  db: Database,
  organId: number,
  today: LocalDate,
): Promise<readonly { readonly id: number; readonly name: string }[]> =>
  db
    .selectFrom('organ')
    .select(['organ.id', 'organ.name'])
    .where('organ.region', '=', (eb) =>
      eb.selectFrom('organ as own').select('own.region').where('own.id', '=', organId),
    )
    .where((eb) => eb.or([eb('organ.valid_to', 'is', null), eb('organ.valid_to', '>=', today)]))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('account_role')
          .select('account_role.account_id')
          .whereRef('account_role.organ_id', '=', 'organ.id')
          .where('account_role.role', '=', 'legalReviewer'),
      ),
    )
    .orderBy('organ.id')
    .execute()
