/** A lamp: colour, shape and word together, so that none of them is needed alone. */
import type { Lamp as LampColour } from '../../law/request/lamp.ts'
import { LAMP_WORDS } from './lamp-words.ts'

interface LampProps {
  readonly lamp: LampColour
  /** What stands beside the lamp; its own word otherwise. */
  readonly text?: string
}

export const Lamp = ({ lamp, text }: LampProps) => (
  <span className={`lamp lamp-${lamp}`}>
    {text !== undefined && <span className="spoken">{LAMP_WORDS[lamp]}：</span>}
    {text ?? LAMP_WORDS[lamp]}
  </span>
)
