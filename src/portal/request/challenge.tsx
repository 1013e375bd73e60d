/** That a person sends it: a question for everybody, which the script answers by work where scripts run. */
import { CHALLENGE_SCRIPT_PATH } from '../abuse/challenge-script.ts'
import { Fault } from './field.tsx'

export interface ChallengeFacts {
  readonly nonce: string
  readonly bits: number
  readonly question: string
}

export const Challenge = ({ challenge, fault }: { challenge: ChallengeFacts; fault: string | null }) => (
  <div
    id="challenge"
    className="challenge"
    data-nonce={challenge.nonce}
    data-bits={challenge.bits}
    data-working="正在自动验证，请稍候几秒；也可以直接回答下面的问题。"
    data-done="已经自动完成验证，可以提交。"
  >
    <h2>防止机器提交</h2>
    <p id="challenge-state" role="status">
      请回答下面的问题，数字用汉字或者阿拉伯数字都可以。
    </p>
    <input id="work" type="hidden" name="work" value="" />
    <div id="challenge-question" className={fault === null ? 'field' : 'field has-fault'}>
      <label htmlFor="answer">{challenge.question}</label>
      <Fault name="answer" text={fault} />
      <input
        id="answer"
        name="answer"
        autoComplete="off"
        maxLength={40}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={fault === null ? undefined : 'answer-fault'}
      />
    </div>
    <script src={CHALLENGE_SCRIPT_PATH} defer />
  </div>
)
