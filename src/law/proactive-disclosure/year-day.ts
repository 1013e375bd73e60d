/** Which day places a document of the register in a year: when it was made, or when it was published. No instrument says. */
export const YEAR_DAYS = ['formed', 'published'] as const
export type YearDay = (typeof YEAR_DAYS)[number]
