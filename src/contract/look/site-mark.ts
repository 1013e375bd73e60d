/** The mark: a sun that rises over the lines of a document. Drawn on portal and console alike. */
export const SITE_NAME = '阳光公开'

export const MARK_VIEW_BOX = '0 0 40 40'
export const MARK_SUN = 'M9.5 25a10.5 10.5 0 0 1 21 0z'
export const MARK_RAYS = 'M20 3v6M7.3 8.3l4.2 4.2M32.7 8.3l-4.2 4.2M2 21h4.6M33.4 21H38'
export const MARK_LINES = 'M3 29.5h34M8.5 35h23'
