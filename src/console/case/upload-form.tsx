/** Adds files to the case: what for, and whether they go to the applicant with the reply. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addFiles } from '../api/document-api.ts'
import { isRefusal } from '../api/staff-error.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { SelectField } from '../parts/field.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { FILE_PURPOSES } from './file-purposes.ts'

export const UploadForm = ({ request }: { readonly request: number }) => {
  const [files, setFiles] = useState<readonly File[]>([])
  const [purpose, setPurpose] = useState<keyof typeof FILE_PURPOSES>('reply')
  const [forApplicant, setForApplicant] = useState(false)
  const [acceptsHidden, setAcceptsHidden] = useState(false)
  const client = useQueryClient()
  const announce = useAnnounce()
  const send = useMutation({
    mutationFn: () => addFiles(request, { purpose, forApplicant, acceptsHidden }, files),
    onSuccess: async () => {
      announce.done(`${files.length} 个文件已经加入案卷。`)
      setFiles([])
      setAcceptsHidden(false)
      await client.invalidateQueries({ queryKey: ['requests'] })
    },
  })
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (files.length > 0) send.mutate()
      }}
    >
      <FileDrop
        label="加入文件"
        hint="按内容检查类型；伪装或者有危险的文件会被拒收；向申请人提供的，先查隐藏内容，作者等信息自动清除。"
        files={files}
        onChange={setFiles}
      />
      {files.length > 0 && (
        <div className="form-row">
          <SelectField
            label="用途"
            value={purpose}
            choices={Object.entries(FILE_PURPOSES).map(([value, label]) => ({
              value: value as keyof typeof FILE_PURPOSES,
              label,
            }))}
            onChange={setPurpose}
          />
          <CheckField label="随答复向申请人提供" value={forApplicant} onChange={setForApplicant} />
          {isRefusal(send.error, 'file-hides-content') && (
            <CheckField
              label="已核对看不见的内容，可以公开"
              value={acceptsHidden}
              onChange={setAcceptsHidden}
            />
          )}
          <Button type="submit" kind="primary" busy={send.isPending}>
            上传
          </Button>
        </div>
      )}
      <ProblemBox error={send.error} />
    </form>
  )
}
