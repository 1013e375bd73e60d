import type { ManuscriptJson } from '../../contract/disclosure/manuscript-json.ts'
import { instantText } from '../parts/day-text.ts'

/** What a manuscript is and where it stands, in one line. */
export const ManuscriptLead = ({ subject }: { readonly subject: ManuscriptJson }) => (
  <p className="case-lead">
    <span className="badge badge-blue">{subject.phaseName}</span>
    {subject.stageName !== '' && <span className="badge badge-amber">待{subject.stageName}</span>}
    {subject.phase === 'scheduled' && subject.publishAt !== null && (
      <span className="badge">{instantText(subject.publishAt)}发布</span>
    )}
    {subject.isPublic && subject.phase !== 'published' && (
      <span className="badge badge-green">已有版本在公开</span>
    )}
    {subject.attribute !== 'proactive' && <span className="badge badge-amber">{subject.attributeName}</span>}
    <span>{subject.kindName}</span>
    {subject.documentNumber !== '' && <span>{subject.documentNumber}</span>}
    <span>{subject.organ.name}</span>
  </p>
)
