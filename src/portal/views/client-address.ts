/** From where a call came, behind whatever proxies are believed. */
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

const LOOPBACK = ['127.0.0.0/8', '::1/128']

const listOf = (trusted: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const text of trusted.flatMap((each) => (each === 'loopback' ? LOOPBACK : [each]))) {
    const [address = '', prefix] = text.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    list.addSubnet(address, prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix), family)
  }
  return list
}

const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '')

/** @param trusted addresses and networks of proxies, as in the settings */
export const clientAddresses = (trusted: readonly string[]): ((message: IncomingMessage) => string) => {
  const proxies = listOf(trusted)
  const isProxy = (address: string): boolean =>
    isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return (message) => {
    const nearest = plain(message.socket.remoteAddress ?? '')
    if (trusted.length === 0 || !isProxy(nearest)) return nearest
    const forwarded = String(message.headers['x-forwarded-for'] ?? '')
    const chain = forwarded
      .split(',')
      .map(plain)
      .filter((address) => isIP(address) !== 0)
    return chain.findLast((address) => !isProxy(address)) ?? chain[0] ?? nearest
  }
}
