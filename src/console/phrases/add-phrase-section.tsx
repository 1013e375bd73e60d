import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { addPhrase, phrasesKey } from './phrase-api.ts'
import { PhraseFields } from './phrase-fields.tsx'
import { bodyOf, EMPTY_PHRASE, missingIn, type PhraseForm } from './phrase-form.ts'

/** What is typed stays until it was taken in. */
export const AddPhraseSection = ({ organ }: { readonly organ: number }) => {
  const kept = useKeptForm<PhraseForm>(`phrases:${organ}`, EMPTY_PHRASE)
  const client = useQueryClient()
  const { done } = useAnnounce()
  const add = useMutation({
    mutationFn: () => addPhrase(organ, bodyOf(kept.form)),
    onSuccess: () => {
      done('已经加入名单，下一次检查就会用到。')
      kept.change({ ...EMPTY_PHRASE, kind: kept.form.kind })
      return client.invalidateQueries({ queryKey: phrasesKey(organ) })
    },
  })
  const missing = missingIn(kept.form)
  return (
    <Section title="添加一条">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate()
        }}
      >
        <PhraseFields form={kept.form} change={kept.change} />
        <ProblemBox error={add.error} />
        <div className="actions">
          <Button
            type="submit"
            kind="primary"
            busy={add.isPending}
            off={missing === null ? null : { text: missing }}
          >
            加入名单
          </Button>
        </div>
      </form>
    </Section>
  )
}
