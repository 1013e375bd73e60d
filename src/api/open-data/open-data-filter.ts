import type { OpenDataFilter } from '../../store/open-data-list.ts'

type Chosen = { readonly [Name in keyof OpenDataFilter]?: OpenDataFilter[Name] | undefined }

/** A filter without the fields that were not given. */
export const openDataFilter = (chosen: Chosen): OpenDataFilter => {
  const { organ, kind, year, item, column, changedSince } = chosen
  return {
    ...(organ === undefined ? {} : { organ }),
    ...(kind === undefined ? {} : { kind }),
    ...(year === undefined ? {} : { year }),
    ...(item === undefined ? {} : { item }),
    ...(column === undefined ? {} : { column }),
    ...(changedSince === undefined ? {} : { changedSince }),
  }
}
