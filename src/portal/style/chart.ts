export const CHART_STYLE = ``
