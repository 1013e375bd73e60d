export const HOME_STYLE = ``
