/** The mark: a sun that rises over the lines of a document. */

export const SITE_NAME = '阳光公开'
export const SITE_TITLE = '政府信息公开年度报告库'

const SUN = 'M9.5 25a10.5 10.5 0 0 1 21 0z'
const RAYS = 'M20 3v6M7.3 8.3l4.2 4.2M32.7 8.3l-4.2 4.2M2 21h4.6M33.4 21H38'
const LINES = 'M3 29.5h34M8.5 35h23'

const SUN_COLOUR = '#e3a72f'
const LINE_COLOUR = '#0b5560'

export const SiteMark = () => (
  <svg className="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
    <path d={SUN} fill={SUN_COLOUR} />
    <path d={RAYS} fill="none" stroke={SUN_COLOUR} strokeWidth="2.4" strokeLinecap="round" />
    <path className="mark-lines" d={LINES} fill="none" strokeWidth="3" strokeLinecap="round" />
  </svg>
)

/** The mark as a file, for the browser tab. */
export const SITE_MARK_FILE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="${SUN}" fill="${SUN_COLOUR}"/><path d="${RAYS}" fill="none" stroke="${SUN_COLOUR}" stroke-width="2.4" stroke-linecap="round"/><path d="${LINES}" fill="none" stroke="${LINE_COLOUR}" stroke-width="3" stroke-linecap="round"/></svg>`
