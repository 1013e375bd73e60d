/** What can be done now: each act a button; those that are off say why, with the article. */
import { useState } from 'react'
import type { ManuscriptActJson, ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import { Button, type OffReason } from '../../parts/button.tsx'
import { ActDialog } from './act-dialog.tsx'
import type { FormedAct } from './act-field.ts'
import { ACT_FORMS, isFormed } from './act-forms.ts'

/** Acts that carry the manuscript forward stand first and stand out. */
const FORWARD: ReadonlySet<string> = new Set([
  'submitted',
  'reviewed',
  'signed',
  'published',
  'listed',
  'reevaluated',
])

const offReason = ({ refusal, roles }: ManuscriptActJson): OffReason => ({
  text: refusal === null ? `由${roles.map(({ name }) => name).join('、')}办理` : refusal.text,
})

type Formed = ManuscriptActJson & { readonly type: FormedAct }

interface ManuscriptActsProps {
  readonly subject: ManuscriptJson
  /** Done before the form opens; false keeps it shut. */
  readonly beforeAct?: () => Promise<boolean>
}

export const ManuscriptActs = ({ subject, beforeAct }: ManuscriptActsProps) => {
  const [open, setOpen] = useState<Formed | null>(null)
  const [isHeld, setHeld] = useState(false)
  const shown = subject.acts.filter((next): next is Formed => isFormed(next.type))
  const on = shown
    .filter(({ allowed }) => allowed)
    .toSorted((one, other) => Number(FORWARD.has(other.type)) - Number(FORWARD.has(one.type)))
  const off = shown.filter(({ allowed }) => !allowed)
  const press = async (next: Formed) => {
    const mayOpen = (await beforeAct?.()) ?? true
    setHeld(!mayOpen)
    if (mayOpen) setOpen(next)
  }
  return (
    <div className="no-print">
      {on.length === 0 && <p className="soft">目前没有需要您办理的事项。</p>}
      {isHeld && <p className="problem">内容还没有保存，请先处理上面的问题。</p>}
      <div className="actions">
        {on.map((next) => (
          <Button
            key={next.type}
            kind={FORWARD.has(next.type) ? 'primary' : 'plain'}
            onPress={() => press(next)}
          >
            {next.name}
          </Button>
        ))}
      </div>
      {off.length > 0 && (
        <details className="off-acts">
          <summary>暂时不能做的（{off.length}项）及原因</summary>
          <ul>
            {off.map((next) => (
              <li key={next.type}>
                <Button off={offReason(next)}>{next.name}</Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {open !== null && (
        <ActDialog
          key={open.type}
          subject={subject}
          next={open}
          form={ACT_FORMS[open.type]}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
