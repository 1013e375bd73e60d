import { MARK_LINES, MARK_RAYS, MARK_SUN, MARK_VIEW_BOX } from '../../contract/look/site-mark.ts'

export const SITE_TITLE = '政府信息公开平台'

const SUN_COLOUR = '#e3a72f'
const LINE_COLOUR = '#0b5560'

export const SiteMark = () => (
  <svg className="mark" viewBox={MARK_VIEW_BOX} width="40" height="40" aria-hidden="true" focusable="false">
    <path d={MARK_SUN} fill={SUN_COLOUR} />
    <path d={MARK_RAYS} fill="none" stroke={SUN_COLOUR} strokeWidth="2.4" strokeLinecap="round" />
    <path className="mark-lines" d={MARK_LINES} fill="none" strokeWidth="3" strokeLinecap="round" />
  </svg>
)

/** The mark as a file, for the browser tab. */
export const SITE_MARK_FILE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${MARK_VIEW_BOX}"><path d="${MARK_SUN}" fill="${SUN_COLOUR}"/><path d="${MARK_RAYS}" fill="none" stroke="${SUN_COLOUR}" stroke-width="2.4" stroke-linecap="round"/><path d="${MARK_LINES}" fill="none" stroke="${LINE_COLOUR}" stroke-width="3" stroke-linecap="round"/></svg>`
