import { Link } from 'wouter'
import type { RegisteredJson } from '../../contract/normative-document/register-json.ts'
import { documentAddress } from '../addresses.ts'
import { type Column, Table } from '../parts/table.tsx'
import { ValidityMark } from './validity-mark.tsx'

/** Never broken over two lines. */
const Day = ({ day }: { readonly day: string | null }) => <span className="day">{day ?? ''}</span>

const columnsFor = (organId: number): readonly Column<RegisteredJson>[] => [
  {
    key: 'title',
    head: '名称',
    isRowHead: true,
    cell: ({ id, title, isConfirmed, leadOrgan }) => (
      <>
        <Link href={documentAddress(organId, id)}>{title}</Link>
        {leadOrgan !== '' && <span className="row-note">{leadOrgan}牵头，在该机关计数</span>}
        {!isConfirmed && <span className="row-note">等待确认</span>}
      </>
    ),
  },
  { key: 'number', head: '文号', cell: ({ documentNumber }) => documentNumber },
  { key: 'formed', head: '成文', isMinor: true, cell: ({ formedOn }) => <Day day={formedOn} /> },
  { key: 'effective', head: '施行', isMinor: true, cell: ({ effectiveOn }) => <Day day={effectiveOn} /> },
  { key: 'ends', head: '有效期至', isMinor: true, cell: ({ expiresOn }) => <Day day={expiresOn} /> },
  {
    key: 'validity',
    head: '有效性',
    cell: (document) => <ValidityMark validity={document.validity} name={document.validityName} />,
  },
  {
    key: 'filing',
    head: '备案',
    isMinor: true,
    cell: ({ filingNumber, filedOn }) =>
      filingNumber === '' && filedOn === null ? (
        <span className="faint">未备案</span>
      ) : (
        <>
          {filingNumber} <Day day={filedOn} />
        </>
      ),
  },
]

export const DocumentTable = ({
  organId,
  documents,
}: {
  readonly organId: number
  readonly documents: readonly RegisteredJson[]
}) => (
  <Table
    caption="登记的文件"
    captionHidden
    columns={columnsFor(organId)}
    rows={documents}
    rowKey={({ id }) => id}
  />
)
