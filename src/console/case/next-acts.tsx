/** What can be done now: each act a button; those that are off say why, with the article. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CaseJson, NextActJson } from '../../contract/request/case-json.ts'
import { ACTS } from '../../law/request/acts.ts'
import { SOURCES } from '../../law/sources.ts'
import { replyAddress } from '../addresses.ts'
import { Button, type OffReason } from '../parts/button.tsx'
import { Section } from '../parts/page.tsx'
import { ActDialog } from './acts/act-dialog.tsx'
import { ACT_FORMS, isFormed } from './acts/act-forms.ts'

/** Acts that carry the case forward stand first and stand out. */
const FORWARD: ReadonlySet<NextActJson['type']> = new Set([
  'receiptConfirmed',
  'registered',
  'supplementReceived',
  'feePaid',
  'replyDrafted',
  'reviewed',
  'signed',
  'served',
  'archived',
])

const offReason = ({ type, refusal, roles }: NextActJson): OffReason =>
  refusal === null
    ? { text: `由${roles.map(({ name }) => name).join('、')}办理`, article: SOURCES[ACTS[type].source].label }
    : { text: refusal.text }

interface NextActsProps {
  readonly subject: CaseJson
}

const ActButton = ({
  next,
  onPress,
}: {
  readonly next: NextActJson
  readonly onPress: (next: NextActJson) => void
}) => (
  <Button kind={FORWARD.has(next.type) ? 'primary' : 'plain'} onPress={() => onPress(next)}>
    {next.name}
  </Button>
)

export const NextActs = ({ subject }: NextActsProps) => {
  const [open, setOpen] = useState<NextActJson | null>(null)
  const [, go] = useLocation()
  const shown = subject.nextActs.filter(({ type }) => type !== 'arrived')
  const on = shown
    .filter(({ allowed }) => allowed)
    .toSorted((a, b) => Number(FORWARD.has(b.type)) - Number(FORWARD.has(a.type)))
  const off = shown.filter(({ allowed }) => !allowed)
  const press = (next: NextActJson) => {
    if (next.type === 'replyDrafted') go(replyAddress(subject.id))
    else setOpen(next)
  }
  return (
    <div className="no-print">
      <Section title="接下来可以做什么">
        {on.length === 0 && <p className="soft">目前没有需要您办理的事项。</p>}
        <div className="actions">
          {on.map((next) => (
            <ActButton key={next.type} next={next} onPress={press} />
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
        {open !== null && isFormed(open.type) && (
          <ActDialog
            key={open.type}
            subject={subject}
            next={open}
            form={ACT_FORMS[open.type]}
            onClose={() => setOpen(null)}
          />
        )}
      </Section>
    </div>
  )
}
