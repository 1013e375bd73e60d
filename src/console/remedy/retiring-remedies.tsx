/** Remedy cases at the end of their term of keeping: kept longer, or without the party from now on. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { RetiringRemedyJson } from '../../contract/remedy/remedy-json.ts'
import { remedyAddress } from '../addresses.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { ConfirmStep } from '../parts/confirm-step.tsx'
import { dayText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { TextField } from '../parts/field.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { retiringRemediesQuery, reviewRemedy } from './remedy-api.ts'

const CHOICES = [
  { value: 'keep' as const, label: '继续保管' },
  {
    value: 'anonymise' as const,
    label: '匿名化',
    note: '当事人信息、文书和经过中的文字随即销毁，不能恢复；结果、日期和统计不变。',
  },
]

const columns = (onReview: (subject: RetiringRemedyJson) => void): readonly Column<RetiringRemedyJson>[] => [
  {
    key: 'title',
    head: '案件',
    isRowHead: true,
    cell: ({ id, title }) => <Link href={remedyAddress(id)}>{title}</Link>,
  },
  {
    key: 'closedOn',
    head: '结案并落实',
    cell: ({ closedOn }) => <span className="nowrap">{dayText(closedOn)}</span>,
  },
  { key: 'endsOn', head: '期满', cell: ({ endsOn }) => <span className="nowrap">{dayText(endsOn)}</span> },
  {
    key: 'acts',
    head: '操作',
    cell: (subject) => (
      <Button
        kind="quiet"
        label={`审查${subject.title}`}
        off={subject.onHold ? { text: '其后的诉讼还没有审结' } : null}
        onPress={() => onReview(subject)}
      >
        审查
      </Button>
    ),
  },
]

interface ReviewProps {
  readonly organId: number
  readonly subject: RetiringRemedyJson
  readonly onClose: () => void
}

const Review = ({ organId, subject, onClose }: ReviewProps) => {
  const client = useQueryClient()
  const announce = useAnnounce()
  const [choice, setChoice] = useState<'keep' | 'anonymise'>('keep')
  const [years, setYears] = useState('5')
  const [reason, setReason] = useState('')
  const review = useMutation({
    mutationFn: () => reviewRemedy(subject.id, choice === 'keep' ? Number(years) : null, reason),
    onSuccess: async () => {
      announce.done(choice === 'keep' ? '已经决定继续保管。' : '已经匿名化。')
      onClose()
      await client.invalidateQueries({ queryKey: retiringRemediesQuery(organId).queryKey })
    },
  })
  return (
    <ConfirmStep
      title={`审查 ${subject.title}`}
      act={choice === 'keep' ? '继续保管' : '匿名化'}
      isDanger={choice === 'anonymise'}
      busy={review.isPending}
      error={review.error}
      onConfirm={() => review.mutate()}
      onClose={onClose}
    >
      <div className="form">
        <ChoiceField label="审查结果" value={choice} choices={CHOICES} onChange={setChoice} />
        {choice === 'keep' && (
          <TextField label="再保管多少年" type="number" value={years} min={1} max={100} onChange={setYears} />
        )}
        <TextField label="理由" isRequired value={reason} maxLength={200} onChange={setReason} />
      </div>
    </ConfirmStep>
  )
}

export const RetiringRemedies = ({ organId }: { readonly organId: number }) => {
  const [reviewed, setReviewed] = useState<RetiringRemedyJson | null>(null)
  const retiring = useQuery(retiringRemediesQuery(organId))
  return (
    <Section title="期满的复议诉讼案件">
      <p className="field-hint">
        针对本系统申请的案件随申请一起处理，这里只列其他案件。期限与办结的申请相同，从结案并全部落实之日算起。
      </p>
      <div className="remedy-retiring">
        <Awaited query={retiring}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title="没有期满的复议诉讼案件。" />
            ) : (
              <Table
                caption="保管期满的复议诉讼案件，先结案的在前"
                columns={columns(setReviewed)}
                rows={items}
                rowKey={({ id }) => id}
              />
            )
          }
        </Awaited>
      </div>
      {reviewed !== null && <Review organId={organId} subject={reviewed} onClose={() => setReviewed(null)} />}
    </Section>
  )
}
