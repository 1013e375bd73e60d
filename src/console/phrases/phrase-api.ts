/** The list of names and phrases in the staff interface. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import type { PhraseImportJson, PhraseListJson } from '../../contract/phrase/phrase-json.ts'
import type { PhraseKind } from '../../law/proactive-disclosure/phrase-entry.ts'
import { post, postFiles, put, read, remove, staffAddress } from '../api/staff-api.ts'

export interface PhraseBody {
  readonly kind: PhraseKind
  readonly rightWord: string
  readonly wrongWords: readonly string[]
  readonly title: string
  readonly note: string
  readonly since: string | null
  readonly until: string | null
}

const base = (organ: number): string => `/organs/${organ}/phrases`

export const phrasesKey = (organ: number) => ['phrases', organ] as const

export const phrasesQuery = (organ: number, kind: PhraseKind | '', q: string) =>
  infiniteQueryOptions({
    queryKey: [...phrasesKey(organ), kind, q],
    queryFn: ({ pageParam }) =>
      read<PhraseListJson>(base(organ), {
        kind: kind === '' ? undefined : kind,
        q: q === '' ? undefined : q,
        after: pageParam === '' ? undefined : pageParam,
      }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

export const addPhrase = (organ: number, body: PhraseBody): Promise<{ readonly id: number }> =>
  post(base(organ), body)

export const changePhrase = (organ: number, id: number, body: PhraseBody): Promise<unknown> =>
  put(`${base(organ)}/${id}`, body)

export const removePhrase = (organ: number, id: number): Promise<unknown> => remove(`${base(organ)}/${id}`)

export const importPhrases = (organ: number, file: File): Promise<PhraseImportJson> =>
  postFiles(`${base(organ)}/import`, {}, [file])

export const exportAddress = (organ: number, format: 'xlsx' | 'csv'): string =>
  staffAddress(`${base(organ)}/export`, { format })
