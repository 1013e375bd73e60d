/** One document of the register: its life, what was done to it, what explains it. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'wouter'
import type { RegisteredDetailJson } from '../../contract/normative-document/register-json.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { Page, Section } from '../parts/page.tsx'
import { ChangesSection } from './changes-section.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { confirmDocuments, documentQuery, dropInterpretation } from './register-api.ts'
import { StrikeDialog } from './strike-dialog.tsx'
import { useRegisterAct } from './use-register-act.ts'
import { ValidityMark } from './validity-mark.tsx'

const originOf = ({ origin, path }: RegisteredDetailJson): string => {
  if (origin === 'entered') return '登记'
  return path === null ? '本网站公开，页面已撤下' : '本网站公开'
}

const Life = ({ document }: { readonly document: RegisteredDetailJson }) => {
  const facts: readonly (readonly [string, string | null])[] = [
    ['类别', document.kindName],
    ['文号', document.documentNumber],
    ['成文日期', document.formedOn],
    ['发布日期', document.publishedOn],
    ['施行日期', document.effectiveOn],
    ['有效期至', document.expiresOn],
    ['修改日期', document.amendedOn],
    ['废止、失效之日', document.endedOn],
    ['备案', [document.filingNumber, document.filedOn ?? ''].join(' ').trim()],
    ['牵头机关', document.leadOrgan === '' ? '本机关' : document.leadOrgan],
    ['联合制发机关', document.jointOrgans.join('、')],
    ['来源', originOf(document)],
  ]
  return (
    <dl className="life">
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

const Interpretations = ({ organId, document }: DocumentProps) => {
  const mayLink = useMay('register.confirm', organId)
  const drop = useRegisterAct(
    (id: number) => dropInterpretation(organId, id),
    () => '已取消关联。',
  )
  return (
    <Section title="解读">
      {document.interpretations.length === 0 ? (
        <p className="soft">还没有解读。</p>
      ) : (
        <ul>
          {document.interpretations.map(({ id, formName, title, url, on }) => (
            <li key={url}>
              <span className="badge">{formName}</span> <a href={url}>{title}</a>{' '}
              <span className="soft">{on}</span>
              {id !== null && mayLink && (
                <Button
                  kind="quiet"
                  busy={drop.isPending}
                  label={`取消关联：${title}`}
                  onPress={() => drop.mutate(id)}
                >
                  取消关联
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

interface DocumentProps {
  readonly organId: number
  readonly document: RegisteredDetailJson
}

const Acts = ({ organId, document }: DocumentProps) => {
  const [opened, open] = useState<'change' | 'strike' | null>(null)
  const mayWrite = useMay('register.write', organId)
  const mayConfirm = useMay('register.confirm', organId)
  const confirm = useRegisterAct(
    () => confirmDocuments(organId, [document.id]),
    () => '已确认，计入件数并在网站公开。',
  )
  if (document.isStruck) return <p className="soft">已移出登记簿：{document.strikeReason}</p>
  return (
    <div className="actions">
      {!document.isConfirmed && mayConfirm && (
        <Button
          kind="primary"
          busy={confirm.isPending}
          off={document.enteredByAsker ? { text: '自己登记的内容须由另一人确认' } : null}
          onPress={() => confirm.mutate()}
        >
          确认登记
        </Button>
      )}
      {mayWrite && (
        <Button onPress={() => open('change')}>
          {document.origin === 'published' ? '登记备案' : '修改登记'}
        </Button>
      )}
      {mayWrite && document.origin === 'entered' && (
        <Button kind="danger" onPress={() => open('strike')}>
          移出登记簿
        </Button>
      )}
      {opened === 'change' && (
        <EntryDialog organId={organId} document={document} onClose={() => open(null)} />
      )}
      {opened === 'strike' && (
        <StrikeDialog organId={organId} document={document} onClose={() => open(null)} />
      )}
    </div>
  )
}

export const DocumentPage = () => {
  const params = useParams<{ organ: string; id: string }>()
  const organId = Number(params.organ)
  const query = useQuery(documentQuery(organId, Number(params.id)))
  return (
    <Awaited query={query} title="登记的文件">
      {(document) => (
        <Page
          title={document.title}
          lead={
            <>
              {document.organ.name} · {document.documentNumber}{' '}
              <ValidityMark validity={document.validity} name={document.validityName} />
              {!document.isConfirmed && <span className="badge badge-amber">等待确认</span>}
            </>
          }
          actions={
            document.path !== null && (
              <a className="button" href={document.path}>
                网站页面
              </a>
            )
          }
        >
          <Section title="文件的经过">
            <Life document={document} />
            <Acts organId={organId} document={document} />
          </Section>
          <ChangesSection organId={organId} document={document} />
          {document.path !== null && <Interpretations organId={organId} document={document} />}
        </Page>
      )}
    </Awaited>
  )
}
