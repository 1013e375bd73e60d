/** Clean-ups (清理): what was decided on which documents, and a new one. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CleanupJson } from '../../contract/normative-document/register-json.ts'
import { documentAddress } from '../addresses.ts'
import { useMay, useWorkplace } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { CleanupDialog } from './cleanup-dialog.tsx'
import { cleanupsQuery, confirmCleanup, exportAddress } from './register-api.ts'
import { useRegisterAct } from './use-register-act.ts'

const Cleanup = ({ organId, cleanup }: { readonly organId: number; readonly cleanup: CleanupJson }) => {
  const mayConfirm = useMay('register.confirm', organId)
  const confirm = useRegisterAct(
    () => confirmCleanup(organId, cleanup.id),
    () => '清理结果已确认，文件的有效性已经更新。',
  )
  const isWaiting = !cleanup.isConfirmed
  return (
    <article className="cleanup">
      <h3>
        {cleanup.title} {cleanup.documentNumber}
      </h3>
      <p className="soft">
        {cleanup.decidedOn}决定，{cleanup.effectiveOn}生效
        {isWaiting && '；等待另一人确认，确认以后才生效和公开'}
      </p>
      <ul>
        {cleanup.items.map(({ document, resultName }) => (
          <li key={document.id}>
            <span className="badge">{resultName}</span>{' '}
            <Link href={documentAddress(organId, document.id)}>{document.title}</Link>{' '}
            {document.documentNumber}
          </li>
        ))}
      </ul>
      <ProblemBox error={confirm.error} />
      {isWaiting && mayConfirm && (
        <Button
          kind="primary"
          busy={confirm.isPending}
          off={cleanup.enteredByAsker ? { text: '自己登记的内容须由另一人确认' } : null}
          onPress={() => confirm.mutate()}
        >
          确认清理结果
        </Button>
      )}
    </article>
  )
}

export const CleanupsView = ({ organId }: { readonly organId: number }) => {
  const { me } = useWorkplace()
  const cleanups = useQuery(cleanupsQuery(organId))
  const mayWrite = useMay('register.write', organId)
  const [isEntering, setEntering] = useState(false)
  const thisYear = Number(me.now.slice(0, 4))
  return (
    <Section
      title="文件清理"
      actions={
        <div className="actions">
          {mayWrite && (
            <Button kind="primary" onPress={() => setEntering(true)}>
              登记清理结果
            </Button>
          )}
          <a className="button" href={exportAddress(organId, { endedIn: thisYear, format: 'xlsx' })} download>
            今年废止失效目录
          </a>
        </div>
      }
    >
      <Awaited query={cleanups}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="还没有登记清理结果。" />
          ) : (
            items.map((cleanup) => <Cleanup key={cleanup.id} organId={organId} cleanup={cleanup} />)
          )
        }
      </Awaited>
      {isEntering && <CleanupDialog organId={organId} onClose={() => setEntering(false)} />}
    </Section>
  )
}
