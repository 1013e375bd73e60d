/** Places of a manuscript that a finding can name, and how one gets there. */

export const placeId = (place: string): string => `place-${place}`

/** Names of attachments are places as well: they all lie with the attachments. */
export const goToPlace = (place: string): void => {
  const target =
    document.getElementById(placeId(place === 'text' ? 'html' : place)) ??
    document.getElementById(placeId('files'))
  if (target === null) return
  target.scrollIntoView({ block: 'center' })
  const control = target.querySelector<HTMLElement>('input, select, textarea, [contenteditable=true], button')
  ;(control ?? target).focus({ preventScroll: true })
}
