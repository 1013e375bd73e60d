/** What each act of the workflow says in its form; its name is FILING_ACT_NAMES'. */
import type { FilingEventType } from '../../../law/annual-report/filing/filing-event.ts'

/** Acts of the workflow; explanations are given at their finding. */
export const WORKFLOW_ACTS = [
  'nilConfirmed',
  'submitted',
  'returned',
  'accepted',
  'signed',
  'published',
  'correctionOpened',
  'noted',
] as const satisfies readonly FilingEventType[]
export type WorkflowAct = (typeof WORKFLOW_ACTS)[number]

interface ActWords {
  readonly title: string
  /** What comes of it. */
  readonly meaning: string
  readonly done: string
}

export const ACT_WORDS: Readonly<Record<WorkflowAct, ActWords>> = {
  nilConfirmed: {
    title: '确认全年无数据（零报告）',
    meaning: '本年度三张表格的全部数字都是零。确认以后，您的姓名和时间记入办理经过，作为零报告的负责人。',
    done: '已经确认全年无数据。',
  },
  submitted: {
    title: '报送主管部门审核',
    meaning: '报送以后，主管部门可以审核，或者提出意见退回。数字仍然随记录变化，到签发时冻结。',
    done: '已经报送。',
  },
  returned: {
    title: '退回修改',
    meaning: '写明要改的地方；报送机关打开报告就能看到，并能直接到达那一处。',
    done: '已经退回。',
  },
  accepted: {
    title: '审核通过',
    meaning: '审核通过以后，由报送机关签发。',
    done: '已经审核通过。',
  },
  signed: {
    title: '签发年度报告',
    meaning:
      '签发以后，数字、每个数字背后的记录和文字一并冻结，并记下校验值。以后记录有变化的，作为差异显示。',
    done: '已经签发。',
  },
  published: {
    title: '公布年度报告',
    meaning: '签发的报告进入年度报告库，在门户网站向社会公布，不能再收回，只能更正。',
    done: '已经公布。',
  },
  correctionOpened: {
    title: '更正已签发的报告',
    meaning: '按现在的记录重新编制，重新报送、审核、签发、公布。在此之前，原来的报告继续公布。',
    done: '已经发起更正。',
  },
  noted: {
    title: '写备注',
    meaning: '备注记入办理经过，不影响流程，也不对外公开。',
    done: '备注已经写入。',
  },
}

/** Acts that carry the report forward stand out. */
export const FORWARD_ACTS: ReadonlySet<FilingEventType> = new Set([
  'nilConfirmed',
  'submitted',
  'accepted',
  'signed',
  'published',
])
