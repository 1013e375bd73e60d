/** Round numbers for the axis of a chart: what portal and console draw by alike. */

const STEPS = [1, 2, 5, 10] as const
const LINES = 4

/** The smallest round step with which `LINES` steps reach the highest value; counts have no halves. */
const axisStep = (highest: number): number => {
  const rough = Math.max(1, highest / LINES)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = STEPS.find((candidate) => candidate * power >= rough) ?? 10
  return step * power
}

/** Values of the lines of an axis, from 0 up. */
export const axisValues = (highest: number): readonly number[] => {
  const step = axisStep(highest)
  const count = Math.max(1, Math.ceil(highest / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** One decimal is finer than a pixel and keeps the markup short. */
export const round = (value: number): number => Math.round(value * 10) / 10
