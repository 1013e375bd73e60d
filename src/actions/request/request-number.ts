/** 受理号 */
export const REQUEST_SERIES = 'request'

/** Year, organ and place in the organ's year, in signs that can be read out over the telephone. */
export const requestNumber = (year: number, organId: number, place: number): string =>
  `${year}${String(organId).padStart(4, '0')}-${String(place).padStart(5, '0')}`
