import { parameterMeta } from '../../contract/api/parameters.ts'
import type { Columns, Endpoint } from '../endpoint.ts'

const ParameterTable = ({ endpoint }: { endpoint: Endpoint }) => {
  const parameters = Object.entries({
    ...endpoint.pathParameters,
    ...endpoint.query,
    ...endpoint.headers,
  })
  if (parameters.length === 0) return <p>没有参数。</p>
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">参数</th>
          <th scope="col">含义</th>
          <th scope="col">取值</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(([name, schema]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{parameterMeta(schema).description}</td>
            <td>{parameterMeta(schema).accepts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const ColumnList = ({ columns }: { columns: Columns }) => (
  <p>
    CSV 各列：
    {Object.entries(columns)
      .map(([key, heading]) => `${heading}（${key}）`)
      .join('、')}
    。
  </p>
)

/** An address of the API; only one without parameters can be opened as it stands. */
const Address = ({ path }: { path: string }) =>
  path.includes('{') ? (
    <code>{path}</code>
  ) : (
    <a href={path}>
      <code>{path}</code>
    </a>
  )

export const EndpointSection = ({ endpoint, prefix }: { endpoint: Endpoint; prefix: string }) => {
  const { path, summary, shape, problems } = endpoint
  const id = `get${path.replaceAll(/[^\w]+/g, '-').replace(/-$/, '')}`
  return (
    <section className="endpoint" aria-labelledby={id}>
      <h3 id={id}>
        GET <Address path={prefix + path} />
      </h3>
      <p>{summary}。</p>
      <ParameterTable endpoint={endpoint} />
      {shape.media === 'text/csv' && <ColumnList columns={shape.columns} />}
      {problems.length > 0 && <p>错误代码：{problems.join('、')}。</p>}
    </section>
  )
}
