/** The picture behind the title: a sun that rises at the edge of the page. Says nothing that the words do not. */

const RAY_COUNT = 17
const CENTRE = { x: 600, y: 330 }
const INNER = 128
const OUTER = 620

const point = (angle: number, radius: number): string =>
  `${Math.round(CENTRE.x + radius * Math.cos(angle))} ${Math.round(CENTRE.y - radius * Math.sin(angle))}`

/** A ray widens on its way out; every second sector is left dark. */
const rayPath = (index: number): string => {
  const sector = Math.PI / RAY_COUNT
  const from = index * sector
  const to = from + sector
  return `M${point(from, INNER)}L${point(from, OUTER)}L${point(to, OUTER)}L${point(to, INNER)}Z`
}

const RAYS = Array.from({ length: Math.ceil(RAY_COUNT / 2) }, (_, index) => rayPath(index * 2)).join('')

export const Daylight = () => (
  <svg
    className="daylight"
    viewBox="0 0 1200 330"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    <path d={RAYS} fill="#ffffff" fillOpacity="0.045" />
    <circle
      cx={CENTRE.x}
      cy={CENTRE.y}
      r="102"
      fill="none"
      stroke="#e3a72f"
      strokeWidth="2"
      strokeOpacity="0.5"
    />
    <circle cx={CENTRE.x} cy={CENTRE.y} r="84" fill="#e3a72f" />
  </svg>
)
