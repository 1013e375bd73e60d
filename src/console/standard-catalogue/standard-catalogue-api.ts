/** Addresses of the standard catalogue in the staff interface. */
import { queryOptions } from '@tanstack/react-query'
import type {
  StandardCatalogueJson,
  StandardChoiceJson,
  StandardImportJson,
} from '../../contract/standard-catalogue/standard-catalogue-json.ts'
import { postFiles, read } from '../api/staff-api.ts'

export const standardCatalogueQuery = (organ: number, domain: string) =>
  queryOptions({
    queryKey: ['standard-catalogue', organ, domain],
    queryFn: () => read<StandardCatalogueJson>(`/organs/${organ}/standard-catalogue`, { domain }),
    placeholderData: (previous) => previous,
  })

export const standardChoicesQuery = (organ: number, typed: string) =>
  queryOptions({
    queryKey: ['standard-choices', organ, typed],
    queryFn: async () =>
      (
        await read<{ readonly items: readonly StandardChoiceJson[] }>(`/organs/${organ}/standard-items`, {
          q: typed,
        })
      ).items,
  })

export const importDomain = (
  organ: number,
  domain: string,
  file: File,
  isTrial: boolean,
): Promise<StandardImportJson> =>
  postFiles(`/organs/${organ}/standard-catalogue/import`, { domain, isTrial }, [file])
