/** What one does with a document besides reading it: pass it on, print it, have it read aloud. */
import { renderSVG } from 'uqr'
import { sanitisedMarkup } from '../shell/markup.ts'

/** A QR code made by us of an address of ours. */
const QrCode = ({ address }: { address: string }) => (
  <div
    className="qr"
    role="img"
    aria-label="本页地址的二维码"
    {...sanitisedMarkup(renderSVG(address, { border: 1 }))}
  />
)

/** @param address the whole public address; null where the site does not know its own */
export const DocumentTools = ({ address }: { address: string | null }) => (
  <section className="document-part document-tools" aria-labelledby="tools-title">
    <h2 id="tools-title">分享、打印和收听</h2>
    <div className="tool-row">
      {address !== null && <QrCode address={address} />}
      <div>
        {address !== null && (
          <p>
            <label htmlFor="own-address">本页地址（可复制转发，也可用手机扫码）</label>
            <input id="own-address" type="text" readOnly value={address} />
          </p>
        )}
        <p>
          打印：使用浏览器的“打印”功能，页面会自动排成A4公文样式。收听：使用浏览器或者手机自带的“朗读”功能，本页的标题、段落和表格可以依次朗读。字号偏小时，请点页面上方的“长者模式”。
        </p>
      </div>
    </div>
  </section>
)
