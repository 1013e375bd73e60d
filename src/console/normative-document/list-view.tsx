/** The documents of an organ with how each stands, and those that wait for a second person. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisteredJson, RegisterJson } from '../../contract/normative-document/register-json.ts'
import { VALIDITY_NAMES } from '../../contract/normative-document/register-words.ts'
import { VALIDITIES } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { DocumentTable } from './document-table.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { confirmDocuments, exportAddress, registerQuery } from './register-api.ts'
import { useRegisterAct } from './use-register-act.ts'

const PAGE = 50

const VALIDITY_CHOICES = [
  { value: '', label: '不限' },
  ...VALIDITIES.map((value) => ({ value: value as string, label: VALIDITY_NAMES[value] })),
  { value: 'unconfirmed', label: '等待确认' },
]

interface Chosen {
  readonly q: string
  readonly standing: string
  readonly year: string
  readonly day: string
}

const NOTHING_CHOSEN: Chosen = { q: '', standing: '', year: '', day: '' }

const filterOf = ({ q, standing, year, day }: Chosen) => ({
  q: q.trim(),
  validity: standing === 'unconfirmed' ? '' : standing,
  unconfirmed: standing === 'unconfirmed' ? '1' : '',
  year: /^\d{4}$/.test(year) ? year : '',
  day,
})

const FilterFields = ({
  chosen,
  change,
}: {
  readonly chosen: Chosen
  readonly change: (part: Partial<Chosen>) => void
}) => (
  <div className="inline-form documents-filter">
    <TextField label="名称或文号" type="search" value={chosen.q} onChange={(q) => change({ q })} />
    <SelectField
      label="有效性"
      value={chosen.standing}
      choices={VALIDITY_CHOICES}
      onChange={(standing) => change({ standing })}
    />
    <TextField label="成文年份" value={chosen.year} maxLength={4} onChange={(year) => change({ year })} />
    <div className="field">
      <label htmlFor="register-day">有效性按哪一天</label>
      <input
        id="register-day"
        type="date"
        value={chosen.day}
        onChange={(event) => change({ day: event.target.value })}
      />
    </div>
  </div>
)

const Waiting = ({
  organId,
  documents,
}: {
  readonly organId: number
  readonly documents: readonly RegisteredJson[]
}) => {
  const mayConfirm = useMay('register.confirm', organId)
  const confirm = useRegisterAct(
    (ids: readonly number[]) => confirmDocuments(organId, ids),
    ({ confirmed }) => `已确认${confirmed}件，计入件数并在网站公开。`,
  )
  const others = documents.filter(({ isConfirmed, enteredByAsker }) => !isConfirmed && !enteredByAsker)
  if (others.length === 0 || !mayConfirm) return null
  return (
    <div className="urge-bar">
      <p>
        本页有{others.length}
        件由别人登记、等待您确认的文件。请逐件核对名称、文号和日期；确认以后计入件数并公开。
      </p>
      <ProblemBox error={confirm.error} />
      <Button
        kind="primary"
        busy={confirm.isPending}
        onPress={() => confirm.mutate(others.map(({ id }) => id))}
      >
        确认本页{others.length}件
      </Button>
    </div>
  )
}

const Found = ({ organId, register }: { readonly organId: number; readonly register: RegisterJson }) => {
  if (register.items.length === 0) return <EmptyState title="没有符合条件的文件。" />
  return (
    <>
      <Waiting organId={organId} documents={register.items} />
      <DocumentTable organId={organId} documents={register.items} />
    </>
  )
}

export const ListView = ({ organId }: { readonly organId: number }) => {
  const [chosen, setChosen] = useState(NOTHING_CHOSEN)
  const [shown, setShown] = useState(PAGE)
  const [isEntering, setEntering] = useState(false)
  const mayWrite = useMay('register.write', organId)
  const filter = filterOf(chosen)
  const query = useQuery({
    ...registerQuery(organId, { ...filter, limit: Math.min(shown, 200) }),
    placeholderData: (last) => last,
  })
  const change = (part: Partial<Chosen>) => {
    setChosen({ ...chosen, ...part })
    setShown(PAGE)
  }
  const actions = (
    <div className="actions">
      {mayWrite && (
        <Button kind="primary" onPress={() => setEntering(true)}>
          登记一件
        </Button>
      )}
      <a className="button" href={exportAddress(organId, { ...filter, format: 'xlsx' })} download>
        导出表格
      </a>
      <a className="button" href={exportAddress(organId, { ...filter, format: 'csv' })} download>
        导出 CSV
      </a>
    </div>
  )
  return (
    <Section title="文件" actions={actions}>
      <FilterFields chosen={chosen} change={change} />
      <Awaited query={query}>
        {(register) => (
          <>
            <p className="soft">
              共{register.total}件，有效性按{register.day}计算
              {register.unconfirmed > 0 && `；登记簿中有${register.unconfirmed}件等待确认，暂不计数、不公开`}
              。
            </p>
            <Found organId={organId} register={register} />
            {register.next !== null && shown < 200 && (
              <p className="more">
                <Button onPress={() => setShown(200)}>显示更多</Button>
              </p>
            )}
            {register.next !== null && shown >= 200 && (
              <p className="soft">只显示前200件，请缩小范围或者导出表格。</p>
            )}
          </>
        )}
      </Awaited>
      {isEntering && <EntryDialog organId={organId} document={null} onClose={() => setEntering(false)} />}
    </Section>
  )
}
