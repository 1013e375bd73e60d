/** What is asked for, and what staff noted about it for themselves. */
import { useState } from 'react'
import type { CaseJson } from '../../contract/request/case-json.ts'
import { fileAddress } from '../api/document-api.ts'
import { useMay } from '../api/session.ts'
import { Button } from '../parts/button.tsx'
import { dayText, momentText } from '../parts/day-text.ts'
import { Section } from '../parts/page.tsx'
import { SplitDialog } from './split-dialog.tsx'

/** Uses of files by which an applicant adds to what was asked. */
const LATER: readonly string[] = ['confirmation', 'supplement', 'reason', 'payment']

const CameLater = ({ subject: { id, files } }: { readonly subject: CaseJson }) => {
  const later = files.filter(({ purpose }) => LATER.includes(purpose))
  if (later.length === 0) return null
  return (
    <div>
      <dt>申请以后收到的</dt>
      {later.map((file) => (
        <dd key={file.id}>
          <a href={fileAddress(id, file.id)} download>
            {file.name}
          </a>
          <span className="cell-note">
            {file.purposeName} · {momentText(file.addedAt)}
          </span>
        </dd>
      ))}
    </div>
  )
}

export const AskedSection = ({ subject }: { readonly subject: CaseJson }) => {
  const maySplit = useMay('request.split', subject.organ.id)
  const [isSplitting, setSplitting] = useState(false)
  const canSplit =
    maySplit && subject.timeline.every(({ type }) => type === 'arrived' || type === 'receiptConfirmed')
  return (
    <Section
      title="申请内容"
      actions={
        canSplit && (
          <Button kind="quiet" onPress={() => setSplitting(true)}>
            拆分
          </Button>
        )
      }
    >
      <p className="prose">{subject.description}</p>
      <dl className="facts">
        <div>
          <dt>最近一次来件</dt>
          <dd>
            {dayText(subject.todo.arrivedOn)} {subject.todo.channelName}
          </dd>
        </div>
        <div>
          <dt>收到申请之日</dt>
          <dd>{dayText(subject.todo.receivedOn) || '待双方确认'}</dd>
        </div>
        <div>
          <dt>获得信息的形式和途径</dt>
          <dd>
            {subject.deliveryForm}，{subject.deliveryMethod}
          </dd>
        </div>
        <CameLater subject={subject} />
      </dl>
      {isSplitting && <SplitDialog subject={subject} onClose={() => setSplitting(false)} />}
    </Section>
  )
}

export const NotesSection = ({ subject: { notes } }: { readonly subject: CaseJson }) =>
  notes.length === 0 ? null : (
    <Section title="内部备注">
      <ul className="note-list">
        {notes.map(({ at, byName, text }) => (
          <li key={at + byName}>
            <p className="prose">{text}</p>
            <span className="cell-note">
              {byName} · {momentText(at)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
