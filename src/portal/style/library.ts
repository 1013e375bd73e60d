export const LIBRARY_STYLE = ``
