/** One hand-over list: its documents, and the record of handing over. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import type { HandoverDetailJson, HandoverItemJson } from '../../contract/handover/handover-json.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { Field, TextField } from '../parts/field.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { Page, Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { cancelHandover, handoverFileAddress, handoverQuery, recordHanded } from './handover-api.ts'
import { useHandoverAct } from './use-handover-act.ts'

const STANDING = { same: '', changed: '列入后有更正', withdrawn: '列入后已撤下' } as const

const COLUMNS: readonly Column<HandoverItemJson>[] = [
  {
    key: 'title',
    head: '名称',
    isRowHead: true,
    cell: ({ title, standing }) => (
      <>
        {title}
        {STANDING[standing] !== '' && <span className="row-note">{STANDING[standing]}</span>}
      </>
    ),
  },
  { key: 'index', head: '索引号', cell: ({ indexNumber }) => indexNumber },
  { key: 'number', head: '文号', cell: ({ documentNumber }) => documentNumber },
  {
    key: 'published',
    head: '公开日期',
    cell: ({ publishedOn }) => <span className="day">{publishedOn}</span>,
  },
  { key: 'version', head: '版本', isFigure: true, isMinor: true, cell: ({ version }) => version },
]

const EMPTY = { handedOn: '', handedBy: '', receivedBy: '', receipt: '' }

const PEOPLE = [
  ['handedBy', '移送人', true],
  ['receivedBy', '接收人', true],
  ['receipt', '回执编号或者存放处', false],
] as const

interface Props {
  readonly organId: number
  readonly handover: HandoverDetailJson
}

const HandedForm = ({ organId, handover }: Props) => {
  const { form, change, forget } = useKeptForm(`handed:${handover.id}`, EMPTY)
  const save = useHandoverAct(() => recordHanded(organId, handover.id, form), '移送已登记。', forget)
  const cancel = useHandoverAct(
    () => cancelHandover(organId, handover.id),
    '清单已作废，其中的信息可以重新列入。',
  )
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <div className="form-row">
        <Field label="移送日期" isRequired>
          {(links) => (
            <input
              {...links}
              type="date"
              value={form.handedOn}
              onChange={(event) => change({ handedOn: event.target.value })}
            />
          )}
        </Field>
        {PEOPLE.map(([name, label, isRequired]) => (
          <TextField
            key={name}
            label={label}
            value={form[name]}
            maxLength={200}
            isRequired={isRequired}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
      </div>
      <ProblemBox error={save.error ?? cancel.error} />
      <div className="actions">
        <Button
          type="submit"
          kind="primary"
          busy={save.isPending}
          off={form.handedOn === '' ? { text: '请填写移送日期' } : null}
        >
          登记移送
        </Button>
        <Button kind="danger" busy={cancel.isPending} onPress={() => cancel.mutate()}>
          作废清单
        </Button>
      </div>
    </form>
  )
}

const Record = ({ organId, handover }: Props) => {
  const mayWrite = useMay('register.write', organId)
  if (handover.isCancelled) return <p className="soft">这份清单已经作废。</p>
  if (handover.handedOn === null) {
    return mayWrite ? (
      <HandedForm organId={organId} handover={handover} />
    ) : (
      <p className="soft">还没有移送。</p>
    )
  }
  return (
    <p>
      {handover.handedOn}由{handover.handedBy}移送，{handover.receivedBy}接收
      {handover.receipt !== '' && `；回执：${handover.receipt}`}。
    </p>
  )
}

export const HandoverPage = () => {
  const params = useParams<{ organ: string; id: string }>()
  const organId = Number(params.organ)
  const id = Number(params.id)
  const query = useQuery(handoverQuery(organId, id))
  return (
    <Awaited query={query} title="移送清单">
      {(handover) => (
        <Page
          title={`移送${handover.receiverName}的清单`}
          lead={`${handover.from}至${handover.to}公开、更正的信息，共${handover.items}件`}
          actions={
            <>
              <a className="button" href={handoverFileAddress(organId, id, 'pdf')} download>
                打印件（PDF）
              </a>
              <a className="button" href={handoverFileAddress(organId, id, 'xlsx')} download>
                导出表格
              </a>
            </>
          }
        >
          <Section title="移送记录">
            <Record organId={organId} handover={handover} />
          </Section>
          <Section title="清单">
            <Table
              caption="清单中的信息"
              captionHidden
              columns={COLUMNS}
              rows={handover.documents}
              rowKey={(item) => `${item.id}:${item.version}`}
            />
          </Section>
        </Page>
      )}
    </Awaited>
  )
}
