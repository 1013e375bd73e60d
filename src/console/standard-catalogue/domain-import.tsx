/** A domain's table: tried first, then written whole. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StandardImportJson } from '../../contract/standard-catalogue/standard-catalogue-json.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button, type OffReason } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { Table } from '../parts/table.tsx'
import { importDomain } from './standard-catalogue-api.ts'
import { WORD_COLUMNS } from './word-columns.tsx'

const difference = ({ added, changed, retired, same }: StandardImportJson): string =>
  `新增${added}项，修改${changed}项，停用${retired}项，不变${same}项`

const offReason = (file: File | undefined, domain: string): OffReason | null => {
  if (domain.trim() === '') return { text: '请填写领域' }
  return file === undefined ? { text: '请选择文件' } : null
}

export const DomainImport = ({ organ }: { readonly organ: number }) => {
  const client = useQueryClient()
  const announce = useAnnounce()
  const [domain, setDomain] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [file] = files
  const send = (isTrial: boolean) => async () => {
    if (file === undefined) throw new Error('no file is chosen')
    return importDomain(organ, domain, file, isTrial)
  }
  const trial = useMutation({ mutationFn: send(true) })
  const writing = useMutation({
    mutationFn: send(false),
    onSuccess: (done) => {
      announce.done(`已经导入：${difference(done)}`)
      setFiles([])
      trial.reset()
      return client.invalidateQueries({ queryKey: ['standard-catalogue'] })
    },
  })
  const restart = () => {
    trial.reset()
    writing.reset()
  }
  return (
    <Section title="导入一个领域">
      <div className="form">
        <TextField
          label="试点领域"
          hint="例如：社会救助"
          value={domain}
          maxLength={60}
          isRequired
          onChange={(typed) => {
            setDomain(typed)
            restart()
          }}
        />
        <FileDrop
          label="XLSX 或者 CSV 文件"
          hint="按统一的标准目录表头：公开事项（一级、二级）、公开内容、依据、时限、主体、渠道、对象、方式、层级"
          accept=".xlsx,.csv,.txt"
          isMultiple={false}
          files={files}
          onChange={(chosen) => {
            setFiles(chosen)
            restart()
          }}
        />
        <ProblemBox error={trial.error ?? writing.error} />
        <div className="actions">
          <Button busy={trial.isPending} off={offReason(file, domain)} onPress={() => trial.mutate()}>
            试读
          </Button>
          {trial.data !== undefined && (
            <Button kind="primary" busy={writing.isPending} onPress={() => writing.mutate()}>
              导入
            </Button>
          )}
        </div>
        {trial.data !== undefined && (
          <Table
            caption={`试读结果：${difference(trial.data)}`}
            columns={WORD_COLUMNS}
            rows={trial.data.items}
            rowKey={({ matter, item }) => `${matter}/${item}`}
          />
        )}
      </div>
    </Section>
  )
}
