/** The marks in numbers: every area can be set, changed and taken away without a mouse. */
import type { Mark } from '../../contract/request/redaction-json.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { EDGE_NAMES, EDGES, percentOf, withEdge } from './marks.ts'

interface MarkListProps {
  readonly marks: readonly Mark[]
  readonly onChange: (index: number, mark: Mark) => void
  readonly onRemove: (index: number) => void
}

export const MarkList = ({ marks, onChange, onRemove }: MarkListProps) => (
  <ol className="mark-list">
    {marks.map((mark, index) => {
      const name = `第${index + 1}处`
      return (
        <li key={name}>
          <details>
            <summary>
              {name}：第{mark.page}页，{mark.ground || '没有注明理由'}
            </summary>
            <div className="form">
              <TextField
                label="理由"
                value={mark.ground}
                maxLength={40}
                onChange={(ground) => onChange(index, { ...mark, ground })}
              />
              <div className="form-row mark-edges">
                {EDGES.map((edge) => (
                  <TextField
                    key={edge}
                    label={`${EDGE_NAMES[edge]}（%）`}
                    type="number"
                    min={0}
                    max={100}
                    value={percentOf(mark[edge])}
                    onChange={(percent) => onChange(index, withEdge(mark, edge, percent))}
                  />
                ))}
              </div>
              <Button kind="quiet" label={`删除${name}`} onPress={() => onRemove(index)}>
                删除
              </Button>
            </div>
          </details>
        </li>
      )
    })}
  </ol>
)
