/** Writing a manuscript: the text, what it is, where it stands, and everything that stands against sending it into review. */
import { useQuery } from '@tanstack/react-query'
import { Link, Redirect, useParams } from 'wouter'
import type { ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import { manuscriptAddress } from '../../addresses.ts'
import { Awaited } from '../../parts/awaited.tsx'
import { Page } from '../../parts/page.tsx'
import { manuscriptQuery } from '../manuscript-api.ts'
import { ManuscriptLead } from '../manuscript-lead.tsx'
import { ConflictBox } from './conflict-box.tsx'
import { useContentDraft } from './use-content-draft.ts'
import { WriteFields } from './write-fields.tsx'
import { WriteSide } from './write-side.tsx'

const Writing = ({ subject }: { readonly subject: ManuscriptJson }) => {
  const draft = useContentDraft(subject)
  const title = draft.content.title.trim()
  return (
    <Page
      title={title === '' ? '撰写稿件' : title}
      lead={<ManuscriptLead subject={subject} />}
      actions={
        <Link href={manuscriptAddress(subject.id)} className="button">
          查看稿件
        </Link>
      }
    >
      {subject.returned !== null && (
        <div className="notice notice-amber">
          <p>
            <strong>
              {subject.returned.stageName}环节退回（{subject.returned.byName}）：
            </strong>
            {subject.returned.reason}
          </p>
        </div>
      )}
      {draft.isRestored && <p className="notice">已恢复上次没有保存的内容。</p>}
      {draft.theirs !== null && (
        <ConflictBox mine={draft.content} theirs={draft.theirs} onSettle={draft.settle} />
      )}
      <div className="columns">
        <WriteFields key={draft.theirs?.revision ?? 'own'} subject={subject} draft={draft} />
        <WriteSide subject={subject} draft={draft} />
      </div>
    </Page>
  )
}

export const WritePage = () => {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(manuscriptQuery(Number(id)))
  return (
    <Awaited query={query} title="撰写稿件">
      {(subject) =>
        subject.isEditable ? (
          <Writing key={`${subject.id}:${subject.contentNumber}`} subject={subject} />
        ) : (
          <Redirect to={manuscriptAddress(subject.id)} replace />
        )
      }
    </Awaited>
  )
}
