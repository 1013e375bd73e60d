import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import { useWorkplace } from '../../api/session.ts'
import { isStatus } from '../../api/staff-error.ts'
import { manuscriptQuery, saveContent } from '../manuscript-api.ts'
import { DraftKeeper, type DraftPlace, type DraftView } from './draft-keeper.ts'
import { copyKey, dropCopy, keepCopy, readCopy } from './local-copy.ts'

export interface ContentDraft
  extends DraftView,
    Pick<DraftKeeper, 'change' | 'settle' | 'saveNow' | 'isRestored'> {}

const placeOf = (client: QueryClient, id: number, key: string): DraftPlace => ({
  save: (revision, content) => saveContent(id, revision, content),
  isConflict: (error) => isStatus(error, 409),
  newest: () => client.fetchQuery({ ...manuscriptQuery(id), staleTime: 0 }),
  readCopy: () => readCopy(key),
  keepCopy: (revision, content) => keepCopy(key, { revision, content }),
  dropCopy: () => dropCopy(key),
  onSaved: () => {
    client.invalidateQueries({ queryKey: ['manuscripts', 'one', id] })
    client.invalidateQueries({ queryKey: ['manuscripts', 'list'] })
  },
})

/** Asks before leaving with something unsaved, and saves what is left when the page goes. */
const useLeaving = (keeper: DraftKeeper): void => {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.isUnsaved) event.preventDefault()
    }
    if (keeper.isUnsaved) keeper.saveNow()
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('beforeunload', warn)
      keeper.saveNow()
    }
  }, [keeper])
}

export const useContentDraft = (subject: ManuscriptJson): ContentDraft => {
  const key = copyKey(useWorkplace().me.accountId, subject.id, subject.contentNumber)
  const client = useQueryClient()
  const [keeper] = useState(() => new DraftKeeper(subject, placeOf(client, subject.id, key)))
  const view = useSyncExternalStore(keeper.subscribe, keeper.view)
  useLeaving(keeper)
  const { change, settle, saveNow, isRestored } = keeper
  return { ...view, change, settle, saveNow, isRestored }
}
