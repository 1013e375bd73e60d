/** A page as a picture, with the marked areas over it: drawn by mouse or finger, moved by keys. */
import { type PointerEvent, useRef, useState } from 'react'
import type { Mark } from '../../contract/request/redaction-json.ts'
import { markBetween, movedByKey, type Point, percentOf } from './marks.ts'

interface PageCanvasProps {
  readonly source: string
  readonly page: number
  readonly pages: number
  readonly ground: string
  /** Marks of all pages with their place in the list; those of this page are shown. */
  readonly marks: readonly Mark[]
  readonly onAdd: (mark: Mark) => void
  readonly onChange: (index: number, mark: Mark) => void
  readonly onRemove: (index: number) => void
}

const placeOf = (mark: Mark) => ({
  left: `${percentOf(mark.x)}%`,
  top: `${percentOf(mark.y)}%`,
  width: `${percentOf(mark.width)}%`,
  height: `${percentOf(mark.height)}%`,
})

const MarkBox = ({
  mark,
  index,
  onChange,
  onRemove,
}: { readonly mark: Mark; readonly index: number } & Pick<PageCanvasProps, 'onChange' | 'onRemove'>) => (
  <button
    type="button"
    className="mark-box"
    style={placeOf(mark)}
    aria-label={`第${index + 1}处遮盖：${mark.ground}。方向键移动，按住 Shift 改变大小，Delete 删除`}
    onPointerDown={(event) => event.stopPropagation()}
    onKeyDown={(event) => {
      if (event.key === 'Delete' || event.key === 'Backspace') onRemove(index)
      const moved = movedByKey(mark, event.key, event.shiftKey)
      if (moved === null) return
      event.preventDefault()
      onChange(index, moved)
    }}
  >
    {index + 1}
  </button>
)

export const PageCanvas = ({
  source,
  page,
  pages,
  ground,
  marks,
  onAdd,
  onChange,
  onRemove,
}: PageCanvasProps) => {
  const sheet = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<{ readonly from: Point; readonly to: Point } | null>(null)
  const pointOf = (event: PointerEvent): Point => {
    const box = sheet.current?.getBoundingClientRect()
    if (box === undefined) return { x: 0, y: 0 }
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }
  const finish = () => {
    const mark = drawing === null ? null : markBetween(page, drawing.from, drawing.to, ground)
    if (mark !== null) onAdd(mark)
    setDrawing(null)
  }
  const drawn = drawing === null ? null : markBetween(page, drawing.from, drawing.to, ground)
  return (
    <div
      ref={sheet}
      className="redaction-sheet"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        const at = pointOf(event)
        setDrawing({ from: at, to: at })
      }}
      onPointerMove={(event) => {
        if (drawing !== null) setDrawing({ ...drawing, to: pointOf(event) })
      }}
      onPointerUp={finish}
      onPointerCancel={() => setDrawing(null)}
    >
      <img src={source} alt={`第${page}页，共${pages}页`} draggable={false} />
      {marks.map((mark, index) =>
        mark.page === page ? (
          <MarkBox
            key={`${page}-${String(index)}`}
            mark={mark}
            index={index}
            onChange={onChange}
            onRemove={onRemove}
          />
        ) : null,
      )}
      {drawn !== null && <span className="mark-box is-drawn" style={placeOf(drawn)} />}
    </div>
  )
}
