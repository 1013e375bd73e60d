import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ColumnJson } from '../../contract/column/column-json.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { addColumn, arrangedColumnsQuery, type ColumnBody } from './column-api.ts'
import { ColumnFields } from './column-fields.tsx'

const EMPTY: ColumnBody = { parentId: null, name: '', about: '', pace: 'regular', isKeyArea: false }

export const AddColumnForm = ({
  organ,
  parents,
}: {
  readonly organ: number
  readonly parents: readonly ColumnJson[]
}) => {
  const [body, setBody] = useState(EMPTY)
  const client = useQueryClient()
  const { done } = useAnnounce()
  const add = useMutation({
    mutationFn: () => addColumn(organ, body),
    onSuccess: () => {
      done(`栏目“${body.name}”已经设立。`)
      setBody({ ...EMPTY, parentId: body.parentId })
      return client.invalidateQueries({ queryKey: arrangedColumnsQuery(organ).queryKey })
    },
  })
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
    >
      <ColumnFields body={body} onChange={setBody} parents={parents} errors={fieldErrors(add.error)} />
      <ProblemBox error={add.error} />
      <div className="actions">
        <Button
          type="submit"
          kind="primary"
          busy={add.isPending}
          off={body.name.trim() === '' ? { text: '请填写栏目名称。' } : null}
        >
          新设栏目
        </Button>
      </div>
    </form>
  )
}
