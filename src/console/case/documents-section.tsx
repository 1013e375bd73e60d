/** Letters of the case: read here, saved as Word or PDF. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseDocumentJson, CaseJson } from '../../contract/request/case-json.ts'
import { documentAddress, documentText } from '../api/document-api.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { momentText } from '../parts/day-text.ts'
import { Dialog } from '../parts/dialog.tsx'
import { LetterText } from '../parts/letter-text.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { isArchived } from './is-archived.ts'
import { MakeDocument } from './make-document.tsx'

interface ReadDocumentProps {
  readonly request: number
  readonly document: CaseDocumentJson
  readonly onClose: () => void
}

const ReadDocument = ({ request, document, onClose }: ReadDocumentProps) => {
  const text = useQuery({
    queryKey: ['requests', 'document', document.id],
    queryFn: () => documentText(request, document.id),
  })
  return (
    <Dialog title={document.name} size="large" onClose={onClose}>
      <div className="dialog-body">
        <Awaited query={text}>{(value) => <LetterText text={value.text} />}</Awaited>
      </div>
      <DocumentLinks request={request} document={document} />
    </Dialog>
  )
}

const DocumentLinks = ({ request, document }: Omit<ReadDocumentProps, 'onClose'>) => (
  <div className="dialog-actions">
    <a className="button" href={documentAddress(request, document.id, 'pdf')} download>
      PDF<span className="spoken">：{document.name}</span>
    </a>
    <a className="button" href={documentAddress(request, document.id, 'docx')} download>
      Word<span className="spoken">：{document.name}</span>
    </a>
  </div>
)

const columns = (onRead: (document: CaseDocumentJson) => void): readonly Column<CaseDocumentJson>[] => [
  {
    key: 'name',
    head: '文书',
    isRowHead: true,
    cell: (document) => (
      <>
        <Button kind="quiet" onPress={() => onRead(document)}>
          {document.name}
        </Button>
        <span className="cell-note">
          {document.number}
          {document.forApplicant && <span className="badge badge-blue">申请人可见</span>}
        </span>
      </>
    ),
  },
  {
    key: 'made',
    head: '制作',
    cell: ({ madeAt, madeBy }) => (
      <>
        <span className="nowrap">{momentText(madeAt)}</span>
        <span className="cell-note">{madeBy}</span>
      </>
    ),
  },
  {
    key: 'issued',
    head: '发出',
    cell: ({ issuedAt }) =>
      issuedAt === null ? <span className="badge">未发出</span> : momentText(issuedAt),
  },
]

export const DocumentsSection = ({ subject }: { readonly subject: CaseJson }) => {
  const [open, setOpen] = useState<CaseDocumentJson | null>(null)
  const [isMaking, setMaking] = useState(false)
  const mayMake = useMay('request.files', subject.organ.id) && !isArchived(subject)
  return (
    <Section title="文书" actions={mayMake && <Button onPress={() => setMaking(true)}>制作其他文书</Button>}>
      {subject.documents.length === 0 ? (
        <p className="soft">还没有文书。办理各个环节时自动生成。</p>
      ) : (
        <Table
          caption="案件的全部文书"
          captionHidden
          columns={columns(setOpen)}
          rows={subject.documents}
          rowKey={({ id }) => id}
        />
      )}
      {open !== null && <ReadDocument request={subject.id} document={open} onClose={() => setOpen(null)} />}
      {isMaking && <MakeDocument subject={subject} onClose={() => setMaking(false)} />}
    </Section>
  )
}
