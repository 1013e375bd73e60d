/** For which organ work is done. Whoever serves one organ has nothing to choose. */
import { useId } from 'react'
import { useWorkplace } from '../api/session.ts'

export const OrganSwitch = () => {
  const { me, organ, chooseOrgan } = useWorkplace()
  const id = useId()
  const [only] = me.organs
  if (me.organs.length <= 1) return <p className="organ-only">{only?.name ?? ''}</p>
  return (
    <div className="organ-switch">
      <label htmlFor={id} className="spoken">
        当前机关
      </label>
      <select
        id={id}
        value={organ?.id ?? ''}
        onChange={(event) => chooseOrgan(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">全部机关</option>
        {me.organs.map(({ id: organId, name }) => (
          <option key={organId} value={organId}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
