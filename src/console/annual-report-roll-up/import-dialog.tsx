/** A report that came as a file: chosen, looked at as it was read, and only then taken. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportImportJson, RollUpJson } from '../../contract/annual-report-filing/roll-up-json.ts'
import { FILINGS } from '../annual-report/filing-api.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { SelectField } from '../parts/field.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { ImportPreview } from './import-preview.tsx'
import { importReport, ROLL_UPS } from './roll-up-api.ts'

interface Chosen {
  readonly organ: string
  readonly file: File | null
  readonly acceptsOrgan: boolean
  readonly acceptsYear: boolean
}

const NOTHING: Chosen = { organ: '', file: null, acceptsOrgan: false, acceptsYear: false }
const ACCEPTED = '.docx,.xlsx,.pdf,.html,.htm,.txt,.md'

const useImport = (year: number, onSaved: (saved: ReportImportJson) => void) => {
  const client = useQueryClient()
  const look = useMutation({
    mutationFn: ({ organ, file }: Chosen) =>
      importReport(
        Number(organ),
        { year, confirm: null, acceptsOrgan: false, acceptsYear: false },
        file ?? new File([], ''),
      ),
  })
  const save = useMutation({
    mutationFn: ({ organ, file, acceptsOrgan, acceptsYear }: Chosen) =>
      importReport(
        Number(organ),
        { year, confirm: look.data?.hash ?? null, acceptsOrgan, acceptsYear },
        file ?? new File([], ''),
      ),
    onSuccess: async (saved) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ROLL_UPS }),
        client.invalidateQueries({ queryKey: FILINGS }),
      ])
      onSaved(saved)
    },
  })
  return { look, save }
}

interface ChoiceProps {
  readonly rollUp: RollUpJson
  readonly chosen: Chosen
  readonly onChoose: (part: Partial<Chosen>) => void
}

const Choice = ({ rollUp, chosen, onChoose }: ChoiceProps) => (
  <>
    <SelectField
      label="哪个机关的报告"
      isRequired
      value={chosen.organ}
      choices={[
        { value: '', label: '请选择' },
        ...rollUp.organs
          .filter(({ state }) => state !== 'own' && state !== 'signed' && state !== 'published')
          .map(({ organ, stateName }) => ({
            value: String(organ.id),
            label: `${organ.name}（${stateName}）`,
          })),
      ]}
      onChange={(organ) => onChoose({ organ })}
    />
    <FileDrop
      label="报告文件"
      hint="Word（DOCX）、Excel（XLSX）、PDF、网页或者文本文件，表格须是文字，不是图片；工作簿不能带宏。"
      accept={ACCEPTED}
      isMultiple={false}
      files={chosen.file === null ? [] : [chosen.file]}
      onChange={([file]) => onChoose({ file: file ?? null })}
    />
  </>
)

const Confirmations = ({
  preview,
  chosen,
  onChoose,
}: Omit<ChoiceProps, 'rollUp'> & { readonly preview: ReportImportJson }) => (
  <>
    {preview.organDiffers && (
      <CheckField
        label={`文件写明的“${preview.read.organ ?? ''}”就是${preview.organ.name}`}
        value={chosen.acceptsOrgan}
        onChange={(acceptsOrgan) => onChoose({ acceptsOrgan })}
      />
    )}
    {preview.yearDiffers && (
      <CheckField
        label={`文件写明的${preview.read.year ?? ''}年有误，确是${preview.year}年度的报告`}
        value={chosen.acceptsYear}
        onChange={(acceptsYear) => onChoose({ acceptsYear })}
      />
    )}
  </>
)

const saveOff = ({ organDiffers, yearDiffers }: ReportImportJson, { acceptsOrgan, acceptsYear }: Chosen) =>
  (organDiffers && !acceptsOrgan) || (yearDiffers && !acceptsYear)
    ? { text: '机关或者年度与文件不一致，请先核对并勾选。' }
    : null

const lookOff = ({ organ, file }: Chosen) => {
  if (organ === '') return { text: '先选择机关。' }
  return file === null ? { text: '先选择文件。' } : null
}

export const ImportDialog = ({
  rollUp,
  onClose,
}: {
  readonly rollUp: RollUpJson
  readonly onClose: () => void
}) => {
  const announce = useAnnounce()
  const [chosen, choose] = useState(NOTHING)
  const { look, save } = useImport(rollUp.year, ({ status, organ }) => {
    announce.done(
      status === 'unchanged' ? `${organ.name}的这个文件以前导入过。` : `已导入${organ.name}的报告。`,
    )
    onClose()
  })
  const onChoose = (part: Partial<Chosen>) => {
    if ('organ' in part || 'file' in part) look.reset()
    choose({ ...chosen, ...part })
  }
  const preview = look.data
  return (
    <Dialog title={`导入${rollUp.year}年度报告文件`} size="large" onClose={onClose}>
      <div className="dialog-body form">
        <p className="soft">
          没有在系统内编制报告的机关，可以导入它报送的文件。先核对读出的内容，确认以后才计入汇总，并进入公开的报告库。
        </p>
        <Choice rollUp={rollUp} chosen={chosen} onChoose={onChoose} />
        <ProblemBox error={look.error ?? save.error} />
        {preview !== undefined && (
          <>
            <ImportPreview preview={preview} />
            <Confirmations preview={preview} chosen={chosen} onChoose={onChoose} />
          </>
        )}
      </div>
      <div className="dialog-actions">
        {preview === undefined ? (
          <Button
            kind="primary"
            busy={look.isPending}
            off={lookOff(chosen)}
            onPress={() => look.mutate(chosen)}
          >
            读取并预览
          </Button>
        ) : (
          <Button
            kind="primary"
            busy={save.isPending}
            off={saveOff(preview, chosen)}
            onPress={() => save.mutate(chosen)}
          >
            确认导入
          </Button>
        )}
        <Button onPress={onClose}>返回</Button>
      </div>
    </Dialog>
  )
}
