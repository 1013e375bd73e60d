/** What came in and what was found: files of the case, with upload and the way to redaction. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CaseFileJson, CaseJson } from '../../contract/request/case-json.ts'
import { redactionAddress } from '../addresses.ts'
import { caseFileAddress, fileAddress, removeFile } from '../api/document-api.ts'
import { useMay } from '../api/session.ts'
import { Button } from '../parts/button.tsx'
import { ConfirmStep } from '../parts/confirm-step.tsx'
import { momentText } from '../parts/day-text.ts'
import { Section } from '../parts/page.tsx'
import { sizeText } from '../parts/size-text.ts'
import { type Column, Table } from '../parts/table.tsx'
import { isArchived } from './is-archived.ts'
import { UploadForm } from './upload-form.tsx'

const isRedactable = ({ media }: CaseFileJson): boolean => media === 'application/pdf'

interface Rights {
  readonly mayRemove: boolean
  readonly mayRedact: boolean
}

const columns = (
  request: number,
  { mayRemove, mayRedact }: Rights,
  onRemove: (file: CaseFileJson) => void,
): readonly Column<CaseFileJson>[] => [
  {
    key: 'name',
    head: '文件',
    isRowHead: true,
    cell: (file) => (
      <>
        <a href={fileAddress(request, file.id)} download>
          {file.name}
        </a>
        <span className="cell-note">
          {file.purposeName} · {sizeText(file.size)}
          {file.forApplicant && <span className="badge badge-blue">向申请人提供</span>}
        </span>
      </>
    ),
  },
  {
    key: 'added',
    head: '加入',
    cell: ({ addedAt, addedBy }) => (
      <>
        <span className="nowrap">{momentText(addedAt)}</span>
        <span className="cell-note">{addedBy}</span>
      </>
    ),
  },
  {
    key: 'acts',
    head: <span className="spoken">操作</span>,
    cell: (file) => (
      <div className="actions">
        {mayRedact && isRedactable(file) && (
          <Link href={redactionAddress(request, file.id)} className="button quiet">
            遮盖<span className="spoken">{file.name}</span>
          </Link>
        )}
        {mayRemove && (
          <Button kind="quiet" label={`移除${file.name}`} onPress={() => onRemove(file)}>
            移除
          </Button>
        )}
      </div>
    ),
  },
]

export const FilesSection = ({ subject }: { readonly subject: CaseJson }) => {
  const { id, organ, files } = subject
  const isOpen = !isArchived(subject)
  const rights = {
    mayRemove: useMay('request.files', organ.id) && isOpen,
    mayRedact: useMay('request.redact', organ.id) && isOpen,
  }
  const mayExport = useMay('request.export', organ.id)
  const [leaving, setLeaving] = useState<CaseFileJson | null>(null)
  const client = useQueryClient()
  const drop = useMutation({
    mutationFn: (file: CaseFileJson) => removeFile(id, file.id),
    onSuccess: async () => {
      setLeaving(null)
      await client.invalidateQueries({ queryKey: ['requests'] })
    },
  })
  return (
    <Section
      title="材料"
      actions={
        mayExport && (
          <div className="actions">
            <a className="button" href={caseFileAddress(id, 'pdf')} download>
              导出案卷（PDF）
            </a>
            <a className="button" href={caseFileAddress(id, 'zip')} download>
              案卷和原件（ZIP）
            </a>
          </div>
        )
      }
    >
      {files.length > 0 && (
        <Table
          caption="案件的全部材料"
          captionHidden
          columns={columns(id, rights, setLeaving)}
          rows={files}
          rowKey={({ id: file }) => file}
        />
      )}
      {rights.mayRemove && <UploadForm request={id} />}
      {leaving !== null && (
        <ConfirmStep
          title="移除文件"
          act="移除"
          isDanger
          busy={drop.isPending}
          error={drop.error}
          onConfirm={() => drop.mutate(leaving)}
          onClose={() => setLeaving(null)}
        >
          <p>“{leaving.name}”将从案卷中移除，移除会留痕。</p>
        </ConfirmStep>
      )}
    </Section>
  )
}
