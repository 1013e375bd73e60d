/** Interpretations elsewhere that somebody entered and another is to confirm. */
import type { UninterpretedJson } from '../../contract/normative-document/register-json.ts'
import { useMay } from '../api/session.ts'
import { Button } from '../parts/button.tsx'
import { confirmInterpretation, dropInterpretation } from './register-api.ts'
import { useRegisterAct } from './use-register-act.ts'

interface WaitingProps {
  readonly organId: number
  readonly waiting: UninterpretedJson['waiting']
}

export const WaitingInterpretations = ({ organId, waiting }: WaitingProps) => {
  const mayConfirm = useMay('register.confirm', organId)
  const confirm = useRegisterAct(
    (id: number) => confirmInterpretation(organId, id),
    () => '已确认，在政策文件的页面上公开。',
  )
  const drop = useRegisterAct(
    (id: number) => dropInterpretation(organId, id),
    () => '已取消关联。',
  )
  if (waiting.length === 0) return null
  return (
    <>
      <h3>等待确认的解读</h3>
      <ul>
        {waiting.map(({ id, formName, title, url, on, policyTitle, enteredByAsker }) => (
          <li key={id}>
            <span className="badge">{formName}</span> <a href={url}>{title}</a>{' '}
            <span className="soft">
              {on}，解读《{policyTitle}》
            </span>
            {mayConfirm && (
              <>
                <Button
                  kind="quiet"
                  label={`确认：${title}`}
                  busy={confirm.isPending}
                  off={enteredByAsker ? { text: '自己登记的内容须由另一人确认' } : null}
                  onPress={() => confirm.mutate(id)}
                >
                  确认
                </Button>
                <Button
                  kind="quiet"
                  label={`取消关联：${title}`}
                  busy={drop.isPending}
                  onPress={() => drop.mutate(id)}
                >
                  取消关联
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
