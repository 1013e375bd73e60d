/** Where one stands in the wizard; steps already reached can be gone back to. */
export const STEPS = ['选定办理结果', '填写事实', '核对答复书全文'] as const

interface StepsProps {
  readonly at: number
  readonly reachable: number
  readonly onGo: (step: number) => void
}

export const Steps = ({ at, reachable, onGo }: StepsProps) => (
  <nav aria-label="步骤">
    <ol className="steps">
      {STEPS.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined}>
          {index <= reachable && index !== at ? (
            <button type="button" onClick={() => onGo(index)}>
              {index + 1}. {name}
            </button>
          ) : (
            <span>
              {index + 1}. {name}
            </span>
          )}
        </li>
      ))}
    </ol>
  </nav>
)
