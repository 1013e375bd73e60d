/** A manuscript begins: for which organ, of which kind, with which title. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { manuscriptRefusalText } from '../../contract/disclosure/manuscript-words.ts'
import type { MeOrgan } from '../../contract/staff/me.ts'
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import {
  DISCLOSURE_KIND_RULES,
  DISCLOSURE_KINDS,
  type DisclosureKind,
} from '../../law/proactive-disclosure/disclosure-kind.ts'
import { mayMake } from '../../law/proactive-disclosure/registered-document.ts'
import { writeAddress } from '../addresses.ts'
import { useWorkplace } from '../api/session.ts'
import { newKey } from '../api/staff-api.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { Button } from '../parts/button.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { Page, Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { startManuscript } from './manuscript-api.ts'

interface NewManuscript {
  readonly organ: string
  readonly kind: DisclosureKind
  readonly title: string
}

const EMPTY: NewManuscript = { organ: '', kind: 'information', title: '' }

const noteOf = (kind: DisclosureKind): string => {
  const { needsLegalReview, isRegistered } = DISCLOSURE_KIND_RULES[kind]
  const notes = [
    ...(needsLegalReview ? ['须经合法性审查'] : []),
    ...(isRegistered ? ['列入文件库，须填写文号'] : []),
    ...(kind === 'publicNotice' ? ['须填写公示期'] : []),
  ]
  return notes.join('；')
}

/** Why an organ cannot make such a thing; null where it can. */
const barOf = (kind: DisclosureKind, organ: OrganKind): string | null => {
  const power = mayMake(kind, organ)
  return power.ok ? null : manuscriptRefusalText(power.refusal)
}

const kindsFor = (organ: OrganKind) =>
  DISCLOSURE_KINDS.map((value) => {
    const off = barOf(value, organ)
    const label = DISCLOSURE_KIND_RULES[value].name
    return off === null ? { value, label, note: noteOf(value) } : { value, label, off }
  })

const NewManuscriptForm = ({ organs }: { readonly organs: readonly [MeOrgan, ...MeOrgan[]] }) => {
  const { form, change, forget } = useKeptForm('manuscript:new', EMPTY)
  const [, go] = useLocation()
  const client = useQueryClient()
  const key = useRef(newKey())
  const organ = organs.find(({ id }) => String(id) === form.organ) ?? organs[0]
  const bar = barOf(form.kind, organ.kind)
  const start = useMutation({
    mutationFn: () => startManuscript(organ.id, { kind: form.kind, title: form.title.trim() }, key.current),
    onSuccess: async ({ id }) => {
      forget()
      await client.invalidateQueries({ queryKey: ['manuscripts'] })
      go(writeAddress(id), { replace: true })
    },
    onError: () => {
      key.current = newKey()
    },
  })
  const errors = fieldErrors(start.error)
  return (
    <Section title="写什么">
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          start.mutate()
        }}
      >
        {organs.length > 1 && (
          <SelectField
            label="公开机关"
            value={String(organ.id)}
            choices={organs.map(({ id, name }) => ({ value: String(id), label: name }))}
            onChange={(value) => change({ organ: value })}
          />
        )}
        <ChoiceField
          label="种类"
          value={form.kind}
          choices={kindsFor(organ.kind)}
          error={bar ?? errors.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label="标题"
          isRequired
          hint="以后还可以修改。"
          value={form.title}
          maxLength={300}
          error={errors.title}
          onChange={(title) => change({ title })}
        />
        <ProblemBox error={start.error} />
        <div className="actions">
          <Button
            type="submit"
            kind="primary"
            busy={start.isPending}
            off={bar === null ? null : { text: bar }}
          >
            开始撰写
          </Button>
        </div>
      </form>
    </Section>
  )
}

export const NewManuscriptPage = () => {
  const { me, organ } = useWorkplace()
  const able = me.organs.filter(({ permissions }) => permissions.includes('manuscript.write'))
  const chosen = able.filter(({ id }) => id === organ?.id)
  const [first, ...others] = chosen.length > 0 ? chosen : able
  return (
    <Page title="撰写稿件" lead="公开属性在撰写时就要确定；种类决定公开期限和必经的审核环节。">
      {first === undefined ? (
        <EmptyState title="您在所选机关没有撰写稿件的角色。" />
      ) : (
        <NewManuscriptForm organs={[first, ...others]} />
      )}
    </Page>
  )
}
