/** The address of a page as a QR code that is still read from a weathered sheet. */
import { encode } from 'uqr'

/** Black on white, with the quiet margin that readers need. */
export const pageCodeSvg = (address: string): string => {
  const { data, size } = encode(address, { ecc: 'Q', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${squares.join('')}" fill="#000"/></svg>`
}
