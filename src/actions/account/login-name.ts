/** One name however it is typed: width and case do not matter. */
export const foldedLoginName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()
