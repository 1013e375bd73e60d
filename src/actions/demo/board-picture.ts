/** A drawing in place of the photo that shows a notice on its board. */
const [WIDTH, HEIGHT] = [360, 240] as const
const PAPER = { x: 120, y: 36, width: 120, height: 168 } as const
const LINES = 9

/** PNG. */
export const drawBoard = async (): Promise<Buffer> => {
  const { createCanvas } = await import('@napi-rs/canvas')
  const canvas = createCanvas(WIDTH, HEIGHT)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#8a6f4e'
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  pen.fillStyle = '#c9b48f'
  pen.fillRect(12, 12, WIDTH - 24, HEIGHT - 24)
  pen.fillStyle = '#ffffff'
  pen.fillRect(PAPER.x, PAPER.y, PAPER.width, PAPER.height)
  pen.fillStyle = '#444444'
  pen.fillRect(PAPER.x + 30, PAPER.y + 16, PAPER.width - 60, 6)
  for (let line = 0; line < LINES; line += 1) {
    const width = line === LINES - 1 ? 40 : PAPER.width - 28
    pen.fillRect(PAPER.x + 14, PAPER.y + 38 + line * 13, width, 3)
  }
  return canvas.toBuffer('image/png')
}
