/** Words about channels: steps of a record, and why one is not taken. */
import type { ChannelRefusalCode, RecordStep } from '../../law/proactive-disclosure/release-channel.ts'

export const RECORD_STEP_NAMES: Readonly<Record<RecordStep, string>> = {
  recorded: '登记',
  corrected: '更正',
  takenDown: '登记撤下',
  struck: '作废',
}

export const CHANNEL_REFUSAL_WORDS: Readonly<
  Record<
    | ChannelRefusalCode
    | 'release-unknown'
    | 'channel-record-unknown'
    | 'channel-record-changed'
    | 'channel-record-struck'
    | 'channel-reason-missing'
    | 'attachment-refused'
    | 'no-rule-for-date'
    | 'letter-not-set',
    string
  >
> = {
  'channel-automatic': '政府网站由系统自动登记，不需要另行登记。',
  'channel-day-ahead': '日期不能晚于今天（{today}）。',
  'channel-link-malformed': '链接应以 http:// 或者 https:// 开头。',
  'channel-proof-missing': '请填写链接，或者上传照片、扫描件等凭证。',
  'channel-display-missing': '请填写张贴、展示的截止日期。',
  'channel-display-short': '公示期不足，应当至少到{until}；确需缩短的，请写明理由。',
  'channel-display-needless': '这个渠道没有展示期限，请不要填写。',
  'channel-removal-early': '撤下的日期不能早于发布日期{from}。',
  'channel-place-missing': '请写明具体的报刊、栏目、公开栏或者地点。',
  'release-unknown': '没有找到已经发布的这条信息。',
  'channel-record-unknown': '没有找到这条登记。',
  'channel-record-changed': '这条登记刚刚被别人改过，请刷新后再试。',
  'channel-record-struck': '这条登记已经作废。',
  'channel-reason-missing': '请写明理由。',
  'attachment-refused': '第{file}个文件不能接收：它损坏、过大，或者不是允许的类型。',
  'no-rule-for-date': '这个日期还没有可以适用的规定。',
  'letter-not-set': '这段内容排不成可以打印的页面。',
}
