import { MARK_LINES, MARK_RAYS, MARK_SUN, MARK_VIEW_BOX } from '../../contract/look/site-mark.ts'

export const ConsoleMark = () => (
  <svg className="mark" viewBox={MARK_VIEW_BOX} width="36" height="36" aria-hidden="true" focusable="false">
    <path className="mark-sun" d={MARK_SUN} />
    <path className="mark-rays" d={MARK_RAYS} fill="none" strokeWidth="2.4" strokeLinecap="round" />
    <path className="mark-lines" d={MARK_LINES} fill="none" strokeWidth="3" strokeLinecap="round" />
  </svg>
)
